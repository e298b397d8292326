import { styled } from '@mui/material/styles';
import type { Snapshot } from '@berth/backstage-plugin-berth-scheduler';
import {
  AcceleratorChoice,
  acceleratorKey,
  parseAcceleratorKey,
} from '../../preview/accelerators';
import type { InputProblems } from '../../preview/checkInputs';
import { replaceableWorkload } from '../../preview/replaceableWorkload';
import { PlacementInputs, startingInputs } from '../../preview/PlacementInputs';
import type { StartingPoint } from '../../preview/StartingPoint';
import { NARROW } from '../../ui/narrow';
import { NumberField } from '../../ui/NumberField';
import { SelectField } from '../../ui/SelectField';
import { SwitchField } from '../../ui/SwitchField';
import { TextField } from '../../ui/TextField';
import { acceleratorText } from '../../words/acceleratorText';
import { useWords } from '../../words/useWords';
import { TolerationsField } from './TolerationsField';
import { QuietButton } from '../../ui/QuietButton';

const Fields = styled('form')(({ theme }) => ({
  display: 'grid',
  alignContent: 'start',
  gap: theme.spacing(1.5),
  [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
}));

const Pair = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  gap: theme.spacing(1),
  alignItems: 'start',
}));

type NamedCluster = Readonly<{ name: string; title?: string }>;

/** The clusters to choose from; the chosen one is among them even while the list does not have it. */
function clusterOptions(clusters: readonly NamedCluster[], chosen: string) {
  const listed = clusters.some(({ name }) => name === chosen)
    ? clusters
    : [{ name: chosen }, ...clusters];
  return listed.map(({ name, title }: NamedCluster) => ({
    value: name,
    text: title ? `${name} · ${title}` : name,
  }));
}

/** What is to be placed. Each change is answered at once. */
export function InputsForm(props: {
  inputs: PlacementInputs;
  start: StartingPoint;
  problems: InputProblems;
  snapshot: Snapshot;
  choices: ReadonlyMap<string, AcceleratorChoice>;
  workloads: readonly string[];
  clusters: readonly NamedCluster[];
  onChange: (change: Partial<PlacementInputs>) => void;
}) {
  const { inputs, start, problems, snapshot, choices, onChange } = props;
  const words = useWords();
  const { t } = words;
  const running = replaceableWorkload(start, inputs);
  const problem = (field: keyof PlacementInputs) => {
    const found = problems[field];
    return found && t(`preview.problem.${found}`);
  };
  const stepper = (field: 'replicas' | 'gpus') => ({
    label: t(`preview.field.${field}`),
    lessText: t('preview.less', { field: t(`preview.field.${field}`) }),
    moreText: t('preview.more', { field: t(`preview.field.${field}`) }),
    value: inputs[field],
    problem: problem(field),
    onChange: (value: string) => onChange({ [field]: value }),
  });
  // What the workload asks for stays on offer where the cluster has none of it, or any model would do.
  const asked = parseAcceleratorKey(inputs.accelerator);
  const offered =
    asked && !choices.has(inputs.accelerator)
      ? [asked, ...choices.values()]
      : [...choices.values()];

  return (
    <Fields
      aria-label={t('preview.inputs')}
      onSubmit={event => event.preventDefault()}
    >
      {props.workloads.length > 1 && (
        <SelectField
          label={t('preview.field.workload')}
          value={inputs.workload}
          options={props.workloads.map(value => ({ value, text: value }))}
          onChange={workload => onChange({ workload, sets: [] })}
        />
      )}
      <NumberField {...stepper('replicas')} min={1} />
      <NumberField {...stepper('gpus')} min={0} />
      <SelectField
        label={t('preview.field.accelerator')}
        value={inputs.accelerator}
        problem={problem('accelerator')}
        options={[
          { value: '', text: t('preview.noAccelerator') },
          ...offered.map(choice => ({
            value: acceleratorKey(choice),
            text: acceleratorText(choice, words),
          })),
        ]}
        onChange={accelerator => onChange({ accelerator })}
      />
      <Pair>
        <TextField
          label={t('preview.field.cpu')}
          value={inputs.cpu}
          problem={problem('cpu')}
          onChange={cpu => onChange({ cpu })}
        />
        <TextField
          label={t('preview.field.memory')}
          value={inputs.memory}
          problem={problem('memory')}
          onChange={memory => onChange({ memory })}
        />
      </Pair>
      <SelectField
        label={t('preview.field.cluster')}
        value={inputs.cluster}
        options={clusterOptions(props.clusters, inputs.cluster)}
        onChange={cluster => onChange({ cluster })}
      />
      <TolerationsField
        snapshot={snapshot}
        value={inputs.tolerations}
        onChange={tolerations => onChange({ tolerations })}
      />
      {running && (
        <SwitchField
          label={t('preview.field.besides', { count: running.pods })}
          checked={inputs.besides}
          onChange={besides => onChange({ besides })}
        />
      )}
      <SwitchField
        label={t('preview.field.together')}
        checked={inputs.together}
        onChange={together => onChange({ together })}
      />
      <div>
        <QuietButton onClick={() => onChange({ ...startingInputs(start) })}>
          {t('preview.reset')}
        </QuietButton>
      </div>
    </Fields>
  );
}
