import { kindCases } from '../../__testUtils__/kindCases';
import { helmReleaseKind } from './helmRelease';

const cases = kindCases(helmReleaseKind, __dirname, {
  installed: {
    health: 'Healthy',
    reason:
      'Helm install succeeded for release shop/podinfo.v1 with chart podinfo@6.5.4',
    condition: { condition: 'Ready', reason: 'InstallSucceeded' },
    parts: [{ type: 'object', name: 'chart', message: 'podinfo 6.5.4' }],
    references: [
      {
        relation: 'uses',
        kind: 'HelmRepository',
        namespace: 'flux-system',
        name: 'podinfo',
      },
      { relation: 'manages', kind: 'Deployment', name: 'podinfo' },
    ],
  },
  installing: {
    health: 'Progressing',
    reason: "Running 'install' action with timeout of 5m0s",
    // Flux writes -1 before it has looked at anything.
    warnings: { count: 0 },
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'release',
    parts: [{ message: 'podinfo 6.5.*' }],
  },
  'of-an-oci-repository': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    references: [
      {
        relation: 'uses',
        group: 'source.toolkit.fluxcd.io',
        kind: 'OCIRepository',
        namespace: 'shop',
      },
    ],
    parts: [{ name: 'chart', message: undefined }],
  },
  suspended: { health: 'Suspended', reason: 'Suspended' },
  // As Argo CD has it, which counts one good condition too many.
  tested: {
    health: 'Degraded',
    reason: expect.stringContaining('Helm test succeeded'),
    parts: [
      { type: 'object' },
      { type: 'step', name: 'podinfo-grpc-test', state: 'done' },
      { type: 'step', name: 'podinfo-jwt-test', state: 'failed' },
    ],
  },
  'upgrade-failed': {
    health: 'Degraded',
    reason:
      'Helm upgrade failed for release shop/podinfo with chart podinfo@6.5.4: context deadline exceeded',
  },
});

describe('HelmRelease', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
