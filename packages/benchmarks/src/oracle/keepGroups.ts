import { relative } from 'node:path';
import type { KubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import {
  keepDisagreement,
  type DisagreementGroup,
  type Oracle,
} from '@berth/testkit';

const MOST_KEPT = 10;

/**
 * Shrinks and keeps the first case of each kind of disagreement, and says in a few lines where it is and what it is about.
 *
 * @param options - `name` is that of the first; the others, and all without it, are named after their kind and seed.
 */
export async function keepGroups(options: {
  oracle: Oracle;
  minor: KubernetesVersion;
  groups: readonly DisagreementGroup[];
  name?: string;
  directory?: string;
}): Promise<string[]> {
  const { oracle, minor, groups, name, directory } = options;
  const told: string[] = [];
  for (const [index, group] of groups.slice(0, MOST_KEPT).entries()) {
    const { path, points } = await keepDisagreement({
      oracle,
      profile: { kubernetesVersion: minor },
      group,
      name: index === 0 ? name : undefined,
      directory,
    });
    const [{ about, says } = group.first] = points;
    told.push(
      [
        `${group.cases} × ${group.kind}, first seed ${
          group.seed
        }; its smallest case is ${relative(process.cwd(), path)}`,
        `  ${about}: ${says}`,
      ].join('\n'),
    );
  }
  if (groups.length > MOST_KEPT) {
    told.push(`${groups.length - MOST_KEPT} more kinds of disagreement`);
  }
  return told;
}
