import { kindCases } from '../../__testUtils__/kindCases';
import { relatedOf, understand } from '../../understand';
import { scaledObjectKind } from './scaledObject';

const cases = kindCases(scaledObjectKind, __dirname, {
  active: {
    health: 'Healthy',
    reason: 'ScaledObject is defined correctly and is ready for scaling',
    condition: { condition: 'Ready' },
    scaling: [{ min: 0, max: 20, state: 'unknown' }],
    references: [
      { relation: 'scales', kind: 'Deployment', name: 'consumer' },
      {
        relation: 'manages',
        group: 'autoscaling',
        kind: 'HorizontalPodAutoscaler',
        name: 'keda-hpa-consumer',
      },
    ],
  },
  fallback: {
    health: 'Degraded',
    reason: 'At least one trigger is falling back on this scaled object',
    condition: { condition: 'Fallback', reason: 'FallbackExists' },
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'autoscaler',
    asks: undefined,
    scaling: [{ of: 'replicas', min: 0, max: 20, mode: 'kafka' }],
    references: [
      {
        relation: 'scales',
        group: 'apps',
        kind: 'Deployment',
        namespace: 'shop',
        name: 'consumer',
      },
    ],
  },
  'of-a-stateful-set': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    scaling: [{ min: 0, max: 100, mode: 'cron, cpu' }],
    references: [{ group: 'apps', kind: 'StatefulSet', name: 'cache' }],
  },
  paused: {
    health: 'Suspended',
    reason: 'ScaledObject is paused',
    scaling: [{ state: 'inactive' }],
  },
  // There is nothing to do, which is how it should be.
  'scaled-to-zero': {
    health: 'Healthy',
    reason: 'ScaledObject is defined correctly and is ready for scaling',
    scaling: [{ state: 'inactive' }],
  },
  'target-missing': {
    health: 'Degraded',
    reason: "ScaledObject doesn't have correct scaleTargetRef specification",
    scaling: [{ state: 'unable' }],
  },
});

describe('ScaledObject', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });

  it('says of what it scales between which bounds it is', () => {
    const scaler = {
      apiVersion: 'keda.sh/v1alpha1',
      kind: 'ScaledObject',
      metadata: { name: 'consumer', namespace: 'shop' },
      spec: { scaleTargetRef: { name: 'consumer' }, maxReplicaCount: 7 },
    };
    const target = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'consumer', namespace: 'shop' },
    };

    expect(understand(target, relatedOf([scaler, target])).scaling).toEqual([
      expect.objectContaining({
        min: 0,
        max: 7,
        by: expect.objectContaining({ kind: 'ScaledObject' }),
      }),
    ]);
  });
});
