import { availableParallelism } from 'node:os';
import { benchOracle, type BenchRun } from '@berth/testkit';
import type {
  NodeInput,
  PodInput,
} from '@berth/backstage-plugin-berth-scheduler';
import { median } from '../measure/samples';
import {
  hopelessPod,
  kindsOfPods,
  plainPod,
  shuffled,
  spreadPod,
} from '../worlds/mixedPods';

/** How kube-scheduler goes about it: on how many cores, and whether it looks at all nodes. */
export interface PeerSetting {
  title: string;
  parallelism: number;
  percentageOfNodesToScore?: number;
}

/** What it is compared with: alone and with all cores, all nodes scored and as it is by default. */
export function peerSettings(): PeerSetting[] {
  const cores = availableParallelism();
  return [
    {
      title: 'all nodes, 1 core',
      parallelism: 1,
      percentageOfNodesToScore: 100,
    },
    {
      title: `all nodes, ${cores} cores`,
      parallelism: cores,
      percentageOfNodesToScore: 100,
    },
    { title: 'default sampling, 1 core', parallelism: 1 },
    { title: `default sampling, ${cores} cores`, parallelism: cores },
  ];
}

/** Seconds for one pod, or for one answer. */
export interface PeerTimes {
  identical: number;
  mixed: number;
  spread: number;
  explain: number;
  build: number;
}

/** A dozen cycles tell as much as a thousand, and one takes up to a quarter of a second. */
export const PEER_PODS = 12;

/** Times kube-scheduler's own code on the same cluster and the same pods, in each of the settings. */
export async function timePeer(options: {
  binary: string;
  cluster: { nodes: NodeInput[]; pods: PodInput[] };
  settings: readonly PeerSetting[];
}): Promise<PeerTimes[]> {
  const { binary, cluster, settings } = options;
  const questions = peerQuestions();
  const timings = await benchOracle({
    ...cluster,
    binary,
    runs: settings.flatMap(({ parallelism, percentageOfNodesToScore }) =>
      questions.map(question => ({
        ...question,
        parallelism,
        percentageOfNodesToScore,
      })),
    ),
  });
  return settings.map((_, setting) => {
    const first = setting * questions.length;
    const own = timings.slice(first, first + questions.length);
    const [identical, mixed, spread, explain] = own.map(
      ({ nanoseconds }) => median(nanoseconds.perPod) / 1e9,
    );
    // Each of them has filled a cache of its own.
    const build = median(own.map(one => one.snapshotNanoseconds)) / 1e9;
    return { identical, mixed, spread, explain, build };
  });
}

function peerQuestions(): Array<Pick<BenchRun, 'mode' | 'pending'>> {
  const times = (pod: PodInput) => Array.from({ length: PEER_PODS }, () => pod);
  const kinds = kindsOfPods();
  const mixed = [...shuffled(PEER_PODS, kinds.length)].map(kind => kinds[kind]);
  return [
    { mode: 'schedule', pending: named(times(plainPod())) },
    { mode: 'schedule', pending: named(mixed) },
    { mode: 'schedule', pending: named(times(spreadPod('shop'))) },
    { mode: 'explain', pending: named(times(hopelessPod())) },
  ];
}

function named(pods: PodInput[]): PodInput[] {
  return pods.map((pod, i) => ({
    ...pod,
    metadata: { ...pod.metadata, name: `pending-${i}` },
  }));
}
