import type { HealthCause, ReportedCondition } from '../model';

type Words = {
  [C in HealthCause['code']]: (
    cause: Extract<HealthCause, { code: C }>,
    condition: ReportedCondition | undefined,
  ) => string;
};

const words: Words = {
  deleting: () => 'Pending deletion',
  unreadable: ({ field }) => `${field} cannot be read`,
  brokenRule: ({ readings }) =>
    `Berth's rule for its kind gives no answer (${readings})`,
  notHeld: () => 'Berth does not hold this object, only its pods',
  noStatus: () => 'Its controller has reported nothing yet',
  notObserved: () => 'Its controller has not looked at the newest spec yet',
  exists: () => 'It is there; it has no status',
  condition: (_, condition) => conditionInWords(condition),
  phase: ({ phase, message }) => because(phase, message),
  allReady: ({ ready }) => `${ready} of ${ready} ready`,
  waitingForReady: ({ ready, desired }) => `${ready} of ${desired} ready`,
  waitingForUpdate: ({ updated, desired }) =>
    `${updated} of ${desired} updated`,
  waitingForOld: ({ old }) => `${old} of the old revision still there`,
  scaledToZero: () => 'Scaled to zero',
  paused: () => 'Paused',
  suspended: () => 'Suspended',
  stopped: () => 'Stopped',
  running: () => 'Running',
  completed: () => 'Completed',
  failed: ({ message }) => message ?? 'Failed',
  queued: ({ queue, position }, condition) => {
    const turn = [
      'Waiting for its turn',
      queue && `in ${queue}`,
      position && `at place ${position}`,
    ].filter(Boolean);
    return because(turn.join(' '), condition?.message);
  },
  quotaReserved: ({ message }) =>
    because('Quota is reserved; it is not admitted yet', message),
  admissionCheck: ({ check, state, message }) =>
    because(`Quota is reserved; admission check ${check} is ${state}`, message),
  roomLeft: () => 'There is room in it',
  usedUp: ({ resources }) => `Used up: ${resources.join(', ')}`,
  weightedShare: ({ share }) => `Its weighted share is ${share}`,
  evictable: ({ pods }) =>
    `${pods} ${pods === 1 ? 'pod' : 'pods'} may be evicted`,
  hasNodes: ({ nodes }) =>
    nodes === 1 ? '1 node is in it' : `${nodes} nodes are in it`,
  notScaling: ({ message }) => message,
  hasRecommendation: () => 'It has a recommendation',
  noRecommendation: () => 'It has no recommendation yet',
  notDueYet: () => 'It has not been due yet',
  noRunSucceeded: () => 'No run has succeeded so far',
  lastRunSucceeded: () => 'The last run succeeded',
  lastRunFailed: () => 'The last run did not succeed',
  outcomeUnknown: () => 'It is over; what became of it is not reported',
  noExternalAddress: () => 'It has no external address yet',
  noGateway: () => 'No Gateway routes to it yet',
  disabled: () => 'Disabled: no service can use it',
  sidecar: () => 'It runs beside the containers of other pods',
  unclear: () => 'Nothing that it reports says how it is',
};

/** A cause in English; a condition that comes with it has the word where the cause leaves it to it. @public */
export function healthInWords(
  cause: HealthCause,
  condition: ReportedCondition | undefined,
): string {
  const inWords = words[cause.code] as (
    one: HealthCause,
    other: ReportedCondition | undefined,
  ) => string;
  return inWords(cause, condition);
}

function because(what: string, why: string | undefined): string {
  return why ? `${what}: ${why}` : what;
}

function conditionInWords(condition: ReportedCondition | undefined): string {
  return (
    condition?.message ||
    condition?.reason ||
    `${condition?.condition} is ${condition?.status}`
  );
}
