import { join } from 'node:path';
import { readFixtures } from '../../__testUtils__/readFixtures';
import { relatedOf, understand, type UnreadObject } from '../../understand';

const fixtures = readFixtures<UnreadObject>(
  join(__dirname, '..', '..', 'autoscaling', '__fixtures__'),
);

describe('HorizontalPodAutoscaler', () => {
  it.each([
    ['new', 'Progressing', 'Its controller has reported nothing yet'],
    ['steady', 'Healthy', 'recommended size matches current size'],
    ['limited-by-maximum', 'Healthy', 'recommended size matches current size'],
    // As Argo CD has it since 3.5: that it could scale does not help it, for it does not know by what.
    ['metrics-failing', 'Degraded', /^the HPA was unable to compute/],
    ['target-scaled-to-zero', 'Healthy', /^scaling is disabled since/],
    ['target-missing', 'Degraded', /the HPA controller was unable to get/],
  ])('%s', (name, health, reason) => {
    const workload = understand(fixtures.get(name));

    expect(workload).toMatchObject({ health, role: 'autoscaler' });
    expect(workload.reason).toMatch(reason);
    expect(workload.warnings.count).toBe(0);
  });

  it.each([
    'FailedGetObjectMetric',
    'FailedGetPodsMetric',
    'FailedGetExternalMetric',
    'FailedComputeMetricsReplicas',
  ])('is degraded by %s, wherever the condition stands', reason => {
    const conditions = [
      { type: 'AbleToScale', status: 'True', reason: 'ReadyForNewScale' },
      { type: 'ScalingActive', status: 'False', reason, message: 'no metric' },
    ];
    const autoscaler = { ...fixtures.get('new')!, status: { conditions } };

    expect(understand(autoscaler)).toMatchObject({
      health: 'Degraded',
      reason: 'no metric',
      condition: { condition: 'ScalingActive', reason },
    });
  });

  describe('of autoscaling/v1', () => {
    const conditions = (active: { status: string; reason: string }) =>
      JSON.stringify([
        { type: 'AbleToScale', status: 'True', reason: 'ReadyForNewScale' },
        { type: 'ScalingActive', message: 'by CPU', ...active },
      ]);
    const autoscaler = (annotations: Record<string, string>) => ({
      apiVersion: 'autoscaling/v1',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'checkout', namespace: 'shop', annotations },
      spec: {
        scaleTargetRef: { kind: 'Deployment', name: 'checkout' },
        maxReplicas: 10,
        targetCPUUtilizationPercentage: 60,
      },
      status: {
        currentReplicas: 4,
        desiredReplicas: 4,
        currentCPUUtilizationPercentage: 55,
      },
    });
    const annotation = 'autoscaling.alpha.kubernetes.io/conditions';

    it('reads the conditions of the annotation', () => {
      const failing = { status: 'False', reason: 'FailedGetResourceMetric' };
      const fine = { status: 'True', reason: 'ValidMetricFound' };

      expect(
        understand(autoscaler({ [annotation]: conditions(failing) })),
      ).toMatchObject({
        health: 'Degraded',
        reason: 'by CPU',
        scaling: [{ min: 1, max: 10, state: 'inactive' }],
        version: { read: 'v1', isNearest: false },
        warnings: { count: 0 },
      });
      expect(
        understand(autoscaler({ [annotation]: conditions(fine) })),
      ).toMatchObject({
        health: 'Healthy',
        scaling: [{ current: 4, desired: 4, state: 'steady' }],
      });
    });

    it('waits for them, and counts what is no list of conditions', () => {
      expect(understand(autoscaler({}))).toMatchObject({
        health: 'Progressing',
        warnings: { count: 0 },
      });
      expect(understand(autoscaler({ [annotation]: '{' }))).toMatchObject({
        health: 'Progressing',
        warnings: { count: 1 },
      });
    });

    it('says how to write it today', () => {
      expect(understand(autoscaler({})).advice).toEqual([
        expect.objectContaining({
          rule: 'HorizontalPodAutoscaler/versionOne',
          remedy: expect.stringContaining('autoscaling/v2'),
        }),
      ]);
    });
  });

  it('says what it scales, and what it scales says by what', () => {
    const autoscaler = fixtures.get('steady')!;
    const target = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'checkout', namespace: 'shop' },
    };

    expect(understand(autoscaler).references).toEqual([
      {
        relation: 'scales',
        group: 'apps',
        kind: 'Deployment',
        namespace: 'shop',
        name: 'checkout',
      },
    ]);
    expect(understand(target, relatedOf([autoscaler, target])).scaling).toEqual(
      [
        expect.objectContaining({
          of: 'replicas',
          by: {
            group: 'autoscaling',
            kind: 'HorizontalPodAutoscaler',
            namespace: 'shop',
            name: 'checkout',
          },
          min: 2,
          max: 10,
          state: 'steady',
        }),
      ],
    );
  });
});
