import { demandOf } from '../../asks/podSet';
import { queueOf } from '../../asks/queueOf';
import type { Fields } from '../../json/Fields';
import type { HyperNodeRule, PodDemand, PodUnit } from '../../model';
import { jobSetKind } from '../jobset.x-k8s.io/jobSet';
import type { KindContext } from '../WorkloadKind';
import { isFinished } from './isFinished';
import { jobSetOf } from './jobSetOf';
import { runtimeOf } from './runtimeOf';

/** What a TrainJob asks for: what its JobSet does, as one gang where the runtime has a policy for pod groups. */
export function trainJobAsks(
  trainJob: Fields,
  context: KindContext,
): PodDemand | undefined {
  const jobSet = jobSetOf(trainJob, context.related);
  const asks = jobSet && jobSetKind.asks?.(jobSet, context);
  if (!asks) {
    return undefined;
  }
  const when = whenOf(trainJob);
  const queue = queueOf(trainJob) ?? queueOf(jobSet);
  const policy = podGroupPolicyOf(trainJob, context);
  return policy === undefined
    ? { ...asks, when, queue }
    : gangOf(asks.units, { when, queue, policy });
}

/** Source: kubeflow/trainer v2.3 `pkg/runtime/framework/plugins/{coscheduling,volcano}`: all pods of all jobs. */
function gangOf(
  units: readonly PodUnit[],
  options: Pick<PodDemand, 'when' | 'queue'> & { policy: Fields },
): PodDemand | undefined {
  const { policy, ...rest } = options;
  const sets = units.flatMap(unit =>
    unit.sets.map(set => ({ ...set, count: set.count * unit.times })),
  );
  const minimum = sets.reduce((sum, { count }) => sum + count, 0);
  return demandOf(sets, {
    ...rest,
    gang: { minimum },
    hyperNode: hyperNodeOf(policy),
  });
}

function podGroupPolicyOf(
  trainJob: Fields,
  { related }: KindContext,
): Fields | undefined {
  const policy = runtimeOf(trainJob, related)?.object('spec', 'podGroupPolicy');
  return policy?.object('coscheduling').exists ||
    policy?.object('volcano').exists
    ? policy
    : undefined;
}

function hyperNodeOf(policy: Fields): HyperNodeRule | undefined {
  const topology = policy.object('volcano', 'networkTopology');
  return topology.exists
    ? {
        mode: topology.string('mode') === 'soft' ? 'preferred' : 'required',
        highestTier: topology.count('highestTierAllowed') ?? 1,
      }
    : undefined;
}

function whenOf(trainJob: Fields): PodDemand['when'] {
  if (isFinished(trainJob)) {
    return 'ifRepeated';
  }
  return trainJob.object('spec').flag('suspend') === true ? 'onResume' : 'now';
}
