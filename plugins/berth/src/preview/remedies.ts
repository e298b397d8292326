import type {
  Profile,
  Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import type { PodShape } from '@berth/backstage-plugin-berth-workloads';
import { acceleratorChoices, parseAcceleratorKey } from './accelerators';
import { answerInputs } from './answerInputs';
import { fewerUnits } from './fewerUnits';
import type { PlacementAnswer } from './PlacementAnswer';
import type { PlacementInputs } from './PlacementInputs';
import { untoleratedTaints } from './untoleratedTaints';

/** A change of one field by which all replicas would fit. */
export interface Remedy {
  kind: 'replicas' | 'accelerator' | 'gpus' | 'tolerations';
  change: Partial<PlacementInputs>;
  /** What the field has then. */
  value: string;
  /** Replicas, all of which fit. */
  pods: number;
}

interface Asked {
  snapshot: Snapshot;
  profile: Profile;
  shape: PodShape;
  /** Without problems by `checkInputs`. */
  inputs: PlacementInputs;
  answer: PlacementAnswer;
}

type Candidate = Omit<Remedy, 'pods'>;

/** More than these are not tried of one kind, nor shown in all. */
const AT_MOST = 4;

/** Changes that may help, the smallest first; of each kind those that are tried one after the other. */
const candidates: ReadonlyArray<(asked: Asked) => Candidate[]> = [
  fewerReplicas,
  otherModels,
  fewerGpus,
  moreTolerations,
];

/**
 * Smallest changes by which all replicas would fit now. Each was tried: none is a guess.
 *
 * @param isLate - Whether the page has stood still for long enough: nothing more is tried then.
 */
export function remediesOf(asked: Asked, isLate: () => boolean): Remedy[] {
  const { verdict } = asked.answer.preview;
  if (verdict === 'fits' || verdict === 'unknown') {
    return [];
  }
  const found: Remedy[] = [];
  for (const of of candidates) {
    const tried = of(asked).slice(0, AT_MOST);
    for (const candidate of tried) {
      if (isLate()) return found;
      const remedy = tryOut(asked, candidate);
      if (remedy) found.push(remedy);
      // The largest of fewer GPUs that helps is the one to take.
      if (remedy?.kind === 'gpus') break;
    }
  }
  return found.slice(0, AT_MOST);
}

function tryOut(
  { snapshot, profile, shape, inputs }: Asked,
  candidate: Candidate,
): Remedy | undefined {
  const changed = { ...inputs, ...candidate.change };
  const { preview } = answerInputs({
    snapshot,
    profile,
    shape,
    inputs: changed,
    accelerator: parseAcceleratorKey(changed.accelerator),
  });
  return preview.verdict === 'fits'
    ? { ...candidate, pods: preview.placed }
    : undefined;
}

function fewerReplicas({ inputs, answer }: Asked): Candidate[] {
  const { total } = answer.preview.headroom;
  const value = String(total);
  return total > 0 && total < Number(inputs.replicas)
    ? [{ kind: 'replicas', change: { replicas: value }, value }]
    : [];
}

function otherModels({ snapshot, inputs }: Asked): Candidate[] {
  return Number(inputs.gpus) > 0
    ? [...acceleratorChoices(snapshot).keys()]
        .filter(key => key !== inputs.accelerator)
        .map(key => ({
          kind: 'accelerator',
          change: { accelerator: key },
          value: key,
        }))
    : [];
}

function fewerGpus({ inputs }: Asked): Candidate[] {
  return fewerUnits(Number(inputs.gpus)).map(gpus => ({
    kind: 'gpus',
    change: { gpus: String(gpus) },
    value: String(gpus),
  }));
}

function moreTolerations({ snapshot, inputs }: Asked): Candidate[] {
  const { tolerations } = inputs;
  return untoleratedTaints(snapshot, tolerations).map(toleration => ({
    kind: 'tolerations',
    change: { tolerations: [...tolerations, toleration] },
    value: toleration,
  }));
}
