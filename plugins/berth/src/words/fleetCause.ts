import type { FleetWait } from '@berth/backstage-plugin-berth-common';
import type { CauseGroup } from '../fleet/groupWaits';
import { gpuUnitText } from './gpuUnits';
import type { Words } from './useWords';

/** Why pods wait, as a sentence: `needs 8 × H100 on one node; the largest free block is 6, on gpu-h-07`. */
export function causeText(wait: FleetWait, words: Words): string {
  const { cause } = wait;
  const { t } = words;
  switch (cause.code) {
    case 'gpusScattered': {
      const needs = needsText(wait, words);
      return cause.largestFree
        ? t('fleet.waiting.reason.gpusScattered', {
            ...{ needs, ...cause.largestFree },
          })
        : t('fleet.waiting.reason.gpusScatteredNowhere', { needs });
    }
    case 'gpusTaken':
      return t('fleet.waiting.reason.gpusTaken', {
        needs: needsText(wait, words),
        free: cause.free,
      });
    case 'noSuchGpu':
      return t('fleet.waiting.reason.noSuchGpu', {
        needs: needsText(wait, words),
      });
    case 'gang':
      return t('fleet.waiting.reason.gang', {
        fits: cause.fits,
        of: cause.of,
      });
    case 'resource':
      return t('fleet.waiting.reason.resource', { resource: cause.resource });
    case 'rule':
      return cause.reason;
    case 'gated':
      return cause.gates.length > 0
        ? t('fleet.waiting.reason.gated', { gates: cause.gates.join(', ') })
        : t('fleet.waiting.reason.gatedOthers');
    case 'queue':
      return sentences(
        [queueText(cause, words), inAllText(wait, words), cause.reason],
        words,
      );
    case 'quota':
      return sentences(
        [
          cause.quota === undefined
            ? t('fleet.waiting.reason.quotaOthers')
            : t('fleet.waiting.reason.quota', {
                quota: cause.quota,
                namespace: cause.namespace ?? '',
                resources: cause.resources.join(', '),
              }),
          inAllText(wait, words),
        ],
        words,
      );
    case 'refused':
      return sentences(
        [
          cause.reason ?? t('fleet.waiting.reason.refused'),
          inAllText(wait, words),
        ],
        words,
      );
    case 'unmade':
      return sentences(
        [t('fleet.waiting.reason.unmade'), inAllText(wait, words)],
        words,
      );
    case 'fits':
      return t('fleet.waiting.reason.fits');
    case 'unknown':
      return cause.limit === undefined
        ? cause.reason ?? t('fleet.waiting.reason.unknown')
        : t('fleet.waiting.reason.unasked', { limit: cause.limit });
    default: {
      const never: never = cause;
      return never;
    }
  }
}

/** What holds up waits of one cause, as a heading: `H100: enough are free, but no node has 8`. */
export function causeTitle(
  { waits: [{ cause, gpus }] }: Pick<CauseGroup, 'waits'>,
  words: Words,
): string {
  const { t } = words;
  switch (cause.code) {
    case 'gpusScattered':
    case 'gpusTaken':
      if (!gpus) break;
      return t(`fleet.waiting.causeOf.${cause.code}`, {
        n: gpus.units,
        unit: gpuUnitText(gpus, words, gpus.units),
      });
    case 'noSuchGpu':
    case 'gang':
      if (!gpus) break;
      return t(`fleet.waiting.causeOf.${cause.code}`, {
        unit: gpuUnitText(gpus, words, 2),
      });
    case 'resource':
      return t('fleet.waiting.causeOf.resource', { resource: cause.resource });
    case 'rule':
      return t('fleet.waiting.causeOf.rule', { reason: cause.reason });
    case 'gated':
      if (cause.gates.length === 0) break;
      return t('fleet.waiting.causeOf.gated', {
        gates: [...cause.gates].sort().join(', '),
      });
    case 'queue': {
      const { system, queue, check } = cause;
      if (queue === undefined) break;
      return check === undefined
        ? t('fleet.waiting.causeOf.queue', { system, queue })
        : t('fleet.waiting.causeOf.check', { system, queue, check });
    }
    case 'quota':
      if (cause.quota === undefined) break;
      return t('fleet.waiting.causeOf.quota', {
        quota: cause.quota,
        namespace: cause.namespace ?? '',
      });
    case 'unknown':
      if (cause.limit === undefined) break;
      return t('fleet.waiting.causeOf.unasked', { limit: cause.limit });
    default:
  }
  return t(`fleet.waiting.cause.${cause.code}`);
}

function queueText(
  cause: Extract<FleetWait['cause'], { code: 'queue' }>,
  { t }: Words,
): string {
  const { system, queue, position, waiting, check } = cause;
  if (queue === undefined) {
    return t('fleet.waiting.reason.queueOthers', { system });
  }
  if (check !== undefined) {
    return t('fleet.waiting.reason.check', { system, queue, check });
  }
  return position === undefined || waiting === undefined
    ? t('fleet.waiting.reason.queue', { system, queue })
    : t('fleet.waiting.reason.place', { system, queue, position, waiting });
}

/** Of what has no pods no node is asked for yet: what counts is what all of it wants. */
function inAllText({ gpus }: FleetWait, words: Words): string | undefined {
  return (
    gpus &&
    words.t('fleet.waiting.inAll', {
      n: gpus.total,
      unit: gpuUnitText(gpus, words, gpus.total),
    })
  );
}

function sentences(
  parts: ReadonlyArray<string | undefined>,
  { t }: Words,
): string {
  return parts.filter(Boolean).join(t('fleet.waiting.between'));
}

function needsText({ gpus }: FleetWait, words: Words): string {
  return gpus
    ? words.t('fleet.waiting.needs', {
        n: gpus.units,
        unit: gpuUnitText(gpus, words, gpus.units),
      })
    : '';
}
