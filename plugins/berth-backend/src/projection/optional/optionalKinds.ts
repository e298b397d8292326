import type { WatchedWorkloadKind } from '@berth/backstage-plugin-berth-node';
import { workloadKinds } from '@berth/backstage-plugin-berth-workloads';
import { watchedKinds } from '../watchedKinds';
import { meant, ofEveryKind } from './keptPaths';
import { kindId, OptionalKind } from './OptionalKind';
import readFields from './readFields.json';

/**
 * Every optional kind that is watched where a cluster serves it, in the order in which they are first listed: the kinds that
 * are understood, but for those that are watched in every cluster. Of each those fields are kept that are read to understand
 * it; `readFields.json` lists them.
 */
export const optionalKinds: readonly OptionalKind[] = optional();

function optional(): OptionalKind[] {
  const watched = new Set<string>(Object.values(watchedKinds).map(kindId));
  const fieldsOf = new Map<string, string[]>(Object.entries(readFields));
  return workloadKinds
    .filter(kind => !watched.has(kindId(kind)))
    .map(({ group, kind, plural, versions }) => ({
      group,
      kind,
      plural,
      versions,
      fields: [
        ...ofEveryKind,
        ...(fieldsOf.get(kindId({ plural, group })) ?? []).flatMap(meant),
      ],
    }));
}

/** A kind that somebody else has added, as one of these. */
export function addedKind(added: WatchedWorkloadKind): OptionalKind {
  const { rule, fields, annotations } = added;
  const { group, kind, plural, versions } = rule;
  return {
    group,
    kind,
    plural,
    versions,
    fields: [...ofEveryKind, ...fields.flatMap(meant)],
    annotations,
    rule,
  };
}
