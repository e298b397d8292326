import { ListSlots } from './ListSlots';

const never = new AbortController().signal;

/** Whether a promise is settled once everything that was ready has run. */
async function settled(promise: Promise<unknown>): Promise<boolean> {
  let done = false;
  const mark = () => {
    done = true;
  };
  promise.then(mark, mark);
  await new Promise(setImmediate);
  return done;
}

describe('ListSlots', () => {
  it('lets in as many as there are slots, then in the order of asking (fault 7)', async () => {
    const slots = new ListSlots(1);
    const release = await slots.acquire(never);
    const second = slots.acquire(never);
    const third = slots.acquire(never);
    expect(await settled(second)).toBe(false);
    release();
    const releaseSecond = await second;
    expect(await settled(third)).toBe(false);
    releaseSecond();
    await third;
  });

  it('frees a slot once, however often it is given back', async () => {
    const slots = new ListSlots(1);
    const release = await slots.acquire(never);
    release();
    release();
    await slots.acquire(never);
    expect(await settled(slots.acquire(never))).toBe(false);
  });

  it('forgets who no longer waits', async () => {
    const slots = new ListSlots(1);
    const release = await slots.acquire(never);
    const leaving = new AbortController();
    const left = slots.acquire(leaving.signal);
    const stays = slots.acquire(never);
    leaving.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    release();
    await stays;
  });

  it('refuses who has already left', async () => {
    await expect(
      new ListSlots(1).acquire(AbortSignal.abort(new Error('left'))),
    ).rejects.toThrow('left');
  });
});
