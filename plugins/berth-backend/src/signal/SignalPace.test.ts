import { SignalPace } from './SignalPace';

describe('SignalPace', () => {
  /** What the last of some messages says, each of which some pages answer by asking. */
  function after(messages: number, pages: number, pace = new SignalPace()) {
    let said = pace.next();
    for (let message = 0; message < messages; message++) {
      for (let page = 0; page < pages; page++) pace.asked();
      said = pace.next();
    }
    return said;
  }

  it('tells one page at once, and again after a tenth of a second', () => {
    expect(after(30, 1)).toEqual({ spreadMs: 0, intervalMs: 100 });
  });

  it('keeps many pages apart, whose asks take their time', () => {
    expect(after(30, 150)).toEqual({ spreadMs: 298, intervalMs: 300 });
  });

  it('is never slower than a message a second', () => {
    expect(after(30, 100_000)).toEqual({ spreadMs: 400, intervalMs: 1_000 });
  });

  it('counts on many pages before it has heard of any', () => {
    expect(new SignalPace().next().spreadMs).toBeGreaterThan(300);
  });

  it('hears of more pages at once, and forgets them slowly', () => {
    const pace = new SignalPace();
    expect(after(30, 1, pace).intervalMs).toBe(100);
    for (let page = 0; page < 400; page++) pace.asked();
    expect(pace.next().intervalMs).toBe(800);
    expect(pace.next().intervalMs).toBe(640);
  });
});
