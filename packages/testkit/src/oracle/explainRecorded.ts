import type { KubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import { compareCases } from './compareCases';
import { describeGroup, keepingCommand } from './describeGroup';
import { findOracle } from './oracleBinary';
import { openOracle, type Oracle } from './openOracle';
import { shrinkGroup } from './shrinkGroup';

const mostSeeds = 3;

/** Shrinking takes some hundred questions to an oracle. */
export const shrinkingMs = 5 * 60_000;

/**
 * What a test says of seeds whose recorded verdict is not the core's: every point, and the smallest case of each seed where
 * an oracle of the minor is at hand to shrink it with, or how to find it where there is none. Empty if both agree.
 *
 * @param options - `oracle` is the one at hand; that which is built if not given.
 */
export async function explainRecorded(options: {
  kubernetesVersion: KubernetesVersion;
  disagreements: ReadonlyArray<{ seed: number; says: string }>;
  oracle?: Oracle;
}): Promise<string> {
  const { kubernetesVersion, disagreements } = options;
  if (disagreements.length === 0) {
    return '';
  }
  const seeds = [...new Set(disagreements.map(({ seed }) => seed))];
  return [
    ...disagreements.map(({ seed, says }) => `seed ${seed}, ${says}`),
    await shrinkSeeds({
      kubernetesVersion,
      seeds: seeds.slice(0, mostSeeds),
      oracle: options.oracle ?? oracleAtHand(kubernetesVersion),
    }),
  ].join('\n');
}

async function shrinkSeeds({
  kubernetesVersion,
  seeds,
  oracle,
}: {
  kubernetesVersion: KubernetesVersion;
  seeds: readonly number[];
  oracle?: Oracle;
}): Promise<string> {
  if (!oracle) {
    return [
      `There is no oracle of Kubernetes ${kubernetesVersion} here to shrink them with; where there is Go:`,
      ...seeds.map(seed => keepingCommand(seed, { kubernetesVersion })),
    ].join('\n');
  }
  try {
    const explained: string[] = [];
    for (const seed of seeds) {
      explained.push(await explainSeed(oracle, kubernetesVersion, seed));
    }
    return explained.join('\n\n');
  } finally {
    await oracle.close();
  }
}

function oracleAtHand(
  kubernetesVersion: KubernetesVersion,
): Oracle | undefined {
  const found = findOracle({ kubernetesVersion });
  return found.status === 'built'
    ? openOracle({ binary: found.path })
    : undefined;
}

async function explainSeed(
  oracle: Oracle,
  kubernetesVersion: KubernetesVersion,
  seed: number,
): Promise<string> {
  const profile = { kubernetesVersion };
  const { groups } = await compareCases({
    oracle,
    profile,
    from: seed,
    count: 1,
  });
  if (groups.length === 0) {
    return `seed ${seed}: kube-scheduler agrees with the core now; yarn oracle:record makes the recording anew`;
  }
  const smallest = await shrinkGroup({ oracle, profile, group: groups[0] });
  return describeGroup(groups[0], smallest, profile);
}
