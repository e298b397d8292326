import { styled } from '@mui/material/styles';
import {
  knownModels,
  precisions,
} from '@berth/backstage-plugin-berth-workloads/sizing';
import {
  fieldsOf,
  type CreatedWorkload,
  type PlacementField,
  type PlacementTexts,
} from '../../creating/PlacementValue';
import type { PlacementProblems } from '../../creating/checkPlacement';
import { NumberField } from '../../ui/NumberField';
import { SelectField } from '../../ui/SelectField';
import { Secondary } from '../../ui/text';
import { TextField } from '../../ui/TextField';
import { fieldLabel } from '../../words/creating';
import { useWords } from '../../words/useWords';

const Fields = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignContent: 'start',
  gap: theme.spacing(1.5),
}));

const LEAST: Partial<Record<PlacementField, number>> = { gpusPerPod: 0 };

/** What is to run, field by field; where, and on which GPUs of several, is chosen beside the answers. */
export function Inputs(props: {
  workload: CreatedWorkload;
  texts: PlacementTexts;
  problems: PlacementProblems;
  /** GPU models that the clusters have, by their product label. */
  products: readonly string[];
  /** The reader may not see clusters, so that one is named in a field. */
  namesCluster: boolean;
  onChange: (change: Partial<PlacementTexts>) => void;
}) {
  const { workload, texts, problems, products, namesCluster } = props;
  const { onChange } = props;
  const { t } = useWords();
  const has = (field: PlacementField) => fieldsOf(workload).includes(field);
  const common = (field: PlacementField) => {
    const problem = problems[field];
    return {
      label: fieldLabel(field, workload, t),
      value: texts[field],
      problem: problem && t(`creating.problem.${problem}`),
      onChange: (value: string) => onChange({ [field]: value }),
    };
  };
  const count = (field: PlacementField) =>
    has(field) && (
      <NumberField
        {...common(field)}
        min={LEAST[field] ?? 1}
        lessText={t('creating.less', { field: fieldLabel(field, workload, t) })}
        moreText={t('creating.more', { field: fieldLabel(field, workload, t) })}
      />
    );
  const text = (field: PlacementField) =>
    has(field) && <TextField {...common(field)} />;
  const model = Object.hasOwn(knownModels, texts.model)
    ? knownModels[texts.model]
    : undefined;
  return (
    <Fields role="group" aria-label={t('creating.inputs')}>
      {has('model') && (
        <SelectField
          {...common('model')}
          onChange={value =>
            // A checkpoint is one of the model before.
            onChange({ model: value, precision: '', checkpoint: '' })
          }
          options={[
            ...(model ? [] : [{ value: '', text: t('creating.chooseModel') }]),
            ...Object.keys(knownModels)
              .sort()
              .map(value => ({ value, text: value })),
          ]}
        />
      )}
      {model && (
        <SelectField
          {...common('precision')}
          onChange={value => onChange({ precision: value, checkpoint: '' })}
          options={[
            {
              value: '',
              text: t('creating.ownPrecision', { precision: model.precision }),
            },
            ...precisions
              .filter(precision => precision !== model.precision)
              .map(value => ({ value, text: value })),
          ]}
        />
      )}
      {model && texts.precision !== '' && (
        <div>
          {text('checkpoint')}
          <Secondary>{t('creating.checkpointHint')}</Secondary>
        </div>
      )}
      {count('contextLength')}
      {count('concurrency')}
      {has('gpuProduct') && (
        <SelectField
          {...common('gpuProduct')}
          options={[
            { value: '', text: t('creating.anyGpu') },
            ...[
              ...new Set([
                ...products,
                ...(texts.gpuProduct ? [texts.gpuProduct] : []),
              ]),
            ]
              .sort()
              .map(value => ({ value, text: value })),
          ]}
        />
      )}
      {count('gpusPerPod')}
      {text('cpu')}
      {text('memory')}
      {count('pods')}
      {count('maxPods')}
      {namesCluster && text('cluster')}
    </Fields>
  );
}
