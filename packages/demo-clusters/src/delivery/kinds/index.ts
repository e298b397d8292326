import type { AppliedKind } from './AppliedKind';
import { deployment } from './deployment';
import { horizontalPodAutoscaler } from './horizontalPodAutoscaler';
import { job } from './job';
import { podDisruptionBudget } from './podDisruptionBudget';
import { service } from './service';
import { statefulSet } from './statefulSet';

/** The kinds that the demo applies from a repository. */
export const appliedKinds: readonly AppliedKind[] = [
  deployment,
  statefulSet,
  job,
  service,
  podDisruptionBudget,
  horizontalPodAutoscaler,
];
