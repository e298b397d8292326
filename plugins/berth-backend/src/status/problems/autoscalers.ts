import type { ServiceProblem } from '@berth/backstage-plugin-berth-common';
import type { Autoscaling } from '@berth/backstage-plugin-berth-workloads';
import { placeOf, ProblemFamily } from './ProblemFamily';

export const autoscalers: ProblemFamily = cluster =>
  cluster.workloads.flatMap(workload =>
    workload.status.autoscaling.flatMap(autoscaling => {
      const problem = problemOf(cluster.view.name, autoscaling);
      return problem
        ? [{ ...problem, workload: placeOf(cluster, workload) }]
        : [];
    }),
  );

function problemOf(
  cluster: string,
  autoscaling: Autoscaling,
): ServiceProblem | undefined {
  const { name: autoscaler, state, reason, max } = autoscaling;
  const message = reason?.message ?? '';
  switch (state) {
    case 'unable':
      return {
        tone: 'bad',
        sentence: {
          code: 'autoscalerUnable',
          params: { cluster, autoscaler, message },
        },
      };
    case 'inactive':
      // Scaled to zero by hand: autoscaling rests on purpose.
      return reason?.reason === 'ScalingDisabled'
        ? undefined
        : {
            tone: 'look',
            sentence: {
              code: 'autoscalerInactive',
              params: { cluster, autoscaler, message },
            },
          };
    case 'limitedByMaximum':
      return {
        tone: 'look',
        sentence: {
          code: 'autoscalerAtMaximum',
          params: {
            cluster,
            autoscaler,
            max,
            metric: drivingMetric(autoscaling),
          },
        },
      };
    default:
      return undefined;
  }
}

/** The metric that is furthest above its target: the autoscaler follows the one that wants most replicas. */
function drivingMetric({ metrics }: Autoscaling): string {
  const known = metrics.filter(({ ratio }) => ratio !== undefined);
  const [first, ...rest] = known.length > 0 ? known : metrics;
  return (
    rest.reduce((a, b) => ((b.ratio ?? 0) > (a?.ratio ?? 0) ? b : a), first)
      ?.name ?? ''
  );
}
