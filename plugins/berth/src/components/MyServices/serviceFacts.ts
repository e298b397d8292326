import type { ListedService } from '@berth/backstage-plugin-berth-common';
import { gpuUnitText } from '../../words/gpuUnits';
import type { Words } from '../../words/useWords';

/** Where it runs: the worst of its clusters by name, the others by number. */
export function whereText(
  { clusters }: ListedService,
  { t }: Words,
): string | undefined {
  const [first, ...others] = clusters;
  if (!first) return undefined;
  const name = first.title ?? first.name;
  return others.length === 0
    ? name
    : t('services.moreClusters', { first: name, n: others.length });
}

export function podsText(
  { pods }: ListedService,
  { t }: Words,
): string | undefined {
  if (!pods) return undefined;
  const { available, desired, pending } = pods;
  return [
    t('services.podsOf', { available, desired }),
    ...(pending > 0 ? [t('services.podsPending', { n: pending })] : []),
  ].join(' · ');
}

/** Where the autoscaler stands between its limits, and what it wants where that is something else. */
export function scaleText(
  { autoscaling }: ListedService,
  { t }: Words,
): string | undefined {
  if (!autoscaling) return undefined;
  const { min, max, current, desired, state } = autoscaling;
  const position =
    desired === undefined || desired === current
      ? t('services.scaleOf', { current, min, max })
      : t('services.scaleWants', { current, min, max, desired });
  return state === 'steady' || state === 'scalingUp' || state === 'scalingDown'
    ? position
    : `${position} · ${t(`autoscaling.state.${state}`)}`;
}

export function gpusText(
  { gpus }: ListedService,
  words: Words,
): string | undefined {
  const texts = gpus.map(gpu => {
    const { bound, requested } = gpu;
    const unit = gpuUnitText(gpu, words, requested);
    return bound < requested
      ? words.t('services.gpusSome', { bound, requested, unit })
      : words.t('services.gpusAll', { requested, unit });
  });
  return texts.length > 0 ? texts.join(', ') : undefined;
}

export function argoText(
  { applications }: ListedService,
  { t }: Words,
): string | undefined {
  if (!applications) return undefined;
  const { synced, outOfSync, unknown } = applications;
  const total = synced + outOfSync + unknown;
  if (outOfSync > 0) {
    return total === 1
      ? t('services.outOfSync')
      : t('services.outOfSyncOf', { outOfSync, total });
  }
  return unknown > 0 ? t('services.syncUnknown') : t('services.synced');
}
