import type { Health, ReportedCondition } from '../model';
import type { HealthVerdict } from './WorkloadKind';

/** A health that a condition speaks for. @public */
export function fromCondition(
  health: Health,
  condition: ReportedCondition | undefined,
): HealthVerdict {
  return condition
    ? { health, cause: { code: 'condition' }, condition }
    : { health, cause: { code: 'noStatus' } };
}

/** There is nothing to judge by. */
export const noStatus: HealthVerdict = {
  health: 'Unknown',
  cause: { code: 'noStatus' },
};

/** The controller has yet to look at what is wanted. */
export const notObserved: HealthVerdict = {
  health: 'Progressing',
  cause: { code: 'notObserved' },
};

/** All that is wanted is there, which may be nothing. @public */
export function healthyWith(counts: {
  desired: number;
  ready: number;
}): HealthVerdict {
  const { desired, ready } = counts;
  return {
    health: 'Healthy',
    cause:
      desired === 0 ? { code: 'scaledToZero' } : { code: 'allReady', ready },
  };
}
