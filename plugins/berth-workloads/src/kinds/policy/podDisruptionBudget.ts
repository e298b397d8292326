import { Conditions } from '../../conditions/Conditions';
import { selectorOf } from '../podTemplate';
import { fromCondition } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';

/** `policy/v1` PodDisruptionBudget. */
export const podDisruptionBudgetKind: WorkloadKind = {
  group: 'policy',
  kind: 'PodDisruptionBudget',
  plural: 'poddisruptionbudgets',
  versions: ['v1'],
  system: 'Kubernetes',
  role: 'disruptionBudget',

  // Source: argoproj/argo-cd `resource_customizations/policy/PodDisruptionBudget/health.lua`: that no pod may go is no
  // failure. The last condition decides unless one is wrong.
  health(budget) {
    const { all } = Conditions.of(budget);
    const wrong = all.find(
      ({ status, reason }) =>
        status === 'False' && reason !== 'InsufficientPods',
    );
    if (wrong) {
      return fromCondition('Degraded', wrong);
    }
    const last = all.at(-1);
    if (!last) {
      return { health: 'Progressing', cause: { code: 'noStatus' } };
    }
    const pods = budget.object('status').count('disruptionsAllowed') ?? 0;
    return {
      health: 'Healthy',
      cause: { code: 'evictable', pods },
      condition: last,
    };
  },

  progress(budget) {
    // Until its controller has looked at it, the API server says zero of everything.
    if (Conditions.of(budget).all.length === 0) return [];
    const status = budget.object('status');
    const done = status.count('currentHealthy');
    const total = status.count('desiredHealthy');
    return done === undefined ? [] : [{ what: 'ready', done, total }];
  },

  selector: selectorOf,
};
