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
}

/** The first of the versions in which the kind is served, or may be; `undefined` when it is in none. */
export function servedVersion(
  served: ServedKinds,
  kind: { group: string; plural: string; versions: readonly string[] },
): string | undefined {
  const { group, plural, versions } = kind;
  const answers = versions.map(version => ({
    version,
    answer: served.serves({ group, version, plural }),
  }));
  return (
    answers.find(({ answer }) => answer === 'yes') ??
    answers.find(({ answer }) => answer === 'unknown')
  )?.version;
}
