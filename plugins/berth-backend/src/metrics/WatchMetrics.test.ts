import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { createWatchMetrics, observeClusters } from './WatchMetrics';

const at = { cluster: 'tokyo', kind: 'pods' };

/** The values that each instrument was given, by its name. */
function recorded() {
  const values: Array<[string, number, object | undefined]> = [];
  const metrics = metricsServiceMock.mock({
    createCounter: name => ({
      add: (value, attributes) => values.push([name, value, attributes]),
    }),
  });
  return { values, metrics };
}

describe('createWatchMetrics', () => {
  it('counts lists, events, failures and comparisons', () => {
    const { values, metrics } = recorded();
    const watch = createWatchMetrics(metrics);
    const page = {
      type: 'page' as const,
      askedAt: { monotonic: 0, wall: 0 },
      quarantined: [],
      objects: [],
      bytes: 0,
      resourceVersion: '1',
    };
    watch.input(at, { ...page, continueToken: 'more' });
    watch.input(at, page);
    watch.input(at, {
      type: 'chunk',
      events: [{ type: 'bookmark', resourceVersion: '2' }],
    });
    watch.input(at, {
      type: 'failed',
      failure: { type: 'status', statusCode: 429 },
    });
    watch.input(at, {
      type: 'failed',
      failure: { type: 'network', trouble: { code: 'tls', message: 'x' } },
    });
    watch.quarantined(at);
    watch.compared(at, 'same', 0);
    watch.compared(at, 'different', 3);
    watch.listenerFailed();
    expect(values).toEqual([
      ['berth.watch.lists', 1, at],
      ['berth.watch.events', 1, { ...at, type: 'bookmark' }],
      ['berth.watch.failures', 1, { ...at, 'error.type': '429' }],
      ['berth.watch.failures', 1, { ...at, 'error.type': 'tls' }],
      ['berth.watch.quarantined', 1, at],
      ['berth.consistency.checks', 1, { ...at, outcome: 'same' }],
      ['berth.consistency.checks', 1, { ...at, outcome: 'different' }],
      ['berth.consistency.divergences', 3, at],
      ['berth.watch.listener_failures', 1, undefined],
    ]);
  });
});

describe('observeClusters', () => {
  it('observes how much is held and for how long it has been stale', async () => {
    const views = new MemoryClusterViews();
    const tokyo = views.add({ name: 'tokyo' });
    tokyo.setFreshness('pods', {
      status: 'stale',
      since: '2026-01-01T00:00:00.000Z',
      trouble: { code: 'refused', message: 'x' },
    });
    tokyo.setFreshness('nodes', { status: 'live' });
    const seen: Array<[string, number, object | undefined]> = [];
    const stops: string[] = [];
    const metrics = metricsServiceMock.mock({
      createObservableGauge: name => ({
        addCallback: callback =>
          callback({
            observe: (value: number, attributes?: object) =>
              seen.push([name, value, attributes]),
          }),
        removeCallback: () => stops.push(name),
      }),
    });
    observeClusters(
      metrics,
      () => views.list(),
      () => Date.parse('2026-01-01T00:01:30.000Z'),
    )();
    const nodes = { ...at, kind: 'nodes' };
    expect(seen).toEqual([
      ['berth.watch.objects', 0, at],
      ['berth.watch.objects', 0, nodes],
      ['berth.watch.bytes', 0, at],
      ['berth.watch.bytes', 0, nodes],
      ['berth.watch.staleness', 90, at],
      ['berth.watch.staleness', 0, nodes],
    ]);
    expect(stops).toHaveLength(3);
  });
});

it('has every metric in the documentation, and no other', async () => {
  const names: string[] = [];
  const metrics = metricsServiceMock.mock({
    createCounter: name => {
      names.push(name);
      return { add: () => {} };
    },
    createObservableGauge: name => {
      names.push(name);
      return { addCallback: () => {}, removeCallback: () => {} };
    },
  });
  createWatchMetrics(metrics);
  observeClusters(
    metrics,
    () => [],
    () => 0,
  )();
  const page = await readFile(
    resolve(__dirname, '../../../../docs/configuration.md'),
    'utf8',
  );
  const documented = [...page.matchAll(/^\| `(berth\.[\w.]+)`/gm)];
  expect(documented.map(([, name]) => name).sort()).toEqual(names.sort());
});
