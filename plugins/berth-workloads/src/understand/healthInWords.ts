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
  phase: ({ phase, message }) => (message ? `${phase}: ${message}` : phase),
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
    const why = condition?.message;
    return why ? `${turn.join(' ')}: ${why}` : turn.join(' ');
  },
  sentence: ({ text }) => text,
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

function conditionInWords(condition: ReportedCondition | undefined): string {
  return (
    condition?.message ||
    condition?.reason ||
    `${condition?.condition} is ${condition?.status}`
  );
}
