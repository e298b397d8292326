import type {
  FleetCause,
  FleetWait,
} from '@berth/backstage-plugin-berth-common';
import { fleetQueue } from '../__fixtures__/fleet';
import { englishWords } from '../__testUtils__/words';
import { causeTitle } from './fleetCause';

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
    ['There is room now', { code: 'fits' }],
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
