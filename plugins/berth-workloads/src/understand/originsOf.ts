import type { Fields } from '../json/Fields';
import type { Origin } from '../model';

/**
 * Who made an object. Argo CD marks by annotation since v3 (`<app>:<group>/<kind>:<namespace>/<name>`, an application of
 * another namespace than Argo CD's as `<namespace>_<name>`); by label before, where Helm charts write the same label, so
 * that it alone says nothing.
 *
 * Sources: argo-cd `docs/user-guide/resource_tracking.md`; fluxcd `kustomization_controller.go`, helm-controller
 * post renderers; helm `pkg/action/validate.go`; Backstage `backstage.io/source-template`.
 */
export function originsOf(object: Fields): Origin[] {
  const metadata = object.object('metadata');
  const labels = metadata.labels('labels');
  const annotations = metadata.labels('annotations');
  return [
    argoCd(annotations['argocd.argoproj.io/tracking-id']),
    flux('Kustomization', 'kustomize.toolkit.fluxcd.io', labels),
    flux('HelmRelease', 'helm.toolkit.fluxcd.io', labels),
    helm(labels, annotations),
    template(annotations['backstage.io/source-template']),
  ].filter(origin => origin !== undefined);
}

function argoCd(trackingId: string | undefined): Origin | undefined {
  const [application = ''] = trackingId?.split(':') ?? [];
  const [first, second] = application.split('_');
  if (!first) {
    return undefined;
  }
  return second
    ? { by: 'argocd', application: second, namespace: first }
    : { by: 'argocd', application: first };
}

function flux(
  kind: 'Kustomization' | 'HelmRelease',
  prefix: string,
  labels: Record<string, string>,
): Origin | undefined {
  const name = labels[`${prefix}/name`];
  const namespace = labels[`${prefix}/namespace`];
  return name && namespace ? { by: 'flux', kind, name, namespace } : undefined;
}

function helm(
  labels: Record<string, string>,
  annotations: Record<string, string>,
): Origin | undefined {
  const release = annotations['meta.helm.sh/release-name'];
  return release || labels['app.kubernetes.io/managed-by'] === 'Helm'
    ? {
        by: 'helm',
        release,
        namespace: annotations['meta.helm.sh/release-namespace'],
        chart: labels['helm.sh/chart'],
      }
    : undefined;
}

function template(name: string | undefined): Origin | undefined {
  return name ? { by: 'template', template: name } : undefined;
}
