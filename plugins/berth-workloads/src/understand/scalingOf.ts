import { Fields } from '../json/Fields';
import type { WorkloadKind } from '../kinds/WorkloadKind';
import { workloadKindOf } from '../kinds/workloadKinds';
import type { ObjectReference, Scaling } from '../model';
import { guardedKind } from './guardedKind';
import { identityOf } from './identityOf';
import { nearestVersion } from './nearestVersion';
import type { Related } from './Related';

/** What the autoscalers do that name an object. */
export function scalingOf(
  target: ObjectReference,
  options: { related: Related; kinds: readonly WorkloadKind[] },
): Scaling[] {
  const { related, kinds } = options;
  return related.referrersOf(target, 'scales').flatMap(scaler => {
    const fields = Fields.of(scaler);
    const { version, uid: _, ...by } = identityOf(fields);
    const known = workloadKindOf(by, kinds);
    if (!known) return [];
    const { scaling, versions } = guardedKind(known, () => {});
    const read = nearestVersion(version, versions).read;
    return (scaling?.(fields, { related, version: read }) ?? []).map(one => ({
      ...one,
      by,
    }));
  });
}
