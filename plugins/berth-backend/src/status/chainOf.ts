import type { ChainObject } from '@berth/backstage-plugin-berth-common';
import {
  Related,
  understand,
  Workload,
  WorkloadKind,
} from '@berth/backstage-plugin-berth-workloads';
import type { Descendant, JoinedWorkload } from '../join';

/** As many are understood, whatever a workload made. */
const SHOWN_CHAIN = 50;
const KUEUE_WORKLOAD = /^kueue\.x-k8s\.io\/\S+ Workload$/;

/** What a workload made, understood, the nearest first; and how many more there are. */
export function chainOf(
  { chain }: JoinedWorkload,
  options: { related: Related; rules: readonly WorkloadKind[] },
): {
  shown: ReadonlyArray<{ depth: number; workload: Workload }>;
  omitted: number;
} {
  // The place in a queue is told of whatever waits, and must not be behind a hundred Jobs.
  const inOrder = [
    ...chain.filter(isQueued),
    ...chain.filter(one => !isQueued(one)),
  ];
  return {
    shown: inOrder
      .slice(0, SHOWN_CHAIN)
      .sort((a, b) => a.depth - b.depth)
      .map(({ object, depth }) => ({
        depth,
        workload: understand(object, options.related, options.rules),
      })),
    omitted: Math.max(0, chain.length - SHOWN_CHAIN),
  };
}

export function chainObject(options: {
  depth: number;
  workload: Workload;
}): ChainObject {
  const { depth, workload } = options;
  const { group, kind, namespace, name, health, reason } = workload;
  return { group, kind, namespace, name, health, reason, depth };
}

function isQueued({ object: { apiVersion, kind } }: Descendant): boolean {
  return KUEUE_WORKLOAD.test(`${apiVersion} ${kind}`);
}
