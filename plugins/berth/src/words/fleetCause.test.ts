import type {
  FleetCause,
  FleetWait,
} from '@berth/backstage-plugin-berth-common';
import { fleetQueue } from '../__fixtures__/fleet';
import { englishWords, japaneseWords } from '../__testUtils__/words';
import { causeText, causeTitle } from './fleetCause';

describe('causeTitle', () => {
  const words = englishWords();
  const [wait] = fleetQueue().waits;
  const titleOf = (cause: FleetCause, gpus: FleetWait['gpus'] = wait.gpus) =>
    causeTitle({ waits: [{ ...wait, cause, gpus }] }, words);
  const unnamed = { ...wait.gpus!, model: undefined };

  it.each<[string, FleetCause]>([
    ['H100: enough are free, but no node has 8', wait.cause],
    ['H100: fewer than 8 are free', { code: 'gpusTaken', free: 3 }],
    ['No node has any H100', { code: 'noSuchGpu' }],
    [
      'H100: the gang does not fit as a whole',
      { code: 'gang', fits: 1, of: 2 },
    ],
    [
      'No node has enough memory left',
      { code: 'resource', resource: 'memory' },
    ],
    [
      'A rule keeps the pods from nodes: node(s) were unschedulable',
      { code: 'rule', reason: 'node(s) were unschedulable' },
    ],
    [
      'Not released to the scheduler: quota, topology',
      { code: 'gated', gates: ['topology', 'quota'] },
    ],
    ['Not released to the scheduler', { code: 'gated', gates: [] }],
    [
      "Not admitted by Kueue's queue gpus",
      { code: 'queue', system: 'Kueue', queue: 'gpus', position: 3 },
    ],
    [
      "Kueue's queue gpus: the check machines is not passed",
      { code: 'queue', system: 'Kueue', queue: 'gpus', check: 'machines' },
    ],
    ['Not let in by its queue', { code: 'queue', system: 'Kueue' }],
    [
      'Quota compute of namespace llm refuses the pods',
      { code: 'quota', quota: 'compute', namespace: 'llm', resources: [] },
    ],
    ['A quota refuses the pods', { code: 'quota', resources: [] }],
    ['The API server refuses the pods', { code: 'refused', reason: 'No!' }],
    ['Let in by its queue, the pods not made yet', { code: 'unmade' }],
    ['There is room now', { code: 'fits' }],
    [
      'Not looked at: beyond the 100 kinds of pods of a cluster that want most',
      { code: 'unknown', limit: 100 },
    ],
    ['Not known', { code: 'unknown', reason: 'a vendor scheduler' }],
  ])('is: %s', (title, cause) => {
    expect(titleOf(cause)).toBe(title);
  });

  it('calls a GPU of no model a GPU, and a gang of none a gang', () => {
    expect(titleOf({ code: 'noSuchGpu' }, unnamed)).toBe(
      'No node has any GPUs',
    );
    const { gpus: _, ...others } = wait;
    const cause = { code: 'gang', fits: 1, of: 2 } as const;
    expect(causeTitle({ waits: [{ ...others, cause }] }, words)).toBe(
      'The gang does not fit as a whole',
    );
  });
});

describe('causeText', () => {
  const [wait] = fleetQueue().waits;
  const queue = { code: 'queue', system: 'Kueue', queue: 'gpus' } as const;
  const quota: FleetCause = {
    ...{ code: 'quota', quota: 'compute', namespace: 'llm' },
    resources: ['requests.nvidia.com/gpu'],
  };

  it.each<[string, string, FleetCause]>([
    [
      "not admitted by Kueue's queue gpus: place 3 of 12; wants 16 × H100 in all; no quota left",
      'Kueue のキュー gpus で承認待ち：12 件中 3 番目。合計 H100 × 16 が必要。no quota left',
      { ...queue, position: 3, waiting: 12, reason: 'no quota left' },
    ],
    [
      "not admitted by Kueue's queue gpus; wants 16 × H100 in all",
      'Kueue のキュー gpus で承認待ち。合計 H100 × 16 が必要',
      queue,
    ],
    [
      "has quota in Kueue's queue gpus, and waits for the check machines; wants 16 × H100 in all",
      'Kueue のキュー gpus で枠は確保済み、チェック machines を待っている。合計 H100 × 16 が必要',
      { ...queue, check: 'machines' },
    ],
    [
      'not admitted by a queue of Volcano; wants 16 × H100 in all',
      'Volcano のキューで承認待ち。合計 H100 × 16 が必要',
      { code: 'queue', system: 'Volcano' },
    ],
    [
      'quota compute of namespace llm refuses the pods, for requests.nvidia.com/gpu; wants 16 × H100 in all',
      'Namespace llm のクォータ compute が Pod の作成を拒否（requests.nvidia.com/gpu）。合計 H100 × 16 が必要',
      quota,
    ],
    [
      'a quota refuses the pods; wants 16 × H100 in all',
      'クォータが Pod の作成を拒否している。合計 H100 × 16 が必要',
      { code: 'quota', resources: [] },
    ],
    [
      'No!; wants 16 × H100 in all',
      'No!。合計 H100 × 16 が必要',
      { code: 'refused', reason: 'No!' },
    ],
    [
      'more than 100 kinds of pods wait in the cluster; only those that want most are looked at',
      'クラスターで待つ Pod が 100 種類を超えるため、要求の大きいものだけを調べている',
      { code: 'unknown', limit: 100 },
    ],
  ])('is of what the core is not asked: %s', (english, japanese, cause) => {
    expect(causeText({ ...wait, cause }, englishWords())).toBe(english);
    expect(causeText({ ...wait, cause }, japaneseWords())).toBe(japanese);
  });
});
