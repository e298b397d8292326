import type { Progress } from '@berth/backstage-plugin-berth-workloads';
import { percentText } from '../percent';
import { durationText } from '../time';
import type { Words } from '../useWords';

/** How far something is, in words: the count, what a screen reader says of its bar, and what else is known. */
export interface ProgressText {
  lead: string;
  /** Absent where no bar can be drawn, because nothing says how many there will be. */
  bar?: string;
  facts: string[];
}

export function progressText(progress: Progress, words: Words): ProgressText {
  const { t, locale } = words;
  const { done, total, active, failed, remainingSeconds } = progress;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const what = t(`workload.progress.what.${progress.what}`);
  const facts = [
    ...(active ? [t('workload.progress.active', { n: active })] : []),
    ...(failed ? [t('workload.progress.failed', { n: failed })] : []),
    ...(remainingSeconds === undefined
      ? []
      : [
          t('workload.progress.remaining', {
            duration: durationText(remainingSeconds, locale),
          }),
        ]),
  ];
  if (progress.what === 'percent') {
    const percent = percentText(done / (total ?? 100), locale);
    const lead = t('workload.progress.percent', { percent });
    return { lead, bar: lead, facts };
  }
  if (total === undefined) {
    const lead = t('workload.progress.open', {
      done: number.format(done),
      what,
    });
    return { lead, facts };
  }
  const counts = {
    done: number.format(done),
    total: number.format(total),
    what,
  };
  return {
    lead: t('workload.progress.of', counts),
    bar: t('workload.progress.bar', counts),
    facts,
  };
}
