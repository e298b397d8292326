import type {
  Freshness,
  WorkloadGpus,
} from '@berth/backstage-plugin-berth-common';
import { percentText } from './percent';
import { timeText } from './time';
import type { Words } from './useWords';

const GIB = 1024 ** 3;
/** Exporters measure every half minute, and Prometheus asks them as often; what is older than this is said to be. */
const FRESH_MS = 3 * 60_000;

/**
 * What the GPUs of a workload do, in the order of what matters: `63% busy · 41 of 80 GiB`. Nothing where no Prometheus is
 * configured or no GPU is on a node; `now` is in ms.
 *
 * @param freshness - `gpuUtilisation` of the cluster.
 */
export function gpuUtilisationFacts(
  gpus: Pick<WorkloadGpus, 'bound' | 'utilisation'>,
  options: { freshness: Freshness | undefined; words: Words; now: number },
): string[] {
  const { bound, utilisation } = gpus;
  const { freshness, words, now } = options;
  const { t, locale } = words;
  if (bound === 0 || !freshness) return [];
  const unknown = unknownText(freshness, words);
  if (unknown !== undefined) return [unknown];
  if (!utilisation) return [];
  if (utilisation.status === 'noSample') return [t('utilisation.noSample')];
  const { percent, devices, memory, at } = utilisation;
  const isDated =
    freshness.status === 'stale' || now - Date.parse(at) > FRESH_MS;
  return [
    t('utilisation.busy', { percent: busyText(percent, locale) }),
    ...(memory
      ? [
          t('utilisation.memory', {
            used: Math.round(memory.usedBytes / GIB),
            total: Math.round(memory.totalBytes / GIB),
          }),
        ]
      : []),
    ...(devices < bound
      ? [t('utilisation.measuredOf', { measured: devices, bound })]
      : []),
    ...(isDated
      ? [t('utilisation.at', { time: timeText(at, now, locale) })]
      : []),
  ];
}

/** The least and the most busy GPU, where they differ. */
export function gpuUtilisationRange(
  { utilisation }: Pick<WorkloadGpus, 'utilisation'>,
  { t, locale }: Words,
): string | undefined {
  if (utilisation?.status !== 'measured') return undefined;
  const lowest = busyText(utilisation.lowestPercent, locale);
  const highest = busyText(utilisation.highestPercent, locale);
  return lowest === highest
    ? undefined
    : t('utilisation.range', { lowest, highest });
}

/** Why what the GPUs do is not known at all; `undefined` where it is, and where nobody was configured to know it. */
function unknownText(freshness: Freshness, { t }: Words): string | undefined {
  switch (freshness.status) {
    case 'loading':
      return t('utilisation.loading');
    case 'forbidden':
      return t('utilisation.forbidden');
    case 'unreachable':
      return t('utilisation.unknown', {
        reason: gpuTroubleText(freshness.trouble.code, t),
      });
    default:
      return undefined;
  }
}

type TroubleCode = Extract<
  Freshness,
  { status: 'unreachable' }
>['trouble']['code'];

function gpuTroubleText(code: TroubleCode, t: Words['t']): string {
  return code === 'protocol'
    ? t('utilisation.notPrometheus')
    : t(`trouble.${code}`);
}

/** What keeps Berth from seeing what the GPUs of a cluster do; `undefined` where nothing does. */
export function gpuHindranceText(
  freshness: Freshness,
  words: Words,
  now: number,
): string | undefined {
  const { t, locale } = words;
  switch (freshness.status) {
    case 'live':
      return undefined;
    case 'notAsked':
      return t('utilisation.notConfigured');
    case 'stale':
      return t('absent.asOf', {
        time: timeText(freshness.since, now, locale),
        reason: gpuTroubleText(freshness.trouble.code, t),
      });
    default:
      return unknownText(freshness, words);
  }
}

/** Above zero is never shown as zero: idle is what somebody may want to take back. */
function busyText(percent: number, locale: string): string {
  return percent > 0 && percent < 1
    ? `<${percentText(0.01, locale)}`
    : percentText(percent / 100, locale);
}
