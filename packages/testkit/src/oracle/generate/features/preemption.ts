import type { Random } from '../../random';
import type { CaseDraft, Feature, PodDraft } from '../CaseDraft';

/**
 * The pod is worth more than most of the others, which have what it needs. Among nodes on which the same would be lost
 * kube-scheduler picks at random, so priorities and start times differ as a rule.
 */
export const preemption: Feature = {
  name: 'preemption',
  weight: 14,
  plan(random, { nodes, others, pending }) {
    // From 100 nodes on kube-scheduler looks at some of them only, at random.
    nodes.count = Math.min(nodes.count, 100);
    others.crowd = Math.max(others.crowd, random.integer(2, 5));
    pending.appetite = 1;
  },
  apply(random, draft) {
    const { pod, pods } = draft;
    pod.spec.priority = random.pick([100, 100, 1000, 2_000_000_000]);
    if (random.chance(0.05)) {
      pod.spec.preemptionPolicy = random.pick([
        'Never',
        'PreemptLowerPriority',
      ]);
    }
    rank(random, pods);
    if (random.chance(0.8)) {
      fillNodes(random, draft);
    }
  },
};

const startedFirst = Date.parse('2026-11-01T00:00:00Z');
const minute = 60_000;

/** Gives the pods priorities and start times, all different as a rule, some above the pending pod's. */
function rank(random: Random, pods: PodDraft[]): void {
  const alike = random.chance(0.12);
  const unstarted = random.pick([0, 0, 0.2]);
  const highest = random.pick([50, 90, 130]);
  const step = random.integer(1, 40) * 2 + 1;
  for (const [index, pod] of pods.entries()) {
    // Multiples of an odd step visit every remainder of a power of two once.
    const place = (index * step) % 256;
    pod.spec.priority = alike
      ? random.pick([0, 10])
      : Math.floor((place * (highest + 50)) / 256) - 50;
    if (!random.chance(unstarted)) {
      const minutes = alike ? random.integer(0, 2) : place;
      pod.status = {
        ...pod.status,
        startTime: new Date(startedFirst + minutes * minute).toISOString(),
      };
    }
  }
}

/**
 * Lets the pods of each node have nearly all its CPU, in parts of different size: one of them, or several together,
 * would have to go.
 */
function fillNodes(random: Random, { nodes, pods, pod }: CaseDraft): void {
  const asked = new Map<string, number>();
  for (const other of pods) {
    const milli = random.pick([300, 500, 1000, 1500, 2000]);
    askOnlyFor(other, milli);
    const { nodeName = '' } = other.spec;
    asked.set(nodeName, (asked.get(nodeName) ?? 0) + milli);
  }
  const wanted = random.pick([1000, 1500, 2000, 3000, 4000]);
  askOnlyFor(pod, wanted);
  for (const { metadata, status } of nodes) {
    const free = random.pick([0, 100, 400, wanted - 1]);
    const cpu = `${(asked.get(metadata.name) ?? 0) + free}m`;
    const offered = { ...status.capacity, cpu };
    status.capacity = offered;
    status.allocatable = offered;
  }
}

/** The first container asks for CPU alone, and no other is left; what it is and its ports stay. */
function askOnlyFor({ spec }: PodDraft, milli: number): void {
  const [{ resources: _dropped, ...first }] = spec.containers;
  spec.containers = [
    { ...first, resources: { requests: { cpu: `${milli}m` } } },
  ];
  delete spec.initContainers;
  delete spec.overhead;
  delete spec.resources;
}
