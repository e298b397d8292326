import type { Profile } from '@berth/backstage-plugin-berth-scheduler';
import type { DisagreementGroup } from './DisagreementGroups';
import type { ShrunkCase } from './shrinkGroup';

/** What a test says of a disagreement: the smallest case that shows it, and how to keep it. */
export function describeGroup(
  { cases, kind, seed }: DisagreementGroup,
  { case: smallest, points }: ShrunkCase,
  profile: Profile,
): string {
  return [
    `${cases} cases disagree: ${kind}, first seed ${seed}`,
    ...points.map(({ about, says }) => `${about}: ${says}`),
    JSON.stringify(smallest),
    `To keep it: ${keepingCommand(seed, profile)}`,
  ].join('\n');
}

/** Shrinks the case of a seed on which both sides disagree, and makes it a fixture. */
export function keepingCommand(
  seed: number,
  { kubernetesVersion, featureGates = {} }: Profile,
): string {
  const gates = Object.entries(featureGates).map(
    ([name, on]) => `${name}=${on}`,
  );
  return [
    `yarn workspace @berth/testkit oracle:compare ${seed} 1`,
    `--kubernetes ${kubernetesVersion}`,
    ...(gates.length > 0 ? [`--feature-gates ${gates}`] : []),
    '--keep NAME',
  ].join(' ');
}
