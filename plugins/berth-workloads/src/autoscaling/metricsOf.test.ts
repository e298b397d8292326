import { join } from 'node:path';
import { readFixtures } from '../__testUtils__/readFixtures';
import type { HorizontalPodAutoscaler, MetricSpec } from '../kubernetes';
import type { AutoscalingMetric } from '../model';
import { metricsOf } from './metricsOf';

const fixtures = readFixtures<HorizontalPodAutoscaler>(
  join(__dirname, '__fixtures__'),
);

const ALL: AutoscalingMetric[] = [
  {
    type: 'Resource',
    name: 'memory',
    target: { type: 'AverageValue', quantity: '2Gi' },
    current: { type: 'AverageValue', quantity: '1536Mi' },
    ratio: 0.75,
  },
  {
    type: 'ContainerResource',
    name: 'cpu',
    container: 'server',
    target: { type: 'Utilization', percent: 70 },
    current: { type: 'Utilization', percent: 35 },
    ratio: 0.5,
  },
  {
    type: 'Pods',
    name: 'http_requests_per_second',
    target: { type: 'AverageValue', quantity: '1k' },
    current: { type: 'AverageValue', quantity: '1500m' },
    ratio: 0.0015,
  },
  {
    type: 'Object',
    name: 'requests-per-second',
    describedObject: { kind: 'Ingress', name: 'main' },
    selector: 'verb=GET',
    target: { type: 'Value', quantity: '2000' },
    current: { type: 'Value', quantity: '3k' },
    ratio: 1.5,
  },
  {
    type: 'External',
    name: 'queue_length',
    selector: 'queue=orders',
    target: { type: 'AverageValue', quantity: '30' },
    current: { type: 'AverageValue', quantity: '45' },
    ratio: 1.5,
  },
  {
    type: 'External',
    name: 'queue_length',
    selector: 'queue=returns',
    target: { type: 'Value', quantity: '100' },
    current: { type: 'Value', quantity: '0' },
    ratio: 0,
  },
];

const withMetrics = (spec: unknown, current?: unknown) =>
  ({
    metadata: { name: 'a' },
    spec: { maxReplicas: 1, metrics: spec as MetricSpec[] },
    status: { currentMetrics: current as MetricSpec[] },
  } as HorizontalPodAutoscaler);

const pods = (value: unknown) => ({
  type: 'Pods',
  pods: { metric: { name: 'rps' }, ...(value as object) },
});

describe('metricsOf', () => {
  it('reads all five types', () => {
    expect(metricsOf(fixtures.get('all-metric-types')!)).toEqual(ALL);
  });

  it('matches values by what they measure and not by their place', () => {
    expect(metricsOf(fixtures.get('metrics-in-another-order')!)).toEqual(ALL);
  });

  it('knows no value of a metric that the controller could not read', () => {
    const unread = { ...ALL[3], current: undefined, ratio: undefined };

    expect(metricsOf(fixtures.get('one-metric-unread')!)).toEqual(
      ALL.with(3, unread),
    );
  });

  it('never shows one value twice', () => {
    expect(
      metricsOf(fixtures.get('one-metric-twice')!).map(({ current, ratio }) => [
        current,
        ratio,
      ]),
    ).toEqual([
      [{ type: 'AverageValue', quantity: '15' }, 0.5],
      [{ type: 'Value', quantity: '45' }, 0.45],
    ]);
  });

  it('does not lend the value of one metric to another that was not read', () => {
    const target = { type: 'AverageValue', averageValue: '10' };

    expect(
      metricsOf(
        withMetrics(
          [pods({ target }), pods({ target })],
          [{ type: '' }, pods({ current: { averageValue: '5' } })],
        ),
      ).map(({ ratio }) => ratio),
    ).toEqual([undefined, 0.5]);
  });

  it('does not compare values of different kinds', () => {
    expect(
      metricsOf(
        withMetrics(
          [pods({ target: { type: 'AverageValue', averageValue: '10' } })],
          [pods({ current: { value: '20' } })],
        ),
      ),
    ).toEqual([
      {
        type: 'Pods',
        name: 'rps',
        target: { type: 'AverageValue', quantity: '10' },
        current: { type: 'Value', quantity: '20' },
      },
    ]);
  });

  it('does not divide by a target of zero', () => {
    const [metric] = metricsOf(
      withMetrics(
        [pods({ target: { type: 'AverageValue', averageValue: '0' } })],
        [pods({ current: { averageValue: '20' } })],
      ),
    );

    expect(metric.current).toEqual({ type: 'AverageValue', quantity: '20' });
    expect(metric.ratio).toBeUndefined();
  });

  it.each([
    ['no list', 'cpu'],
    ['no entries', [null, 7, 'cpu', []]],
    ['an unknown type', [{ type: 'Node', node: { name: 'cpu' } }]],
    ['a metric without name', [{ type: 'Pods', pods: {} }]],
    ['a metric without target', [pods({})]],
    [
      'a target that is no quantity',
      [pods({ target: { type: 'Value', value: 'much' } })],
    ],
  ])('leaves out %s', (_, metrics) => {
    expect(metricsOf(withMetrics(metrics))).toEqual([]);
  });
});
