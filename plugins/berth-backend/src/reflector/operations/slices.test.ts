import { setImmediate } from 'node:timers/promises';
import { Slices } from './slices';

/** Takes slices until it is told to stop, and tells when it has one. */
async function work(
  slices: Slices,
  name: string,
  signal: AbortSignal,
  began: (name: string) => void,
) {
  for (;;) {
    await slices.next();
    if (signal.aborted) return;
    began(name);
    while (!slices.over);
  }
}

describe('Slices', () => {
  it('gives one in each turn of the event loop, to each list in its order', async () => {
    const slices = new Slices();
    const stopping = new AbortController();
    const turns: string[][] = [];
    const began = (name: string) => turns.at(-1)?.push(name);
    const workers = ['a', 'b', 'c'].map(name =>
      work(slices, name, stopping.signal, began),
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
  });

  it('is over before the first has begun, so that nobody works outside of one', async () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(0);
    try {
      const slices = new Slices();
      expect(slices.over).toBe(true);
      await slices.next();
      expect(slices.over).toBe(false);
      now.mockReturnValue(7.9);
      expect(slices.over).toBe(false);
      now.mockReturnValue(8);
      expect(slices.over).toBe(true);
    } finally {
      now.mockRestore();
    }
  });
});
