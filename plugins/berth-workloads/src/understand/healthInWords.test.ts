import type { HealthCause, ReportedCondition } from '../model';
import { healthInWords } from './healthInWords';

const condition: ReportedCondition = {
  condition: 'Ready',
  status: 'False',
  reason: 'Starting',
  message: 'not yet',
};

/** Each code and what is said of it: a new code without a line does not compile. */
const said: {
  [C in HealthCause['code']]: ReadonlyArray<
    [Omit<Extract<HealthCause, { code: C }>, 'code'>, string]
  >;
} = {
  deleting: [[{}, 'Pending deletion']],
  unreadable: [[{ field: 'spec' }, 'spec cannot be read']],
  brokenRule: [
    [
      { readings: 'health' },
      "Berth's rule for its kind gives no answer (health)",
    ],
  ],
  notHeld: [[{}, 'Berth does not hold this object, only its pods']],
  noStatus: [[{}, 'Its controller has reported nothing yet']],
  notObserved: [[{}, 'Its controller has not looked at the newest spec yet']],
  exists: [[{}, 'It is there; it has no status']],
  condition: [[{}, 'not yet']],
  phase: [
    [{ phase: 'Running' }, 'Running'],
    [{ phase: 'Failed', message: 'exit code 1' }, 'Failed: exit code 1'],
  ],
  allReady: [[{ ready: 3 }, '3 of 3 ready']],
  waitingForReady: [[{ ready: 1, desired: 3 }, '1 of 3 ready']],
  waitingForUpdate: [[{ updated: 1, desired: 3 }, '1 of 3 updated']],
  waitingForOld: [[{ old: 2 }, '2 of the old revision still there']],
  scaledToZero: [[{}, 'Scaled to zero']],
  paused: [[{}, 'Paused']],
  suspended: [[{}, 'Suspended']],
  stopped: [[{}, 'Stopped']],
  running: [[{}, 'Running']],
  completed: [[{}, 'Completed']],
  failed: [
    [{}, 'Failed'],
    [{ message: 'exit code 1' }, 'exit code 1'],
  ],
  queued: [
    [{}, 'Waiting for its turn: not yet'],
    [
      { queue: 'research', position: 2 },
      'Waiting for its turn in research at place 2: not yet',
    ],
  ],
  quotaReserved: [
    [{}, 'Quota is reserved; it is not admitted yet'],
    [{ message: 'soon' }, 'Quota is reserved; it is not admitted yet: soon'],
  ],
  admissionCheck: [
    [
      { check: 'capacity', state: 'Pending' },
      'Quota is reserved; admission check capacity is Pending',
    ],
    [
      { check: 'capacity', state: 'Retry', message: 'no nodes' },
      'Quota is reserved; admission check capacity is Retry: no nodes',
    ],
  ],
  roomLeft: [[{}, 'There is room in it']],
  usedUp: [[{ resources: ['cpu', 'memory'] }, 'Used up: cpu, memory']],
  weightedShare: [[{ share: 12 }, 'Its weighted share is 12']],
  evictable: [
    [{ pods: 0 }, '0 pods may be evicted'],
    [{ pods: 1 }, '1 pod may be evicted'],
  ],
  hasNodes: [
    [{ nodes: 1 }, '1 node is in it'],
    [{ nodes: 8 }, '8 nodes are in it'],
  ],
  notScaling: [[{ message: 'scaling is disabled' }, 'scaling is disabled']],
  hasRecommendation: [[{}, 'It has a recommendation']],
  noRecommendation: [[{}, 'It has no recommendation yet']],
  notDueYet: [[{}, 'It has not been due yet']],
  noRunSucceeded: [[{}, 'No run has succeeded so far']],
  lastRunSucceeded: [[{}, 'The last run succeeded']],
  lastRunFailed: [[{}, 'The last run did not succeed']],
  outcomeUnknown: [[{}, 'It is over; what became of it is not reported']],
  noExternalAddress: [[{}, 'It has no external address yet']],
  noGateway: [[{}, 'No Gateway routes to it yet']],
  disabled: [[{}, 'Disabled: no service can use it']],
  sidecar: [[{}, 'It runs beside the containers of other pods']],
  unclear: [[{}, 'Nothing that it reports says how it is']],
};

describe('healthInWords', () => {
  it.each(
    (
      Object.entries(said) as Array<[string, ReadonlyArray<[object, string]>]>
    ).flatMap(([code, lines]) =>
      lines.map(
        ([params, text]) => [{ code, ...params } as HealthCause, text] as const,
      ),
    ),
  )('says of %j: %s', (cause, text) => {
    expect(healthInWords(cause, condition)).toBe(text);
  });
});
