import { kindCases } from '../../__testUtils__/kindCases';
import { fluxKustomizationKind } from './kustomization';

const revision = 'main@sha1:3f2a9c81d0b64e7fa5c2198e0d7b6a4c53e1f902';

const cases = kindCases(fluxKustomizationKind, __dirname, {
  applied: {
    health: 'Healthy',
    reason: `Applied revision: ${revision}`,
    condition: { condition: 'Ready', reason: 'ReconciliationSucceeded' },
    since: '2026-11-20T09:00:00Z',
    parts: [
      { type: 'object', name: 'source', message: revision },
      { type: 'setting', name: 'interval', value: '10m, prune, wait' },
    ],
    references: [
      { relation: 'uses', kind: 'GitRepository', name: 'shop' },
      { relation: 'uses', kind: 'Kustomization', name: 'infrastructure' },
      {
        relation: 'manages',
        group: 'apps',
        kind: 'Deployment',
        namespace: 'shop',
        name: 'checkout',
      },
      {
        relation: 'manages',
        group: '',
        kind: 'Service',
        namespace: 'shop',
        name: 'checkout',
      },
      {
        relation: 'manages',
        group: 'rbac.authorization.k8s.io',
        kind: 'ClusterRole',
        namespace: undefined,
        name: 'system:controller',
      },
    ],
  },
  'build-failed': {
    health: 'Degraded',
    reason: expect.stringContaining('kustomize build failed'),
    condition: { reason: 'BuildFailed' },
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'application',
    asks: undefined,
    references: [
      {
        relation: 'uses',
        group: 'source.toolkit.fluxcd.io',
        kind: 'GitRepository',
        namespace: 'flux-system',
        name: 'shop',
      },
      {
        relation: 'uses',
        group: 'kustomize.toolkit.fluxcd.io',
        namespace: 'flux-system',
        name: 'infrastructure',
      },
    ],
  },
  reconciling: {
    health: 'Progressing',
    reason: `Running health checks for revision ${revision} with a timeout of 9m30s`,
    condition: { condition: 'Reconciling' },
  },
  suspended: { health: 'Suspended', reason: 'Suspended' },
});

describe('Kustomization of Flux', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
