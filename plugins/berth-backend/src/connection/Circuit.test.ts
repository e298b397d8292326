import type { ClusterResponse } from '@berth/backstage-plugin-berth-node';
import { ManualClock } from '../clock/ManualClock';
import { Circuit } from './Circuit';

const turn = () => new Promise(setImmediate);

/** A cluster whose answers are given by hand, and who asks it through a circuit. */
function setUp() {
  const clock = new ManualClock();
  const circuit = new Circuit({ clock, random: () => 0.5 });
  /** Who asks and is not answered, in order. */
  const asking: string[] = [];
  const answers = new Map<
    string,
    { answer: (response: ClusterResponse) => void; fail: () => void }
  >();
  const ask = (
    name: string,
    options: { signal?: AbortSignal; isServersOwn?: boolean } = {},
  ) => {
    const { signal = new AbortController().signal, isServersOwn = true } =
      options;
    const done = circuit.during({ signal, isServersOwn }, () => {
      asking.push(name);
      return new Promise((resolve, reject) =>
        answers.set(name, {
          answer: resolve,
          fail: () => reject(new Error('The connection was cut')),
        }),
      );
    });
    done.catch(() => {});
    return done;
  };
  const settle = async (name: string) => {
    asking.splice(asking.indexOf(name), 1);
    await turn();
  };
  return {
    clock,
    circuit,
    asking,
    ask,
    async answer(name: string, status = 200, retryAfter?: string) {
      const headers: ClusterResponse['headers'] =
        retryAfter === undefined ? {} : { 'retry-after': retryAfter };
      const body = (async function* none() {})();
      answers.get(name)?.answer({ status, headers, body });
      await settle(name);
    },
    async fail(name: string) {
      answers.get(name)?.fail();
      await settle(name);
    },
  };
}

/** One in which `refused` was asked to wait for 40 seconds, and these wait. */
async function refusing(...names: string[]) {
  const cluster = setUp();
  cluster.ask('refused');
  await cluster.answer('refused', 429, '40');
  names.forEach(name => cluster.ask(name));
  return cluster;
}

describe('Circuit', () => {
  it('is not opened by who speaks for himself alone, and counts him for nothing once it is half open', async () => {
    const { ask, asking, answer, clock } = setUp();
    ask('aggregated', { isServersOwn: false });
    await answer('aggregated', 503, '40');
    ask('a');
    expect(asking).toEqual(['a']);
    await answer('a', 429, '40');
    ask('aggregated', { isServersOwn: false });
    ['b', 'c'].forEach(name => ask(name));
    clock.advance(60_000);
    await turn();
    expect(asking).toEqual(['aggregated']);
    await answer('aggregated', 503, '40');
    expect(asking).toEqual(['b']);
  });

  it('lets requests go as they come', async () => {
    const { ask, asking, answer } = setUp();
    ['a', 'b', 'c'].forEach(name => ask(name));
    expect(asking).toEqual(['a', 'b', 'c']);
    await answer('b', 500, '40');
    ask('d');
    expect(asking).toEqual(['a', 'c', 'd']);
  });

  it('lets none go before the time that the cluster asked for, and one first (fault 5)', async () => {
    const { asking, clock } = await refusing('a', 'b', 'c');
    clock.advance(40_000);
    expect(asking).toEqual([]);
    clock.advance(4_000);
    await turn();
    expect(asking).toEqual(['a']);
  });

  it('lets two more go for each that is answered, in the order of asking (fault 5)', async () => {
    const { asking, answer, clock } = await refusing(...'abcdefgh');
    clock.advance(44_000);
    await turn();
    await answer('a');
    expect(asking).toEqual(['b', 'c']);
    await answer('b');
    expect(asking).toEqual(['c', 'd', 'e']);
    await answer('c');
    expect(asking).toEqual(['d', 'e', 'f', 'g']);
  });

  it('does not take one answer for all: who comes after it is let go as those who waited', async () => {
    const { ask, asking, answer, clock } = await refusing('a');
    clock.advance(44_000);
    await turn();
    await answer('a');
    ['b', 'c', 'd'].forEach(name => ask(name));
    expect(asking).toEqual(['b', 'c']);
  });

  it('lets requests go as they come again after fifteen answers', async () => {
    const { ask, asking, answer, clock } = await refusing();
    clock.advance(44_000);
    for (let count = 1; count <= 15; count++) {
      ask(`${count}`);
      await answer(`${count}`);
    }
    const many = Array.from({ length: 30 }, (_, index) => `more ${index}`);
    many.forEach(name => ask(name));
    expect(asking).toEqual(many);
  });

  it('leaves the cluster alone again when the first is refused too', async () => {
    const { asking, answer, clock } = await refusing('a', 'b');
    clock.advance(44_000);
    await turn();
    await answer('a', 503, '10');
    clock.advance(10_000);
    expect(asking).toEqual([]);
    clock.advance(1_000);
    await turn();
    expect(asking).toEqual(['b']);
  });

  it('takes no answer to an earlier request for a sign that it is over', async () => {
    const { ask, asking, answer, clock } = setUp();
    ['early', 'refused'].forEach(name => ask(name));
    await answer('refused', 429, '40');
    await answer('early');
    ask('a');
    clock.advance(40_000);
    await turn();
    expect(asking).toEqual([]);
  });

  it('waits for the longest of the times that were asked for', async () => {
    const { ask, asking, answer, clock } = setUp();
    ['short', 'long', 'shorter'].forEach(name => ask(name));
    await answer('short', 429, '2');
    await answer('long', 429, '40');
    await answer('shorter', 429, '1');
    ask('a');
    clock.advance(43_999);
    await turn();
    expect(asking).toEqual([]);
    clock.advance(1);
    await turn();
    expect(asking).toEqual(['a']);
  });

  it('lets the next one go when the first is not answered, or leaves', async () => {
    const { ask, asking, fail, clock } = await refusing();
    const leaving = new AbortController();
    ask('a');
    const left = ask('b', { signal: leaving.signal });
    ask('c');
    clock.advance(44_000);
    await turn();
    leaving.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    await fail('a');
    expect(asking).toEqual(['c']);
  });

  it('does not hold the others back where one aggregated API is down (fault 27)', async () => {
    const { ask, asking, answer } = setUp();
    ask('a');
    await answer('a', 503);
    ask('b');
    expect(asking).toEqual(['b']);
  });

  it('waits a moment where a cluster that refuses does not say how long', async () => {
    const { ask, asking, answer, clock } = setUp();
    ask('a');
    await answer('a', 429);
    ask('b');
    expect(asking).toEqual([]);
    clock.advance(400);
    await turn();
    expect(asking).toEqual(['b']);
  });

  it('leaves no timer behind', async () => {
    const { circuit, clock } = await refusing('a');
    circuit.stop();
    expect(clock.pending).toBe(0);
  });
});
