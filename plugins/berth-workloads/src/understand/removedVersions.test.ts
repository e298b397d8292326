import { removedVersions } from './removedVersions';

describe('removedVersions', () => {
  it.each([
    ['extensions', 'v1beta1', 'Deployment', 'Write apps/v1.'],
    ['apps', 'v1beta2', 'StatefulSet', 'Write apps/v1.'],
    ['batch', 'v1beta1', 'CronJob', 'Write batch/v1.'],
    ['policy', 'v1beta1', 'PodDisruptionBudget', 'Write policy/v1.'],
    [
      'autoscaling',
      'v2beta1',
      'HorizontalPodAutoscaler',
      'Write autoscaling/v2.',
    ],
  ])('%s/%s %s: %s', (group, version, kind, remedy) => {
    expect(removedVersions({ group, version, kind, name: 'x' })).toEqual([
      expect.objectContaining({ field: 'apiVersion', remedy }),
    ]);
  });

  it.each([
    ['apps', 'v1', 'Deployment'],
    ['policy', 'v1beta1', 'PodSecurityPolicy'],
    ['example.com', 'v1beta1', 'CronJob'],
  ])('%s/%s %s: nothing to say', (group, version, kind) => {
    expect(removedVersions({ group, version, kind, name: 'x' })).toEqual([]);
  });
});
