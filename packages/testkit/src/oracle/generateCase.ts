import type { Case, NodeInput } from '@berth/backstage-plugin-berth-scheduler';
import { generateConfiguration } from './generate/generateConfiguration';
import { generateNode } from './generate/generateNode';
import { generateOtherPods } from './generate/generateOtherPods';
import { generatePendingPod } from './generate/generatePendingPod';
import { spoilPod } from './generate/spoilPod';
import { extendedResources } from './generate/vocabulary';
import { addUnmodelledFeature } from './generate/unmodelledFeatures';
import { createRandom, type Random } from './random';

/** What a case was made for, beyond being a cluster and a pod. */
export type CaseKind =
  /** A verdict is expected. */
  | { kind: 'valid' }
  /** The API server refuses the pod. */
  | { kind: 'mistake'; mistake: string }
  /** The core does not model the feature. */
  | { kind: 'unmodelled'; feature: string };

/**
 * Makes the case of a seed: a cluster of up to 20 nodes with the pods on it, and a pod that is to be placed. Pure: the
 * same seed makes the same case for ever, so that recorded verdicts need not hold the cases.
 */
export function generateCase(seed: number): { case: Case } & CaseKind {
  const random = createRandom(seed);
  const generated = validCase(random, `seed-${seed}`);
  if (random.chance(0.06)) {
    const mistake = spoilPod(random, generated.pod);
    return { case: generated, kind: 'mistake', mistake };
  }
  if (generated.nodes.length > 0 && random.chance(0.05)) {
    const feature = addUnmodelledFeature(random, generated);
    return { case: generated, kind: 'unmodelled', feature };
  }
  return { case: generated, kind: 'valid' };
}

function validCase(random: Random, id: string): Case {
  const count = random.chance(0.01) ? 0 : random.integer(1, 20);
  const nodeHabits = {
    // Some clusters have machines of one kind, as a single node pool does.
    model: random.chance(0.3) ? random.integer(0, 5) : undefined,
    taints: random.pick([0, 0, 0.02, 0.05, 0.2]),
    images: random.pick([0, 0.2, 0.5]),
  };
  const nodes = Array.from({ length: count }, (...[, index]) =>
    generateNode(random, index, nodeHabits),
  );

  const offered = extendedResources.filter(name =>
    nodes.some(node => offers(node, name)),
  );

  const preemptionNever = random.chance(0.08);
  const hostPorts = random.pick([0, 0, 0, 0.35]);
  const pods = generateOtherPods(random, count, {
    appetite: random.pick([1, 1, 2] as const),
    extended: random.pick([0, 0.2, 0.6]),
    offered,
    crowd: random.pick([0, 1, 3, 6]),
    hostPorts,
    anyPriority: preemptionNever,
  });
  const config = random.chance(0.3);
  const schedulerName =
    config && random.chance(0.25) ? 'gpu-packer' : undefined;
  const pod = generatePendingPod(random, {
    nodes: count,
    appetite: random.pick([1, 1, 2, 3] as const),
    extended: random.pick([0, 0, 0.3, 0.9]),
    offered,
    hostPorts,
    tolerations: random.chance(0.35),
    nodeSelector: random.chance(0.12),
    nodeAffinity: random.chance(0.25),
    initContainers: random.chance(0.25),
    overhead: random.chance(0.1),
    podResources: random.chance(0.15),
    preemptionNever,
    schedulerName,
  });
  return {
    id,
    nodes,
    pods,
    pod,
    ...(config ? { config: generateConfiguration(random, schedulerName) } : {}),
  };
}

function offers(node: NodeInput, resource: string): boolean {
  const { capacity } = node.status as { capacity: Record<string, unknown> };
  return resource in capacity;
}
