import type { Sentence } from '@berth/backstage-plugin-berth-workloads';
import type { ServiceProblem } from '@berth/backstage-plugin-berth-common';
import { ClusterAnswer, holds } from './ClusterAnswer';
import { isTroubled } from './capabilities';
import { healthReason } from './healthReason';
import { isInMotion, judgesItself } from './motion';

/** The one sentence that comes before any number. */
export function headline(options: {
  /** Clusters that were looked in, whether or not they hold anything. */
  looked: readonly ClusterAnswer[];
  /** How many clusters there are, looked in or not. */
  clusters: number;
  /** Whether every source has told its clusters, or why it cannot. */
  settled: boolean;
  /** Worst first. */
  problems: readonly ServiceProblem[];
  /** How many further clusters are read only with the reader's own sign-in. */
  unasked?: number;
}): Sentence {
  const { looked, problems } = options;
  const holding = looked.filter(holds);
  const worst = problems.find(({ tone }) => tone !== 'unknown');
  if (worst) {
    return worst.sentence;
  }
  if (holding.length === 0) {
    return (
      problems.find(({ sentence }) => sentence.code === 'namespaceNotOpen')
        ?.sentence ?? nothing(options)
    );
  }
  return (
    problems[0]?.sentence ??
    inMotion(holding) ??
    (allScaledToZero(holding)
      ? { code: 'scaledToZero', params: { clusters: holding.length } }
      : { code: 'healthy', params: { clusters: holding.length } })
  );
}

/** "Nothing there" may be said only of clusters that were seen. */
function nothing(options: {
  looked: readonly ClusterAnswer[];
  clusters: number;
  settled: boolean;
  problems: readonly ServiceProblem[];
  unasked?: number;
}): Sentence {
  const { looked, clusters, settled, problems, unasked = 0 } = options;
  if (unasked > 0) {
    return { code: 'signInNeeded', params: { clusters: unasked } };
  }
  if (clusters === 0) {
    // A source that cannot tell its clusters is a problem; one that has not yet, is none. The clusters of both are unknown.
    return settled && problems.length === 0
      ? { code: 'noClusters', params: { clusters: 0 } }
      : { code: 'nothingKnown', params: { clusters: 0 } };
  }
  const seen = looked.filter(({ relied }) => !isTroubled(relied));
  return looked.length > 0 && seen.length === 0
    ? { code: 'nothingKnown', params: { clusters: looked.length } }
    : { code: 'nothingFound', params: { clusters: seen.length } };
}

function inMotion(holding: readonly ClusterAnswer[]): Sentence | undefined {
  for (const { view, workloads } of holding) {
    const moving = workloads.find(isInMotion);
    if (moving) {
      const { kind, name, health, rollout } = moving;
      if (judgesItself(moving)) {
        return {
          code:
            health === 'Suspended' ? 'workloadSuspended' : 'workloadInMotion',
          params: {
            cluster: view.name,
            workload: name,
            kind,
            ...healthReason(moving),
          },
        };
      }
      return {
        code: 'rollingOut',
        params: {
          cluster: view.name,
          workload: name,
          updated: Math.min(rollout.updated, rollout.available),
          desired: rollout.desired,
        },
      };
    }
  }
  return undefined;
}

function allScaledToZero(holding: readonly ClusterAnswer[]): boolean {
  const workloads = holding.flatMap(cluster => cluster.workloads);
  return (
    workloads.length > 0 &&
    workloads.every(({ rollout }) => rollout.phase === 'scaledToZero')
  );
}
