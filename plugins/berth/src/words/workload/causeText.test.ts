import type {
  HealthCause,
  HealthCauseParams,
} from '@berth/backstage-plugin-berth-workloads';
import { englishWords, japaneseWords } from '../../__testUtils__/words';
import { causeText } from './causeText';

/** A sample of each code: a new code without one does not compile. */
const samples: { [C in keyof HealthCauseParams]: HealthCauseParams[C] } = {
  deleting: {},
  unreadable: { field: 'status.phase' },
  brokenRule: { readings: 'health' },
  notHeld: {},
  noStatus: {},
  notObserved: {},
  exists: {},
  condition: {},
  phase: { phase: 'Initializing', message: 'starting' },
  allReady: { ready: 3 },
  waitingForReady: { ready: 1, desired: 3 },
  waitingForUpdate: { updated: 1, desired: 3 },
  waitingForOld: { old: 2 },
  scaledToZero: {},
  paused: {},
  suspended: {},
  stopped: {},
  running: {},
  completed: {},
  failed: { message: 'exit code 1' },
  queued: { queue: 'research', position: 2 },
  quotaReserved: { message: 'no check has begun' },
  admissionCheck: {
    check: 'capacity',
    state: 'Pending',
    message: 'a node is being made',
  },
  roomLeft: {},
  usedUp: { resources: ['cpu', 'nvidia.com/gpu'] },
  weightedShare: { share: 12 },
  evictable: { pods: 2 },
  hasNodes: { nodes: 8 },
  notScaling: { message: 'scaling is disabled' },
  hasRecommendation: {},
  noRecommendation: {},
  notDueYet: {},
  noRunSucceeded: {},
  lastRunSucceeded: {},
  lastRunFailed: {},
  outcomeUnknown: {},
  noExternalAddress: {},
  noGateway: {},
  disabled: {},
  sidecar: {},
  unclear: {},
};

const causes = Object.entries(samples).map(
  ([code, params]) => ({ code, ...params } as HealthCause),
);
const condition = {
  condition: 'Ready',
  status: 'False',
  reason: 'Starting',
  message: 'not yet',
} as const;
const languages = [
  ['English', englishWords(), /^[^\u3040-\u9fff]+$/],
  ['Japanese', japaneseWords(), /[\u3040-\u9fff]/],
] as const;

describe.each(languages)('causeText in %s', (_, words, ofLanguage) => {
  it.each(causes.map(cause => [cause.code, cause] as const))(
    'has words for %s and fills all of them',
    (_code, cause) => {
      const { text } = causeText({ cause, condition }, words);

      expect(text).toMatch(ofLanguage);
      expect(text).not.toMatch(/\{\{|undefined|cause\./);
    },
  );
});

describe('causeText', () => {
  const [english, japanese] = [englishWords(), japaneseWords()];

  it.each<[HealthCause, string, string]>([
    [
      { code: 'evictable', pods: 1 },
      '1 pod may be evicted',
      '1 個の Pod を退避できます',
    ],
    [
      { code: 'usedUp', resources: ['cpu', 'memory'] },
      'used up: cpu and memory',
      '使い切り：cpu、memory',
    ],
    [
      { code: 'lastRunFailed' },
      'the last run did not succeed',
      '前回の実行は成功していません',
    ],
    [{ code: 'hasNodes', nodes: 8 }, '8 nodes are in it', '8 ノードを含みます'],
  ])('says %j in both languages', (cause, inEnglish, inJapanese) => {
    expect(causeText({ cause }, english)).toEqual({ text: inEnglish });
    expect(causeText({ cause }, japanese)).toEqual({ text: inJapanese });
  });

  it.each(
    causes.flatMap(cause =>
      'message' in cause ? [[cause.code, cause] as const] : [],
    ),
  )('leaves what the controller says of %s as it is', (_, cause) => {
    expect(causeText({ cause }, japanese).own).toBe(cause.message);
  });

  it('shows what nobody sees in names from a cluster', () => {
    const cause = {
      code: 'admissionCheck',
      check: 'a\u202eb',
      state: 'Retry',
    } as const;

    expect(causeText({ cause }, english).text).toContain('a\ufffdb');
  });
});
