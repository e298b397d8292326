import { nearestVersion } from '@berth/backstage-plugin-berth-workloads';

/** Which kinds a cluster serves, as far as its discovery says. */
export interface ServedKinds {
  /**
   * Whether the kind is served in this version: `unknown` where the cluster names the version without its kinds, as old
   * servers do, and those whose aggregated API server is down.
   */
  serves(kind: {
    group: string;
    version: string;
    plural: string;
  }): 'yes' | 'no' | 'unknown';
  /** Every version in which the cluster says that it serves the kind. */
  versionsOf(kind: { group: string; plural: string }): string[];
  /** As in the REST path; `undefined` where no kind of this name can be watched, or the cluster does not name its kinds. */
  pluralOf(kind: { group: string; kind: string }): string | undefined;
}

/**
 * The first of the versions in which the kind is served, or may be; where that is none and the kind is read in versions that
 * are not listed too, the served one that is nearest to the newest that is. `undefined` where it is not served.
 */
export function servedVersion(
  served: ServedKinds,
  kind: {
    group: string;
    plural: string;
    versions: readonly string[];
    readsNearest?: boolean;
  },
): string | undefined {
  const { group, plural, versions, readsNearest } = kind;
  const answers = versions.map(version => ({
    version,
    answer: served.serves({ group, version, plural }),
  }));
  const listed =
    answers.find(({ answer }) => answer === 'yes') ??
    answers.find(({ answer }) => answer === 'unknown');
  if (listed || !readsNearest) return listed?.version;
  const others = served.versionsOf({ group, plural });
  return others.length > 0
    ? nearestVersion(versions[0], others).read
    : undefined;
}
