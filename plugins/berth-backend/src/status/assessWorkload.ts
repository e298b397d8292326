import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';
import {
  autoscalingOf,
  disruptionBudgetOf,
  gpusOf,
  healthInWords,
  Part,
  Pod,
  podCounts,
  podProblems,
  podResources,
  PodShape,
  Related,
  understand,
  UnreadObject,
  Workload,
  WorkloadKind,
  workloadKindOf,
} from '@berth/backstage-plugin-berth-workloads';
import { inBackendTime } from '../clock/inBackendTime';
import { JoinedWorkload, workloadIdentity, WorkloadRoot } from '../join';
import type { ClusterView } from '../store/ClusterView';
import type { GpuMeasurements } from '../utilisation';
import type { AssessedWorkload } from './AssessedCluster';
import { withUtilisation } from './gpuUtilisation';
import { chainObject, chainOf } from './chainOf';
import type { OwnObjects } from './ownObjects';
import { workloadDetails } from './workloadDetails';
import { worstPodProblems } from './worstPodProblems';

/** What a workload and all that hangs on it says of itself. */
export function assessWorkload(options: {
  view: ClusterView;
  joined: JoinedWorkload;
  related: Related;
  own: OwnObjects;
  measurements: GpuMeasurements;
  /** Of the cluster; milliseconds since the epoch. */
  now: number;
}): AssessedWorkload {
  const { view, joined, now } = options;
  const dated = <T>(told: T) => inBackendTime(told, view.clockAheadMs);
  const { root, pods } = joined;
  const nodes = view.store('nodes');
  const nodeOf = (name: string) => nodes.byName(undefined, name);
  const { rollout, health, podShape, details } = dated(assessRoot(options));
  const problems = dated(pods.flatMap(pod => podProblems(pod, { now })));
  const status: WorkloadStatus = {
    ...workloadIdentity(root),
    health,
    rollout,
    pods: podCounts(pods),
    problems: worstPodProblems(problems),
    problemCount: problems.length,
    autoscaling: dated(joined.autoscalers.map(autoscalingOf)),
    gpus: withUtilisation({
      gpus: gpusOf(pods, nodeOf),
      pods,
      nodeOf,
      cluster: view.name,
      measurements: options.measurements,
    }),
    disruptionBudgets: joined.disruptionBudgets.flatMap(
      budget => disruptionBudgetOf(budget) ?? [],
    ),
    podShape,
    details,
  };
  return { status, joined, problems };
}

type NamedWorkload = Extract<WorkloadRoot, { kind: 'named' }>['name'];

type Assessment = Pick<
  WorkloadStatus,
  'rollout' | 'health' | 'podShape' | 'details'
>;

function assessRoot(options: {
  view: ClusterView;
  joined: JoinedWorkload;
  related: Related;
  own: OwnObjects;
}): Assessment {
  const { view, joined, related, own } = options;
  const { root, pods } = joined;
  const { rules } = view.optional;
  if (root.kind === 'named') return assessNamed(root.name, options);
  const workload = understand(root.object, related, rules);
  const byPods = assessByPods(pods);
  const { shown, omitted } = chainOf(joined, { related, rules });
  const sizes = sizesOf(workload, { pods, related, rules });
  return {
    rollout: workload.rollout ?? byPods.rollout,
    health: workload.health,
    podShape: shapeOf(workload) ?? byPods.podShape,
    details: workloadDetails(workload, {
      parts: [...workload.parts, ...sizes, ...placesIn(shown)].map(part =>
        own.part(part),
      ),
      lacking: podResources(pods),
      chain: shown.map(chainObject),
      omitted,
    }),
  };
}

const notHeld = { code: 'notHeld' } as const;

/** An owner that Berth does not hold: what it is called, what it made, and its pods. Of itself nothing was read. */
function assessNamed(
  named: NamedWorkload,
  options: {
    view: ClusterView;
    joined: JoinedWorkload;
    related: Related;
    own: OwnObjects;
  },
): Assessment {
  const { view, joined, related, own } = options;
  const byPods = assessByPods(joined.pods);
  const { apiVersion, kind, ...metadata } = named;
  if (apiVersion === undefined) return byPods;
  const { rules } = view.optional;
  const workload = understand({ apiVersion, kind, metadata }, related, []);
  const rule = workloadKindOf(workload, rules);
  const { shown, omitted } = chainOf(joined, { related, rules });
  return {
    ...byPods,
    details: workloadDetails(
      {
        ...workload,
        ...(rule && {
          recognisedBy: 'kind' as const,
          system: rule.system,
          role: rule.role,
        }),
        reason: healthInWords(notHeld, undefined),
        cause: notHeld,
      },
      {
        parts: placesIn(shown).map(part => own.part(part)),
        lacking: podResources(joined.pods),
        chain: shown.map(chainObject),
        omitted,
      },
    ),
  };
}

/** What vertical autoscalers recommend for its pods, and what each of them last changed. */
function sizesOf(
  workload: Workload,
  options: {
    pods: readonly Pod[];
    related: Related;
    rules: readonly WorkloadKind[];
  },
): Part[] {
  const { pods, related, rules } = options;
  // They look for their changes among all pods of the namespace, of which these are those that they have to do with.
  const ofWorkload: Related = {
    ...related,
    ofKind: wanted =>
      wanted.group === '' && wanted.kind === 'Pod'
        ? (pods as readonly object[] as UnreadObject[])
        : related.ofKind(wanted),
  };
  return related.referrersOf(workload, 'scales').flatMap(scaler => {
    const { parts } = understand(scaler, ofWorkload, rules);
    const change = parts.find(({ type }) => type === 'change');
    return [
      ...parts.filter(({ type }) => type === 'recommendation'),
      ...(change ? [change] : []),
    ];
  });
}

/** Where what it made stands in queues. */
function placesIn(shown: ReturnType<typeof chainOf>['shown']): Part[] {
  return shown
    .flatMap(({ workload: { parts } }) => parts)
    .filter(({ type }) => type === 'place');
}

/** All that its pods can say of an owner that Berth does not hold: how many there are, and what one is like. */
function assessByPods(pods: readonly Pod[]): Assessment {
  const { total, ready } = podCounts(pods);
  return {
    rollout: {
      phase: 'unknown',
      desired: total,
      updated: total,
      ready,
      available: ready,
      images: [],
    },
    health: 'Unknown',
    podShape: pods.length > 0 ? shapeOf(understand(pods[0])) : undefined,
  };
}

/** Only where it asks for one set of pods, all of which is known; the preview of others starts from all that they ask for. */
function shapeOf({ asks }: Workload): PodShape | undefined {
  const [set, ...others] = asks?.units.flatMap(({ sets }) => sets) ?? [];
  return others.length === 0 && !set?.isPartial ? set?.pod : undefined;
}
