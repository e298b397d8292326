import type {
  AlikePods,
  Profile,
  Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import { node, pod, type BuiltCore } from '@berth/testkit';
import type { GpuCounting } from './gpuCounting';
import type { Trace, TracePod } from './readTrace';

/** There are none of them, which is known. */
const NO_OBJECTS = {
  namespaces: [],
  services: [],
  replicaSets: [],
  statefulSets: [],
  replicationControllers: [],
};

/** What a replay has placed. GPUs are those that the pods need, in thousandths, however they are counted. */
export interface Placed {
  pods: number;
  gpuMilli: number;
}

/** The empty cluster of a trace. */
export function clusterOf(options: {
  core: BuiltCore['core'];
  trace: Trace;
  counting: GpuCounting;
}): Snapshot {
  const { core, trace, counting } = options;
  return core.takeSnapshot({
    nodes: trace.nodes.map(each =>
      node({
        name: each.name,
        cpu: `${each.cpuMilli}m`,
        memory: `${each.memoryMib}Mi`,
        resources: { [counting.resource]: `${counting.offered(each)}` },
      }),
    ),
    pods: [],
    objects: NO_OBJECTS,
  });
}

/**
 * Places the pods of a trace one after the other, each kind prepared once, at its first pod. Pods that fit nowhere are
 * passed over, and none leaves.
 *
 * @throws when the core does not answer for a pod.
 */
export function replayTrace(options: {
  core: BuiltCore['core'];
  snapshot: Snapshot;
  trace: Trace;
  counting: GpuCounting;
  profile: Profile;
}): Placed {
  const { core, snapshot, trace, counting, profile } = options;
  const simulation = new core.Simulation(snapshot, profile);
  const kinds = new Map<string, AlikePods>();
  const placed: Placed = { pods: 0, gpuMilli: 0 };
  for (const each of trace.pods) {
    const gpus = counting.asked(each);
    const key = `${each.cpuMilli} ${each.memoryMib} ${gpus}`;
    let kind = kinds.get(key);
    if (!kind) {
      const prepared = simulation.prepare(podOf(each, counting));
      if (prepared.outcome === 'unknown') {
        throw new Error(`unknown: ${prepared.reasons.join('; ')}`);
      }
      kind = prepared.pods;
      kinds.set(key, kind);
    }
    if (kind.place() >= 0) {
      placed.pods += 1;
      placed.gpuMilli += each.gpus * each.gpuMilli;
    }
  }
  return placed;
}

function podOf(each: TracePod, { resource, asked }: GpuCounting) {
  const gpus = asked(each);
  return pod({
    name: 'task',
    requests: {
      cpu: `${each.cpuMilli}m`,
      memory: `${each.memoryMib}Mi`,
      ...(gpus > 0 && { [resource]: `${gpus}` }),
    },
  });
}
