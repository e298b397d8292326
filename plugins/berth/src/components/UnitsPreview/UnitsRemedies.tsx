import { useMemo } from 'react';
import type {
  Profile,
  Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import type { PodDemand } from '@berth/backstage-plugin-berth-workloads';
import { standstill } from '../../preview/standstill';
import type { UnitsAnswer } from '../../preview/units/answerUnits';
import { unitRemedies } from '../../preview/units/unitRemedies';
import type { UnitsInputs } from '../../preview/units/UnitsInputs';
import { WaysOut } from '../../ui/WaysOut';
import { plainText } from '../../words/plainText';
import { useWords } from '../../words/useWords';

/** What would fit in place of pods that do not all fit; nothing where nothing that Berth tried would. */
export function UnitsRemedies(props: {
  snapshot: Snapshot;
  profile: Profile;
  demand: PodDemand;
  inputs: UnitsInputs;
  answer: UnitsAnswer;
  onUnits: (inputs: UnitsInputs) => void;
}) {
  const { snapshot, profile, demand, inputs, answer, onUnits } = props;
  const { t } = useWords();
  const remedies = useMemo(
    () =>
      unitRemedies({ snapshot, profile, demand, inputs, answer }, standstill()),
    [snapshot, profile, demand, inputs, answer],
  );
  return (
    <WaysOut
      ways={remedies.map(remedy => ({
        what: t(`units.ways.${remedy.kind}`, {
          name: plainText(remedy.name),
          n: remedy.after,
          before: remedy.before,
        }),
        pods: remedy.pods,
        onTake: () => onUnits(remedy.inputs),
      }))}
    />
  );
}
