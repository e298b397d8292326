import { SingleFlight } from './SingleFlight';

interface Flight {
  signal: AbortSignal;
  land: () => void;
}

describe('SingleFlight', () => {
  let flights: Flight[];
  let single: SingleFlight;
  const settled = () => new Promise(resolve => setTimeout(resolve));

  beforeEach(() => {
    flights = [];
    single = new SingleFlight(
      signal =>
        new Promise(resolve => {
          flights.push({ signal, land: resolve });
        }),
    );
  });

  it('runs at once', () => {
    single.request();
    expect(flights).toHaveLength(1);
  });

  it('makes one more run of any number of requests meanwhile', async () => {
    single.request();
    single.request();
    single.request();
    expect(flights).toHaveLength(1);
    flights[0].land();
    await settled();
    expect(flights).toHaveLength(2);
    flights[1].land();
    await settled();
    expect(flights).toHaveLength(2);
  });

  it('aborts what is in flight when stopped, and runs nothing after', async () => {
    single.request();
    single.request();
    single.stop();
    expect(flights[0].signal.aborted).toBe(true);
    flights[0].land();
    await settled();
    single.request();
    expect(flights).toHaveLength(1);
  });
});
