import type { ExampleExpectations } from '../ExampleExpectations';

type Example = ExampleExpectations[string][number];

const waiting = {
  health: 'Progressing',
  reason: 'Its controller has reported nothing yet',
  system: 'Flux',
} as const;

const group = 'source.toolkit.fluxcd.io';

function kustomization(
  name: string,
  options: { source: string; value: string; after?: string[] },
): Example {
  const { source, value, after = [] } = options;
  return {
    kind: 'Kustomization',
    name,
    expect: {
      ...waiting,
      role: 'application',
      references: [
        { relation: 'uses', group, kind: 'GitRepository', name: source },
        ...after.map(one => ({
          relation: 'uses' as const,
          kind: 'Kustomization',
          name: one,
        })),
      ],
      parts: [
        { type: 'object', name: 'source' },
        { type: 'setting', name: 'interval', value },
      ],
    },
  };
}

function release(name: string, kind: string, message?: string): Example {
  return {
    kind: 'HelmRelease',
    name,
    expect: {
      ...waiting,
      role: 'release',
      references: [{ relation: 'uses', group, kind, name: 'podinfo' }],
      parts: [{ type: 'object', name: 'chart', message }],
    },
  };
}

export const flux: ExampleExpectations = {
  'helm_v2_helmrelease_helmrepository.yaml': [
    release(
      'podinfo-helmrepository',
      'HelmRepository',
      'podinfo >=6.0.0 <7.0.0',
    ),
  ],
  'helm_v2_helmrelease_ocirepository.yaml': [
    release('podinfo-ocirepository', 'OCIRepository'),
  ],
  'helmrelease-drift-detection.yaml': [
    release('podinfo', 'HelmRepository', 'podinfo 6.5.*'),
  ],
  'kustomization-depends-on.yaml': [
    kustomization('frontend', {
      source: 'webapp',
      value: '5m, prune',
      after: ['common', 'backend'],
    }),
  ],
  'kustomize_v1_kustomization.yaml': [
    kustomization('webapp-dev', {
      source: 'webapp-latest',
      value: '5m, prune, wait',
    }),
    kustomization('webapp-production', {
      source: 'webapp-releases',
      value: '15m, prune',
    }),
  ],
};
