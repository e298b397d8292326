import { useMemo } from 'react';
import type {
  Profile,
  Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import { parseAcceleratorKey } from '../../preview/accelerators';
import type { PlacementInputs } from '../../preview/PlacementInputs';
import { remediesOf, type Remedy } from '../../preview/remedies';
import { standstill } from '../../preview/standstill';
import type { StartingPoint } from '../../preview/StartingPoint';
import type { Answered } from '../../preview/usePlacement';
import { WaysOut } from '../../ui/WaysOut';
import { acceleratorText } from '../../words/acceleratorText';
import { plainText } from '../../words/plainText';
import { useWords, type Words } from '../../words/useWords';

function whatOf(
  { kind, value }: Remedy,
  inputs: PlacementInputs,
  words: Words,
): string {
  const { t } = words;
  switch (kind) {
    case 'replicas':
    case 'gpus':
      return t(`preview.ways.${kind}`, {
        n: Number(value),
        before: Number(inputs[kind]),
      });
    case 'accelerator': {
      const choice = parseAcceleratorKey(value);
      return t('preview.ways.accelerator', {
        model: choice ? acceleratorText(choice, words) : '',
      });
    }
    default:
      return t('preview.ways.tolerations', { toleration: plainText(value) });
  }
}

/** What would fit in place of replicas that do not all fit; nothing where nothing that Berth tried would. */
export function Remedies(props: {
  snapshot: Snapshot;
  profile: Profile;
  start: StartingPoint;
  answered: Answered;
  onChange: (change: Partial<PlacementInputs>) => void;
}) {
  const { snapshot, profile, start, answered, onChange } = props;
  const { answer, inputs } = answered;
  const words = useWords();
  const { shape } = start;
  const remedies = useMemo(
    () =>
      remediesOf({ snapshot, profile, shape, inputs, answer }, standstill()),
    [snapshot, profile, shape, inputs, answer],
  );
  return (
    <WaysOut
      ways={remedies.map(remedy => ({
        what: whatOf(remedy, inputs, words),
        pods: remedy.pods,
        onTake: () => onChange(remedy.change),
      }))}
    />
  );
}
