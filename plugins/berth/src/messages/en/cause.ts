import type { HealthCauseParams } from '@berth/backstage-plugin-berth-workloads';

/** Why an object has the health it has. What stands in no message is said in the object's own words. */
export const cause = {
  deleting: 'being deleted',
  unreadable: 'the field {{field}} cannot be read',
  brokenRule:
    'the rule that was added to Berth for its kind gives no answer ({{readings}})',
  notHeld:
    'Berth does not hold this object: all that is known is its name and its pods',
  noStatus: 'its controller has reported nothing yet',
  notObserved: 'its controller has not looked at the newest spec yet',
  exists: 'it is there, and has no state of its own',
  condition: '{{condition}} is {{status}}',
  conditionBecause: '{{condition}} is {{status}} ({{reason}})',
  conditionGone: 'its conditions say so',
  phase: 'its controller says {{phase}}',
  allReady: 'all ready ({{ready, number}})',
  waitingForReady: '{{ready, number}} of {{desired, number}} ready',
  waitingForUpdate: '{{updated, number}} of {{desired, number}} updated',
  waitingForOld: '{{old, number}} of the old revision still there',
  scaledToZero: 'scaled to zero',
  paused: 'paused',
  suspended: 'suspended',
  stopped: 'stopped',
  running: 'running',
  completed: 'completed',
  failed: 'failed',
  queued: 'waits for its turn',
  queuedIn: 'waits for its turn in queue {{queue}}',
} as const satisfies Record<
  Exclude<keyof HealthCauseParams, 'sentence'>,
  string
> &
  Record<string, string>;
