import type {
  ListedService,
  ServiceList,
  Tone,
} from '@berth/backstage-plugin-berth-common';

/** How many services fare how, in one sentence. */
export interface ServicesVerdict {
  /** Of the worst there is. */
  tone: Tone;
  /** How many are so. */
  count: number;
  /** How many there are in all, whatever their tone. */
  of: number;
  /** The first that is so, where the list begins with it. */
  first?: ListedService;
}

const WORST_FIRST: readonly Tone[] = ['bad', 'look', 'unknown', 'good'];

/** `undefined` where there is no service to say anything of. */
export function verdictOf({
  tones,
  items,
}: Pick<ServiceList, 'tones' | 'items'>): ServicesVerdict | undefined {
  const tone = WORST_FIRST.find(each => tones[each] > 0);
  if (!tone) return undefined;
  return {
    ...{ tone, count: tones[tone] },
    of: WORST_FIRST.reduce((sum, each) => sum + tones[each], 0),
    // A filter by tone may list others.
    first: items[0]?.tone === tone && tone !== 'good' ? items[0] : undefined,
  };
}

/** These say of what is known, or that nothing is; they are none of the problems. */
const NO_PROBLEMS: ReadonlySet<ListedService['headline']['code']> = new Set([
  'nothingFound',
  'nothingKnown',
  'noClusters',
  'signInNeeded',
] as const);

/** How many problems there are behind the one that the headline tells. */
export function moreProblems({
  headline,
  problemCount,
}: Pick<ListedService, 'headline' | 'problemCount'>): number {
  const told = NO_PROBLEMS.has(headline.code) ? 0 : 1;
  return Math.max(0, problemCount - told);
}
