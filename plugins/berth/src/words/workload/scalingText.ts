import type { Scaling } from '@berth/backstage-plugin-berth-workloads';
import { plainText } from '../plainText';
import type { Words } from '../useWords';
import { objectText } from './objectText';

function boundsText({ min, max }: Scaling, { t }: Words): string | undefined {
  if (min !== undefined && max !== undefined) {
    return t('workload.scaling.between', { min, max });
  }
  if (min !== undefined) {
    return t('workload.scaling.atLeast', { min });
  }
  return max === undefined ? undefined : t('workload.scaling.atMost', { max });
}

/** What changes a number or a size, within which bounds, and what it does now. */
export function scalingText(
  scaling: Scaling,
  words: Words,
): { lead: string; facts: string[] } {
  const { t } = words;
  const { of, part, by, current, desired, state, mode } = scaling;
  const bounds = boundsText(scaling, words);
  const what = t(`workload.scaling.${of}`);
  const facts = [
    ...(current === undefined
      ? []
      : [t('workload.scaling.now', { n: current })]),
    ...(desired === undefined || desired === current
      ? []
      : [t('workload.scaling.wants', { n: desired })]),
    by
      ? t('workload.scaling.by', { object: objectText(by) })
      : t('workload.scaling.bySelf'),
    ...(state && state !== 'steady' ? [t(`autoscaling.state.${state}`)] : []),
    ...(mode ? [plainText(mode)] : []),
  ];
  return {
    lead: [part && plainText(part), what, bounds].filter(Boolean).join(' · '),
    facts,
  };
}
