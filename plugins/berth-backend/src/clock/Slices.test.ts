import { setImmediate } from 'node:timers/promises';
import { Slices } from './Slices';
import { Turns } from './Turns';

/** Takes slices until it is told to stop, and tells when it has one. */
async function work(
  slices: Slices,
  name: string,
  signal: AbortSignal,
  began: (name: string) => void,
) {
  for (;;) {
    await slices.pause();
    if (signal.aborted) return;
    began(name);
    while (!slices.isOver);
  }
}

describe('Slices', () => {
  const shared = new Slices();

  it.each([
    ['that are shared', () => shared],
    ['that each has', () => new Slices()],
  ])(
    '%s come one in each turn of the event loop, to each in its order',
    async (_, slices) => {
      const stopping = new AbortController();
      const turns: string[][] = [];
      const began = (name: string) => turns.at(-1)?.push(name);
      const workers = ['a', 'b', 'c'].map(name =>
        work(slices(), name, stopping.signal, began),
      );
      for (let turn = 0; turn < 7; turn++) {
        turns.push([]);
        await setImmediate();
      }
      stopping.abort();
      await Promise.all(workers);
      const busy = turns.filter(names => names.length > 0);
      expect(busy.length).toBeGreaterThan(4);
      expect(busy.every(names => names.length === 1)).toBe(true);
      expect(busy.flat().slice(0, 5)).toEqual(['a', 'b', 'c', 'a', 'b']);
    },
  );

  it('of other turns come in the same turn of the event loop', async () => {
    const answers = new Slices();
    const events = new Slices(new Turns());
    const begun: string[] = [];
    void answers.pause().then(() => begun.push('answer'));
    void answers.pause().then(() => begun.push('another answer'));
    void events.pause().then(() => begun.push('events'));
    await setImmediate();
    expect(begun).toEqual(['answer', 'events']);
  });

  it('begin with a millisecond from the first look, and end after eight from then on', async () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(0);
    try {
      const slices = new Slices();
      now.mockReturnValue(500);
      expect(slices.isOver).toBe(false);
      now.mockReturnValue(500.9);
      expect(slices.isOver).toBe(false);
      now.mockReturnValue(501);
      expect(slices.isOver).toBe(true);
      await slices.pause();
      now.mockReturnValue(508.9);
      expect(slices.isOver).toBe(false);
      now.mockReturnValue(509);
      expect(slices.isOver).toBe(true);
    } finally {
      now.mockRestore();
    }
  });
});
