import type { Case } from '@berth/backstage-plugin-berth-scheduler/replay';
import type { CaseDraft, CaseHabits, Feature } from './generate/CaseDraft';
import { drawFeatures } from './generate/drawFeatures';
import { finishCase } from './generate/finishCase';
import { gatedFeaturesOf } from './generate/gatedFeatures';
import { drawImageSizes, generateNode } from './generate/generateNode';
import { generateOtherPods } from './generate/generateOtherPods';
import { generatePendingPod } from './generate/generatePendingPod';
import { makeMistakeInPod, spoilCase } from './generate/spoilCase';
import { addUnmodelledFeature } from './generate/unmodelledFeatures';
import { extendedResources } from './generate/vocabulary';
import { doRoomsOverlap } from './generate/volumes/addStorageCapacities';
import { areSomeAlike } from './generate/volumes/areSomeAlike';
import { isSomeClaimStolen } from './generate/volumes/claimSituations';
import { createRandom, type Random } from './random';

/** What a case was made for, beyond being a cluster and a pod. */
export type CaseKind =
  /** A verdict is expected. */
  | { kind: 'valid' }
  /** The API server refuses the pod. */
  | { kind: 'mistake'; mistake: string }
  /** The core does not model the feature. */
  | { kind: 'unmodelled'; feature: string };

/** A case, the names of what it is about, and what is expected of it. */
export type GeneratedCase = { case: Case; features: string[] } & CaseKind;

/**
 * Whether `unknown` is a right answer of the core: beyond 2^53 it counts nothing, rather than nearly right, among volumes
 * that are alike and rooms that overlap kube-scheduler takes any, and at the claim of another pod it gives up.
 */
export function mayStayUnknown({
  kind,
  features,
  case: { pvs = [], pvcs = [], csiStorageCapacities = [] },
}: Pick<GeneratedCase, 'kind' | 'features' | 'case'>): boolean {
  return (
    kind === 'unmodelled' ||
    features.includes('vastAmounts') ||
    areSomeAlike(pvs) ||
    doRoomsOverlap(csiStorageCapacities) ||
    isSomeClaimStolen(pvcs)
  );
}

/** What cases are about beyond what every one may be about. */
export interface GenerateOptions {
  /** Gates that are switched on; some have features and mistakes of their own. Default: as the releases have them. */
  featureGates?: Readonly<Record<string, boolean | undefined>>;
}

/**
 * Makes the case of a seed: a cluster with the pods on it, and a pod that is to be placed. Pure: the same seed makes
 * the same case for ever, so that recorded verdicts need not hold the cases. What feature gates add is drawn from a stream
 * of its own: the rest of the case is the same with them.
 */
export function generateCase(
  seed: number,
  { featureGates = {} }: GenerateOptions = {},
): GeneratedCase {
  const random = createRandom(seed);
  const gated = gatedFeaturesOf(featureGates);
  // Far from the seeds of other cases.
  const ofGates = createRandom(seed ^ 0x5f3759df);
  const chosen = drawFeatures(random);
  const draft = validCase(random, `seed-${seed}`, chosen);
  for (const { feature } of gated) {
    feature.apply?.(ofGates, draft);
  }
  const features = [...chosen, ...gated.map(({ feature }) => feature)].map(
    ({ name }) => name,
  );
  const generated = finishCase(draft);
  if (random.chance(0.1)) {
    const mistake = spoilCase(random, generated);
    return gated.some(({ allows }) => allows.includes(mistake))
      ? { case: generated, features, kind: 'valid' }
      : { case: generated, features, kind: 'mistake', mistake };
  }
  for (const { mistakes } of gated) {
    if (ofGates.chance(0.1)) {
      const mistake = ofGates.pick(Object.keys(mistakes));
      makeMistakeInPod(mistakes[mistake], generated.pod);
      return { case: generated, features, kind: 'mistake', mistake };
    }
  }
  if (generated.nodes.length > 0 && random.chance(0.02)) {
    const feature = addUnmodelledFeature(random, generated);
    return { case: generated, features, kind: 'unmodelled', feature };
  }
  return { case: generated, features, kind: 'valid' };
}

function validCase(random: Random, id: string, chosen: Feature[]): CaseDraft {
  const habits = drawHabits(random);
  for (const feature of chosen) {
    feature.plan?.(random, habits);
  }
  const nodes = Array.from({ length: habits.nodes.count }, (...[, index]) =>
    generateNode(random, index, habits.nodes),
  );
  const offered = extendedResources.filter(name =>
    nodes.some(({ status }) => name in status.capacity),
  );
  const draft: CaseDraft = {
    id,
    nodes,
    pods: generateOtherPods(random, nodes.length, {
      ...habits.others,
      offered,
    }),
    pod: generatePendingPod(random, { ...habits.pending, offered }),
    namespaces: [],
    services: [],
    replicationControllers: [],
    replicaSets: [],
    statefulSets: [],
    pdbs: [],
    pvs: [],
    pvcs: [],
    storageClasses: [],
    csiNodes: [],
    csiDrivers: [],
    csiStorageCapacities: [],
    volumeAttachments: [],
    priorityClasses: [],
    profiles: [],
  };
  for (const feature of chosen) {
    feature.apply?.(random, draft);
  }
  return draft;
}

/** A cluster with room, in which nothing is special. */
function drawHabits(random: Random): CaseHabits {
  const containers = { extended: 0.05, offered: [], hostPorts: 0 };
  return {
    nodes: {
      count: random.chance(0.4) ? random.integer(3, 7) : random.integer(3, 25),
      // Some clusters have machines of one kind, as a single node pool does.
      model: random.chance(0.4) ? random.integer(0, 4) : undefined,
      edge: 0.1,
      fewPods: 0.01,
      taints: 0,
      preferences: 0,
      unschedulable: random.pick([0, 0, 0, 0.05]),
      images: 0,
      imageSizes: drawImageSizes(random),
      hostname: random.pick([0.95, 1]),
      renamed: 0,
      zone: random.pick([0.85, 1]),
      rack: 0.5,
      cell: random.pick([0, 0.6]),
    },
    others: {
      ...containers,
      appetite: 1,
      crowd: random.pick([0, 1, 3, 5]),
      unsettled: random.pick([0, 0.05]),
      initContainers: 0.03,
      overhead: 0.03,
      podResources: 0.03,
    },
    pending: {
      ...containers,
      appetite: random.pick([1, 1, 1, 2] as const),
      initContainers: random.chance(0.05),
      overhead: random.chance(0.05),
      podResources: random.chance(0.05),
    },
  };
}
