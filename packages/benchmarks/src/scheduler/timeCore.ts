import type { BuiltCore } from '@berth/testkit';
import type {
  NodeInput,
  PodInput,
  Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import { median, samples } from '../measure/samples';
import {
  hopelessPod,
  kindsOfPods,
  plainPod,
  shuffled,
  spreadPod,
} from '../worlds/mixedPods';

type Core = BuiltCore['core'];

const profile = { kubernetesVersion: '1.37' } as const;
const NO_DEADLINE = { deadlineMs: 30 * 60_000 };
const ROUNDS = 5;
/** A backend applies changes all day: what the compiler does in the first of them is no part of the figure. */
const CHANGE_ROUNDS = { count: 25, warmUp: 25 };

/** There are none of them, which is known. */
const NO_OBJECTS = {
  namespaces: [],
  services: [],
  replicaSets: [],
  statefulSets: [],
  replicationControllers: [],
  podDisruptionBudgets: [],
  priorityClasses: [],
};

/** Seconds for one pod, or for one answer; see the headings of the table. */
export interface CoreTimes {
  identical: number;
  /** In the fastest round: neighbours on the same machine slow down some rounds, and none makes one faster. */
  identicalFastest: number;
  mixed: number;
  spread: number;
  explain: number;
  build: number;
  change: number;
  bytesPerPod: number;
}

/** Times everything that `./berth bench scheduler` says of the core, on one cluster. */
export async function timeCore(
  core: Core,
  cluster: { nodes: NodeInput[]; pods: PodInput[] },
): Promise<CoreTimes> {
  const { snapshot, bytesPerPod } = weigh(core, cluster);
  const rounds = async (run: () => unknown, count = 1) =>
    (await samples({ count: ROUNDS, warmUp: 2, run })).map(
      ms => ms / 1000 / count,
    );
  const seconds = async (run: () => unknown, count?: number) =>
    median(await rounds(run, count));
  const hopeless = hopelessPod();
  // As many as there is room for.
  const identical = Math.min(100_000, cluster.nodes.length * 40);
  const mixed = Math.min(20_000, cluster.nodes.length * 8);
  const ofIdentical = await rounds(
    placing({ core, snapshot, kinds: [plainPod()], count: identical }),
    identical,
  );
  return {
    bytesPerPod,
    identical: median(ofIdentical),
    identicalFastest: Math.min(...ofIdentical),
    mixed: await seconds(
      placing({ core, snapshot, kinds: kindsOfPods(), count: mixed }),
      mixed,
    ),
    spread: await seconds(
      placing({ core, snapshot, kinds: [spreadPod('shop')], count: 2_000 }),
      2_000,
    ),
    explain: await seconds(() => {
      const decision = core.schedule(snapshot, hopeless, profile, NO_DEADLINE);
      if (decision.outcome !== 'unschedulable') {
        throw new Error(`The hopeless pod is ${decision.outcome}`);
      }
    }),
    build: await seconds(() => core.takeSnapshot(everything(cluster))),
    change:
      median(
        await samples({ ...CHANGE_ROUNDS, run: changing(core, cluster) }),
      ) / 1000,
  };
}

function everything(cluster: { nodes: NodeInput[]; pods: PodInput[] }) {
  return { ...cluster, objects: NO_OBJECTS };
}

/** The same snapshot several times: what else comes and goes in between weighs little beside them. */
const WEIGHED = 4;

function weigh(
  core: Core,
  cluster: { nodes: NodeInput[]; pods: PodInput[] },
): { snapshot: Snapshot; bytesPerPod: number } {
  const withPods = bytesOf(() => core.takeSnapshot(everything(cluster)));
  const without = bytesOf(() =>
    core.takeSnapshot(everything({ ...cluster, pods: [] })),
  );
  return {
    snapshot: core.takeSnapshot(everything(cluster)),
    bytesPerPod: (withPods - without) / cluster.pods.length,
  };
}

function bytesOf(make: () => Snapshot): number {
  const collect = globalThis.gc;
  if (!collect) {
    throw new Error('To weigh a snapshot, node has to run with --expose-gc');
  }
  make();
  collect();
  const before = process.memoryUsage();
  const kept = Array.from({ length: WEIGHED }, make);
  collect();
  const after = process.memoryUsage();
  const bytes =
    after.heapUsed +
    after.arrayBuffers -
    (before.heapUsed + before.arrayBuffers);
  return bytes / kept.length;
}

/** Places pods of some kinds on a fresh simulation, and fails if not all fit, so that nothing but placing is timed. */
function placing(options: {
  core: Core;
  snapshot: Snapshot;
  kinds: PodInput[];
  count: number;
}): () => void {
  const { core, snapshot, kinds, count } = options;
  const order = [...shuffled(count, kinds.length)];
  return () => {
    const simulation = new core.Simulation(snapshot, profile);
    const prepared = kinds.map(kind => {
      const answer = simulation.prepare(kind, NO_DEADLINE);
      if (answer.outcome !== 'ready') {
        throw new Error(answer.reasons.join('; '));
      }
      return answer.pods;
    });
    for (const kind of order) {
      if (prepared[kind].place() < 0) {
        throw new Error('The cluster is full');
      }
    }
  };
}

const CHANGED_PODS = 900;
const CHANGED_NODES = 100;

/** 900 pods that go and come back elsewhere, 100 nodes that are cordoned or freed, and the snapshot after them. */
function changing(
  core: Core,
  { nodes, pods }: { nodes: NodeInput[]; pods: PodInput[] },
): () => void {
  const cache = new core.SnapshotCache();
  nodes.forEach(node => cache.setNode(node));
  pods.forEach(pod => cache.setPod(pod));
  cache.snapshot();
  let round = 0;
  return () => {
    round += 1;
    for (let i = 0; i < CHANGED_PODS; i++) {
      const pod = pods[(i * 7919 + round) % pods.length];
      const host = nodes[(i + round * 31) % nodes.length];
      cache.setPod({
        ...pod,
        spec: { ...pod.spec, nodeName: host.metadata?.name },
      });
    }
    for (let i = 0; i < CHANGED_NODES; i++) {
      const node = nodes[(i * 37 + round) % nodes.length];
      cache.setNode({
        ...node,
        spec: { ...node.spec, unschedulable: round % 2 === 0 },
      });
    }
    cache.snapshot();
  };
}
