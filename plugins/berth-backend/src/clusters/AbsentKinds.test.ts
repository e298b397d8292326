import { eventually } from '../__fixtures__/eventually';
import { ManualClock } from '../clock/ManualClock';
import type { DiscoveryAnswer } from '../discovery/ClusterDiscovery';
import { parseDiscovery } from '../discovery/parseDiscovery';
import { AbsentKinds } from './AbsentKinds';

const kind = (plural: string) => ({
  ...{ group: 'flows.example.com', plural, versions: ['v1'] },
});

/** A cluster that serves these kinds of one group. */
function served(...plurals: string[]): DiscoveryAnswer {
  const resources = plurals.map(resource => ({
    resource,
    verbs: ['list', 'watch'],
  }));
  const versions = [{ version: 'v1', resources }];
  return {
    type: 'served',
    served: parseDiscovery({
      kind: 'APIGroupDiscoveryList',
      items: [{ metadata: { name: 'flows.example.com' }, versions }],
    })!,
  };
}

const down: DiscoveryAnswer = {
  type: 'failed',
  failure: { type: 'status', statusCode: 503 },
};

describe('AbsentKinds', () => {
  let answer: DiscoveryAnswer;
  let stop: AbortController;
  let clock: ManualClock;
  let running: Promise<void>;
  let absent: AbsentKinds;
  const ask = jest.fn(async () => answer);

  beforeEach(() => {
    ask.mockClear();
    answer = served();
    stop = new AbortController();
    clock = new ManualClock();
    absent = new AbsentKinds({
      ...{ discovery: { ask }, clock, random: () => 1 },
      signal: stop.signal,
    });
    running = absent.run();
  });

  afterEach(async () => {
    stop.abort();
    await running;
  });

  const awaited = (plural: string) => {
    const wake = jest.fn();
    absent.untilServed(kind(plural)).then(wake);
    return wake;
  };
  const probed = async (times: number) => {
    clock.advance(30_000);
    await eventually(() => expect(ask).toHaveBeenCalledTimes(times));
  };

  it('asks once for all kinds, and wakes those that are served', async () => {
    const [flows, sweeps] = [awaited('flows'), awaited('sweeps')];
    await probed(1);
    answer = served('sweeps');
    await probed(2);
    await eventually(() => expect(sweeps).toHaveBeenCalled());
    expect(flows).not.toHaveBeenCalled();
  });

  it('knows nothing new of a cluster that does not answer', async () => {
    answer = down;
    const flows = awaited('flows');
    await probed(1);
    answer = served('flows');
    expect(flows).not.toHaveBeenCalled();
    await probed(2);
    await eventually(() => expect(flows).toHaveBeenCalled());
  });

  it('lets everybody go at the end', async () => {
    const flows = awaited('flows');
    stop.abort();
    await running;
    await eventually(() => expect(flows).toHaveBeenCalled());
    await absent.untilServed(kind('sweeps'));
    expect(ask).not.toHaveBeenCalled();
  });
});
