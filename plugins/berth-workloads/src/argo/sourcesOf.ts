import { listOf, objectOf, stringOf, stringsOf } from '../json/read';
import type { Application, ApplicationSource } from '../kubernetes';
import type { ArgoSource } from '../model';
import { withoutCredentials } from './withoutCredentials';

/**
 * The sources of an Application with the revision each is synced to. `spec.sources` wins over `spec.source`; a source
 * hydrator's is the branch that it writes to.
 *
 * Source: argoproj/argo-cd v3 `pkg/apis/application/v1alpha1/types.go` `ApplicationSpec.GetSources`, `SyncStatus`.
 */
export function sourcesOf(application: Application): ArgoSource[] {
  const sync = objectOf(application?.status?.sync);
  const several = listOf(application?.spec?.sources);
  if (several.length > 0) {
    const revisions = stringsOf(sync?.revisions);
    return several.map((source, index) => sourceOf(source, revisions[index]));
  }
  const single =
    objectOf(application?.spec?.source) ?? hydratedSource(application);
  return single === undefined ? [] : [sourceOf(single, sync?.revision)];
}

function hydratedSource(
  application: Application,
): ApplicationSource | undefined {
  const hydrator = objectOf(application?.spec?.sourceHydrator);
  return (
    hydrator && {
      repoURL: hydrator.drySource?.repoURL ?? '',
      path: hydrator.syncSource?.path,
      targetRevision: hydrator.syncSource?.targetBranch,
    }
  );
}

function sourceOf(source: ApplicationSource, revision: unknown): ArgoSource {
  return {
    repoURL: withoutCredentials(stringOf(source.repoURL) ?? ''),
    path: stringOf(source.path),
    chart: stringOf(source.chart),
    ref: stringOf(source.ref),
    targetRevision: stringOf(source.targetRevision),
    revision: stringOf(revision),
  };
}
