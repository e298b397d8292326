import type { MetricSpec } from '@berth/backstage-plugin-berth-workloads';
import { cpuUtilization, podsMetric } from '../objects/horizontalPodAutoscaler';
import { formatMilli, milli, readMetric } from './desiredReplicas';

const external: MetricSpec = {
  type: 'External',
  external: {
    metric: { name: 'lag' },
    target: { type: 'AverageValue', averageValue: '500' },
  },
};

const object: MetricSpec = {
  type: 'Object',
  object: {
    metric: { name: 'rps' },
    describedObject: { kind: 'Ingress', name: 'i' },
    target: { type: 'Value', value: '100' },
  },
};

describe('readMetric', () => {
  it.each([
    ['scales up', cpuUtilization(50), 400, 4, 4, 8],
    ['scales down', cpuUtilization(50), 80, 4, 4, 2],
    ['leaves well alone within a tenth', cpuUtilization(50), 216, 4, 4, 4],
    [
      'counts pods that are not ready as idle when scaling up',
      podsMetric('waiting', '10'),
      78_000,
      8,
      6,
      8,
    ],
    [
      'goes up further when the load needs it even so',
      podsMetric('waiting', '10'),
      120_000,
      8,
      6,
      12,
    ],
    ['divides an external metric', external, 2_350_000, 3, 3, 5],
    ['compares an object as a whole', object, 200_000, 3, 3, 6],
  ])('%s', (_what, metric, load, replicas, ready, proposal) => {
    expect(readMetric({ metric, load, replicas, ready })).toMatchObject({
      status: 'read',
      proposal,
    });
  });

  it('knows nothing without a load, or without a pod', () => {
    const metric = cpuUtilization(50);
    const missing = { status: 'missing' };
    expect(
      readMetric({ metric, load: undefined, replicas: 2, ready: 2 }),
    ).toEqual(missing);
    expect(readMetric({ metric, load: 90, replicas: 2, ready: 0 })).toEqual(
      missing,
    );
  });
});

describe('quantities of metrics', () => {
  it.each([
    ['250m', 250],
    ['3', 3000],
    [2, 2000],
  ])('%j is %d thousandths', (quantity, value) => {
    expect(milli(quantity)).toBe(value);
  });

  it.each([
    [2000, '2'],
    [1250.4, '1250m'],
  ])('%d thousandths are %j', (value, text) => {
    expect(formatMilli(value)).toBe(text);
  });
});
