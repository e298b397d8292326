import type { Condition } from '@berth/backstage-plugin-berth-workloads';
import { withCondition } from '../controllers/conditions';
import { isReady } from '../controllers/podLifecycle';
import { horizontalpodautoscalers } from '../kinds';
import type { HorizontalPodAutoscaler } from '../kubernetes';
import type { SimulatedCluster } from '../simulation/SimulatedCluster';
import { timestamp } from '../timestamp';
import { blindConditions, decidedConditions } from './autoscalerConditions';
import type { Decision } from './autoscalerConditions';
import { currentMetric } from './currentMetric';
import { readMetric } from './desiredReplicas';
import { metricName } from './metricName';
import { podsOf, scaleTarget, setReplicas } from './scaleTarget';

/** How long the highest recommendation of the past holds against scaling down. */
const STABILIZATION_SECONDS = 60;

/** The past recommendations of autoscalers, by uid. */
export type Recommendations = Map<
  string,
  Array<{ at: number; replicas: number }>
>;

/** The highest recommendation of the stabilization window, this one included. */
function stabilize(
  past: Recommendations,
  uid: string,
  { now, proposal }: { now: number; proposal: number },
): number {
  const since = now - STABILIZATION_SECONDS * 1000;
  const recent = (past.get(uid) ?? []).filter(r => r.at > since);
  recent.push({ at: now, replicas: proposal });
  past.set(uid, recent);
  return Math.max(...recent.map(r => r.replicas));
}

/** The metrics of an autoscaler that could be read. */
function readMetrics(
  cluster: SimulatedCluster,
  { metadata, spec }: HorizontalPodAutoscaler,
  pods: { replicas: number; ready: number },
) {
  const loads = cluster.loads.get(`${metadata.namespace}/${metadata.name}`);
  return spec.metrics.flatMap((metric, i) => {
    const load = loads?.[i]?.(cluster.now);
    const reading = readMetric({ metric, load, ...pods });
    return reading.status === 'read' ? [{ ...reading, metric }] : [];
  });
}

function limit(
  autoscaler: HorizontalPodAutoscaler,
  options: { replicas: number; held: number },
): number {
  const { minReplicas, maxReplicas } = autoscaler.spec;
  const { replicas, held } = options;
  // At most twice as many pods, or four more, at a time.
  const allowed = Math.min(held, Math.max(replicas * 2, replicas + 4));
  return Math.min(Math.max(allowed, minReplicas), maxReplicas);
}

/** One look of an autoscaler at its target. */
export function autoscale(
  cluster: SimulatedCluster,
  autoscaler: HorizontalPodAutoscaler,
  past: Recommendations,
) {
  const { now } = cluster;
  const { metadata, spec } = autoscaler;
  const target = scaleTarget(cluster, autoscaler);
  if (!target) return;
  const { replicas } = target.spec;
  const mine = podsOf(cluster, target);
  const ready = mine.filter(isReady).length;
  const read = readMetrics(cluster, autoscaler, { replicas, ready });

  let desired = replicas;
  let conditions = blindConditions(spec.metrics[0]);
  if (read.length) {
    const { proposal, metric } = read.reduce((a, b) =>
      b.proposal > a.proposal ? b : a,
    );
    const held = stabilize(past, metadata.uid, {
      now: now.getTime(),
      proposal,
    });
    desired = limit(autoscaler, { replicas, held });
    const decision: Decision = {
      replicas,
      proposal,
      held,
      desired,
      metric,
      min: spec.minReplicas,
      max: spec.maxReplicas,
    };
    conditions = decidedConditions(decision);
    if (desired !== replicas) {
      const above = desired > replicas;
      cluster.events.record(autoscaler, {
        type: 'Normal',
        reason: 'SuccessfulRescale',
        message: `New size: ${desired}; reason: ${
          above
            ? `${metricName(metric)} above target`
            : 'All metrics below target'
        }`,
        component: 'horizontal-pod-autoscaler',
      });
      setReplicas(cluster, target, desired);
    }
  }
  cluster.store.update(horizontalpodautoscalers, {
    ...autoscaler,
    status: {
      ...autoscaler.status,
      currentReplicas: target.status.replicas ?? 0,
      desiredReplicas: desired,
      ...(desired !== replicas && { lastScaleTime: timestamp(now) }),
      currentMetrics: read.length
        ? read.map(({ metric, current }) =>
            currentMetric(metric, current, mine[0]),
          )
        : null,
      conditions: conditions.reduce<Condition[]>(
        (all, next) => withCondition(all, next, { now }),
        autoscaler.status.conditions ?? [],
      ),
    },
  });
}
