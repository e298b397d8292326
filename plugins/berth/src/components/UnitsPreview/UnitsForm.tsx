import { styled } from '@mui/material/styles';
import type { ClusterSummary } from '@berth/backstage-plugin-berth-common';
import type { PodDemand } from '@berth/backstage-plugin-berth-workloads';
import { REPLICAS_AT_MOST } from '../../preview/checkInputs';
import { PlacementInputs, startingInputs } from '../../preview/PlacementInputs';
import { replaceableWorkload } from '../../preview/replaceableWorkload';
import {
  chooseStartingPoint,
  StartingPoint,
} from '../../preview/StartingPoint';
import { podsIn } from '../../preview/units/checkUnits';
import type { UnitInputs, UnitsInputs } from '../../preview/units/UnitsInputs';
import { QuietButton } from '../../ui/QuietButton';
import { SelectField } from '../../ui/SelectField';
import { SwitchField } from '../../ui/SwitchField';
import { Secondary } from '../../ui/text';
import { useWords } from '../../words/useWords';
import { UnitFields } from './UnitFields';

const Fields = styled('form')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignContent: 'start',
  gap: theme.spacing(1.5),
}));

/** What is to be placed, set by set. Each change is answered at once. */
export function UnitsForm(props: {
  demand: PodDemand;
  units: UnitsInputs;
  inputs: PlacementInputs;
  start: StartingPoint;
  starts: readonly StartingPoint[];
  clusters: readonly ClusterSummary[];
  onChange: (change: Partial<PlacementInputs>) => void;
  onUnits: (units: UnitsInputs) => void;
}) {
  const { demand, units, inputs, start, starts, onChange, onUnits } = props;
  const { t } = useWords();
  const running = replaceableWorkload(start, inputs);
  const workloads = [...new Set(starts.map(({ workload }) => workload))];
  const clusters = [
    ...new Set([inputs.cluster, ...props.clusters.map(({ name }) => name)]),
  ].sort();
  const changeUnit = (at: number, unit: UnitInputs) =>
    onUnits(units.map((other, i) => (i === at ? unit : other)));
  return (
    <Fields
      aria-label={t('preview.inputs')}
      onSubmit={event => event.preventDefault()}
    >
      {workloads.length > 1 && (
        <SelectField
          label={t('preview.field.workload')}
          value={inputs.workload}
          options={workloads.map(value => ({ value, text: value }))}
          onChange={workload =>
            onChange({
              ...startingInputs(
                chooseStartingPoint(starts, inputs.cluster, workload),
              ),
              cluster: inputs.cluster,
            })
          }
        />
      )}
      {demand.units.map((unit, at) => (
        <UnitFields
          // The units of one demand keep their places.
          key={`${at} ${unit.name}`}
          unit={unit}
          number={demand.units.length > 1 ? at + 1 : undefined}
          inputs={units[at]}
          onChange={changed => changeUnit(at, changed)}
        />
      ))}
      {podsIn(units, demand) > REPLICAS_AT_MOST && (
        <Secondary role="alert">{t('units.tooMany')}</Secondary>
      )}
      <SelectField
        label={t('preview.field.cluster')}
        value={inputs.cluster}
        options={clusters.map(value => ({ value, text: value }))}
        onChange={cluster => onChange({ cluster })}
      />
      {running && (
        <SwitchField
          label={t('preview.field.besides', { count: running.pods })}
          checked={inputs.besides}
          onChange={besides => onChange({ besides })}
        />
      )}
      <div>
        <QuietButton onClick={() => onChange({ ...startingInputs(start) })}>
          {t('preview.reset')}
        </QuietButton>
      </div>
    </Fields>
  );
}
