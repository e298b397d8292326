import type { PodDemand } from '@berth/backstage-plugin-berth-workloads';
import type { UnitsAnswer } from '../preview/units/answerUnits';
import { nearestReason, reasonText } from './nearestReason';
import { plainText } from './plainText';
import type { Words } from './useWords';
import { topologyText } from './workload/groupText';

type Unit = PodDemand['units'][number];

/** How many pods fit, in three words. */
export function unitsHeadline(answer: UnitsAnswer, { t }: Words): string {
  const { verdict, pods, placed, preview } = answer;
  switch (verdict) {
    case 'fits':
      return t('units.headline.fits', { count: pods });
    case 'partly':
      return t('units.headline.partly', { placed, pods });
    case 'does not fit': {
      const isTried = preview.units.some(({ previews }) =>
        previews.some(({ sets }) =>
          sets.some(({ placements }) => placements.length > 0),
        ),
      );
      return isTried
        ? t('units.headline.together')
        : t('units.headline.none', { pods });
    }
    default:
      return t('units.headline.unknown');
  }
}

/** What the next pod waits for, or that nothing is left to wish for. */
export function unitsBecause(answer: UnitsAnswer, words: Words): string {
  const { t } = words;
  const { verdict, preview, pods } = answer;
  if (verdict === 'unknown') {
    return t('units.because.unknown');
  }
  const obstacle = obstacleOf(answer);
  if (verdict === 'fits' || !obstacle) {
    return t(pods > 0 ? 'units.because.fits' : 'units.because.nothing');
  }
  const set = plainText(obstacle.set);
  const reason = nearestReason(obstacle.histogram);
  return reason && preview.units.length > 0
    ? t('units.because.obstacle', { set, reason: reasonText(reason, words) })
    : t('units.because.noNodes', { set });
}

/** Why the first pod that fits nowhere does not. */
export function obstacleOf({ preview }: UnitsAnswer) {
  return preview.units
    .flatMap(({ previews }) => previews)
    .find(({ obstacle }) => obstacle)?.obstacle;
}

/** The rules of a unit or of one of its sets, one short statement each. */
export function ruleTexts(
  ruled: Pick<Unit, 'topology' | 'hyperNode'> & {
    gang?: Unit['gang'];
    minimum?: number;
    perNode?: boolean;
    isPartial?: boolean;
  },
  words: Words,
): string[] {
  const { t } = words;
  const { gang, minimum, topology, hyperNode, perNode, isPartial } = ruled;
  return [
    ...(gang ? [t('units.gang', { n: gang.minimum })] : []),
    ...(minimum === undefined ? [] : [t('units.minimum', { n: minimum })]),
    ...(topology ? [topologyText(topology, words)] : []),
    ...(hyperNode ? [t('units.hyperNode')] : []),
    ...(perNode ? [t('units.perNode')] : []),
    ...(isPartial ? [t('units.partialSet')] : []),
  ];
}
