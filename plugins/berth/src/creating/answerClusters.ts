import type { ClusterSummary } from '@berth/backstage-plugin-berth-common';
import type {
  Profile,
  Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import type { PodDemand } from '@berth/backstage-plugin-berth-workloads';
import { lastKnownAt } from '../preview/lastKnownAt';
import { placementProfile } from '../preview/placementProfile';
import { answerUnits, type UnitsAnswer } from '../preview/units/answerUnits';
import { startingUnits } from '../preview/units/UnitsInputs';
import type { ClusterStates } from './ClusterState';

/** A cluster whose state is at hand. */
export interface AskedCluster {
  name: string;
  summary: ClusterSummary | undefined;
  snapshot: Snapshot;
  profile: Profile;
  /** In ms: when it was so, where it may have changed since. */
  asOf: number | undefined;
  answeredAt: number;
}

/** What a cluster says to a demand, or why it says nothing. */
export type ClusterAnswer =
  | { name: string; status: 'answered'; answer: UnitsAnswer; of: AskedCluster }
  | { name: string; status: 'loading' | 'gone' | 'forbidden' | 'failed' };

/** The answer of one cluster to a demand, by the code that the page of a service runs. */
export function answerOf(
  { snapshot, profile }: AskedCluster,
  demand: PodDemand,
): UnitsAnswer {
  return answerUnits({
    snapshot,
    profile,
    demand,
    inputs: startingUnits(demand),
  });
}

/** Whether it is certain that all of it fits, now. */
export function fitsNow({
  of,
  answer,
}: {
  of: AskedCluster;
  answer: UnitsAnswer;
}): boolean {
  return answer.verdict === 'fits' && of.asOf === undefined;
}

/** The clusters that can be asked, and why the others cannot. `states` is absent until there has been an answer. */
export function askedClusters(options: {
  names: readonly string[];
  summaries: readonly ClusterSummary[];
  states: ClusterStates | undefined;
  offline: boolean;
}): Array<AskedCluster | Exclude<ClusterAnswer, { status: 'answered' }>> {
  const { names, summaries, states, offline } = options;
  return names.map(name => {
    const summary = summaries.find(cluster => cluster.name === name);
    const state = states?.get(name);
    if (!summary) {
      return { name, status: 'gone' };
    }
    if (!state) {
      return { name, status: 'loading' };
    }
    if (state.status !== 'read' && state.status !== 'lost') {
      return { name, status: state.status };
    }
    const { snapshot, answeredAt } = state;
    return {
      name,
      summary,
      snapshot,
      profile: placementProfile(summary.kubernetesVersion).profile,
      asOf: lastKnownAt({
        summary,
        answeredAt,
        offline: offline || state.status === 'lost',
      }),
      answeredAt,
    };
  });
}

/** What each cluster says to the same demand. */
export function answerClusters(
  clusters: ReturnType<typeof askedClusters>,
  demand: PodDemand,
): ClusterAnswer[] {
  return clusters.map(cluster =>
    'status' in cluster
      ? cluster
      : {
          name: cluster.name,
          status: 'answered',
          answer: answerOf(cluster, demand),
          of: cluster,
        },
  );
}
