import { Fields } from '../json/Fields';
import type { WorkloadKind } from '../kinds/WorkloadKind';
import { workloadKindOf, workloadKinds } from '../kinds/workloadKinds';
import type { RelatedReference } from '../model';
import { guardedKind } from './guardedKind';
import { identityOf } from './identityOf';
import { nearestVersion } from './nearestVersion';
import { nothingRelated } from './Related';

/**
 * The objects that one names in its spec, as far as it says so by itself.
 * @public
 */
export function referencesOf(
  object: unknown,
  kinds: readonly WorkloadKind[] = workloadKinds,
): RelatedReference[] {
  const fields = Fields.of(object);
  const { version, ...identity } = identityOf(fields);
  const kind = workloadKindOf(identity, kinds);
  if (!kind?.references) return [];
  // That its rule is broken is told where the object is understood.
  const { references, versions } = guardedKind(kind, () => {});
  const read = nearestVersion(version, versions).read;
  return references?.(fields, { related: nothingRelated, version: read }) ?? [];
}
