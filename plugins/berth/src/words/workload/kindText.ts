import type { Part } from '@berth/backstage-plugin-berth-workloads';
import { plainText } from '../plainText';
import type { Words } from '../useWords';
import { groupText } from './groupText';
import { placeText } from './placeText';
import { shareText } from './shareText';

interface OfParts {
  details?: { parts: readonly Part[] };
}

/** So many groups or shares are named in a row; a graph of forty services is not. */
const NAMED = 3;

/** Where something stands in its queues, each in a few words: `3rd in queue team-a`. */
export function placesText({ details }: OfParts, words: Words): string[] {
  return (details?.parts ?? []).flatMap(part =>
    part.type === 'place' ? placeText(part, words).lead : [],
  );
}

/**
 * What a workload is made of in the words of its kind, for one line: a RayCluster's head and workers, a TrainJob's
 * initializers and trainer, an InferenceService's shares of traffic.
 */
export function madeOfText(
  { details }: OfParts,
  words: Words,
): string | undefined {
  const texts = (details?.parts ?? []).flatMap(part => partText(part, words));
  if (texts.length === 0) {
    return undefined;
  }
  const more = texts.length - NAMED;
  return [
    ...texts.slice(0, NAMED),
    ...(more > 0 ? [words.t('part.more', { count: more })] : []),
  ].join(' · ');
}

function partText(part: Part, words: Words): string[] {
  switch (part.type) {
    case 'group': {
      const { lead } = groupText(part, words);
      return lead ? [`${plainText(part.name)} ${lead}`] : [];
    }
    case 'share':
      return [`${plainText(part.name)} ${shareText(part, words)}`];
    default:
      return [];
  }
}
