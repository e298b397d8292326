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
  quotaReserved: 'its quota is reserved, and it is not admitted yet',
  admissionCheck:
    'its quota is reserved, and the admission check {{check}} is {{state}}',
  roomLeft: 'there is room in it',
  usedUp: 'used up: {{resources}}',
  weightedShare: 'its weighted share is {{share, number}}',
  evictable_one: '{{count, number}} pod may be evicted',
  evictable_other: '{{count, number}} pods may be evicted',
  hasNodes_one: '{{count, number}} node is in it',
  hasNodes_other: '{{count, number}} nodes are in it',
  notScaling: 'it leaves its target alone',
  hasRecommendation: 'it has a recommendation',
  noRecommendation: 'it has no recommendation yet',
  notDueYet: 'it has not been due yet',
  noRunSucceeded: 'no run has succeeded so far',
  lastRunSucceeded: 'the last run succeeded',
  lastRunFailed: 'the last run did not succeed',
  outcomeUnknown: 'it is over, and what became of it is not reported',
  noExternalAddress: 'it has no external address yet',
  noGateway: 'no Gateway routes to it yet',
  disabled: 'disabled: no service can use it',
  sidecar: 'it runs beside the containers of other pods',
  unclear: 'nothing that it reports says how it is',
} as const satisfies Record<
  Exclude<keyof HealthCauseParams, 'evictable' | 'hasNodes'>,
  string
> &
  Record<string, string>;
