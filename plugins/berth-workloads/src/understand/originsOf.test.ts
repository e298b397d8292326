import { Fields } from '../json/Fields';
import { originsOf } from './originsOf';

const origins = (metadata: object) => originsOf(Fields.of({ metadata }));

describe('originsOf', () => {
  it.each([
    [
      'checkout:apps/Deployment:shop/checkout',
      { by: 'argocd', application: 'checkout' },
    ],
    [
      'aiml-app_example:serving.kserve.io/InferenceService:ml/example',
      { by: 'argocd', application: 'example', namespace: 'aiml-app' },
    ],
  ])('Argo CD marks %s', (id, origin) => {
    const annotations = { 'argocd.argoproj.io/tracking-id': id };
    expect(origins({ annotations })).toEqual([origin]);
  });

  it('finds all who left a mark', () => {
    expect(
      origins({
        labels: {
          'helm.toolkit.fluxcd.io/name': 'web',
          'helm.toolkit.fluxcd.io/namespace': 'flux-system',
          'app.kubernetes.io/managed-by': 'Helm',
          'helm.sh/chart': 'web-1.2.3',
        },
        annotations: {
          'meta.helm.sh/release-name': 'web',
          'meta.helm.sh/release-namespace': 'shop',
          'backstage.io/source-template': 'template:default/llm',
        },
      }),
    ).toEqual([
      {
        by: 'flux',
        kind: 'HelmRelease',
        name: 'web',
        namespace: 'flux-system',
      },
      { by: 'helm', release: 'web', namespace: 'shop', chart: 'web-1.2.3' },
      { by: 'template', template: 'template:default/llm' },
    ]);
  });

  it('takes no half marks, and not the label that Helm charts write too', () => {
    expect(
      origins({
        labels: {
          'app.kubernetes.io/instance': 'checkout',
          'kustomize.toolkit.fluxcd.io/name': 'apps',
        },
        annotations: { 'argocd.argoproj.io/tracking-id': '' },
      }),
    ).toEqual([]);
  });
});
