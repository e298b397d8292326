import { availableParallelism } from 'node:os';
import { benchOracle, type BenchMode } from '@berth/testkit';
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
const PODS = 12;

/** Times kube-scheduler's own code on the same cluster and the same pods. */
export async function timePeer(options: {
  binary: string;
  cluster: { nodes: NodeInput[]; pods: PodInput[] };
  setting: PeerSetting;
}): Promise<PeerTimes> {
  const { binary, cluster, setting } = options;
  const { parallelism, percentageOfNodesToScore } = setting;
  const ask = async (mode: BenchMode, pending: PodInput[]) => {
    const { nanoseconds, snapshotNanoseconds } = await benchOracle({
      ...cluster,
      binary,
      mode,
      pending: pending.map((pod, i) => ({
        ...pod,
        metadata: { ...pod.metadata, name: `pending-${i}` },
      })),
      parallelism,
      percentageOfNodesToScore,
    });
    return mode === 'snapshot'
      ? snapshotNanoseconds / 1e9
      : median(nanoseconds.perPod) / 1e9;
  };
  const times = (pod: PodInput) => Array.from({ length: PODS }, () => pod);
  const kinds = kindsOfPods();
  return {
    identical: await ask('schedule', times(plainPod())),
    mixed: await ask(
      'schedule',
      [...shuffled(PODS, kinds.length)].map(kind => kinds[kind]),
    ),
    spread: await ask('schedule', times(spreadPod('shop'))),
    explain: await ask('explain', times(hopelessPod())),
    build: await ask('snapshot', []),
  };
}
