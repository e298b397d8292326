import type { Profile } from '@berth/backstage-plugin-berth-scheduler';
import type { DisagreementGroup } from './DisagreementGroups';
import { writeFixture } from './fixtures';
import type { Oracle } from './openOracle';
import { shrinkGroup, type ShrunkCase } from './shrinkGroup';

/** A disagreement that was made small and kept. */
export interface KeptDisagreement extends ShrunkCase {
  /** The file of the fixture, with which the tests fail until both sides agree. */
  path: string;
}

/**
 * Shrinks the case of a disagreement and keeps it as a fixture.
 *
 * @param options - `name` of the fixture; after the kind and the seed if not given. `directory` is where it goes; among the
 * fixtures of this package if not given.
 */
export async function keepDisagreement(options: {
  oracle: Oracle;
  profile: Profile;
  group: DisagreementGroup;
  name?: string;
  directory?: string;
  /** Most questions to the oracle. */
  attempts?: number;
}): Promise<KeptDisagreement> {
  const { profile, group, name = nameOf(group), directory } = options;
  const { kubernetesVersion, featureGates } = profile;
  const shrunk = await shrinkGroup(options);
  const path = writeFixture(
    name,
    {
      case: shrunk.case,
      ...(featureGates && { featureGates }),
      verdicts: { [kubernetesVersion]: shrunk.verdict },
    },
    directory,
  );
  return { ...shrunk, path };
}

const longestKind = 60;

/** `disagreement-<kind>-seed-<n>`. */
function nameOf({ kind, seed }: DisagreementGroup): string {
  const words = kind
    .toLowerCase()
    .slice(0, longestKind)
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '');
  return ['disagreement', ...words, 'seed', `${seed}`].join('-');
}
