import type { MetricSpec } from '@berth/backstage-plugin-berth-workloads';
import type { HorizontalPodAutoscaler } from '../kubernetes';
import {
  cpuUtilization,
  horizontalPodAutoscaler,
  podsMetric,
} from '../objects/horizontalPodAutoscaler';
import { formatTargets } from './horizontalpodautoscalers';

function autoscaler(
  metrics: MetricSpec[],
  currentMetrics: MetricSpec[] | null,
): HorizontalPodAutoscaler {
  const manifest = horizontalPodAutoscaler({
    name: 'x',
    namespace: 'n',
    min: 1,
    max: 2,
    metrics,
  });
  return {
    ...manifest,
    metadata: {
      ...manifest.metadata,
      uid: 'u',
      resourceVersion: '1',
      creationTimestamp: '2026-11-22T00:00:00Z',
    },
    status: { ...manifest.status, currentMetrics },
  };
}

const cpuAt = (percent: number): MetricSpec => ({
  type: 'Resource',
  resource: { name: 'cpu', current: { averageUtilization: percent } },
});

describe('formatTargets', () => {
  it('names resources, and what they are at', () => {
    expect(formatTargets(autoscaler([cpuUtilization(70)], [cpuAt(94)]))).toBe(
      'cpu: 94%/70%',
    );
  });

  it('says what is unknown', () => {
    expect(formatTargets(autoscaler([podsMetric('q', '30')], null))).toBe(
      '<unknown>/30',
    );
  });

  it('shows two metrics and counts the rest', () => {
    const three = [cpuUtilization(1), cpuUtilization(2), cpuUtilization(3)];
    expect(
      formatTargets(
        autoscaler(
          three,
          three.map(() => cpuAt(9)),
        ),
      ),
    ).toBe('cpu: 9%/1%, cpu: 9%/2% + 1 more...');
  });
});
