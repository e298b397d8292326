import type { Fields } from '../../json/Fields';
import type { Health } from '../../model';
import type { HealthVerdict } from '../WorkloadKind';
import {
  dynamicAllocationOf,
  executorsIn,
  executorsOf,
  givenExecutors,
} from './executors';

/** What each word of the operator is for Argo CD; for a word that is not among them it is Progressing. */
const HEALTH: Readonly<Record<string, Health>> = {
  SUBMITTED: 'Progressing',
  COMPLETED: 'Healthy',
  FAILED: 'Degraded',
  SUBMISSION_FAILED: 'Degraded',
  PENDING_RERUN: 'Progressing',
  INVALIDATING: 'Missing',
  SUCCEEDING: 'Progressing',
  FAILING: 'Degraded',
  UNKNOWN: 'Progressing',
};

/**
 * Source: argoproj/argo-cd `resource_customizations/sparkoperator.k8s.io/SparkApplication/health.lua`. It does not know
 * that an application can be suspended, so that the word for one is Progressing; the reason says what it is.
 */
export function sparkHealth(application: Fields): HealthVerdict {
  const status = application.object('status');
  const state = status.object('applicationState');
  const phase = state.string('state');
  const message = state.message('errorMessage');
  switch (phase) {
    case undefined:
      return { health: 'Progressing', cause: { code: 'noStatus' } };
    case 'RUNNING':
      return healthWhileRunning(application);
    case 'COMPLETED':
      return {
        health: 'Healthy',
        cause: { code: 'completed' },
        since: status.time('terminationTime'),
      };
    case 'FAILED':
      return {
        health: 'Degraded',
        cause: { code: 'failed', message },
        since: status.time('terminationTime'),
      };
    case 'SUSPENDED':
      return { health: 'Progressing', cause: { code: 'suspended' } };
    default:
      return {
        health: Object.hasOwn(HEALTH, phase) ? HEALTH[phase] : 'Progressing',
        cause: { code: 'phase', phase, message },
        since: status.time('lastSubmissionAttemptTime'),
      };
  }
}

/** It is over, well or not, and is not tried again. */
export function isOver(application: Fields): boolean {
  const state = application.object('status', 'applicationState');
  return ['COMPLETED', 'FAILED'].includes(state.string('state') ?? '');
}

function healthWhileRunning(application: Fields): HealthVerdict {
  const running = executorsIn(application, 'RUNNING');
  const since = application.object('status').time('lastSubmissionAttemptTime');
  if (running !== undefined && areEnough(application, running)) {
    return { health: 'Healthy', cause: { code: 'running' }, since };
  }
  const desired = executorsOf(application);
  const cause = {
    code: 'waitingForReady',
    ready: running ?? 0,
    desired,
  } as const;
  return { health: 'Progressing', cause, since };
}

function areEnough(application: Fields, running: number): boolean {
  const given = givenExecutors(application);
  if (given === running) {
    return true;
  }
  const dynamic = dynamicAllocationOf(application);
  if (dynamic) {
    const { min, max = Infinity } = dynamic;
    return running >= min && running <= max;
  }
  const hasAllocation = application.object('spec', 'dynamicAllocation').exists;
  return !hasAllocation && given === undefined && running >= 1;
}
