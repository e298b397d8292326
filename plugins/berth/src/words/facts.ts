import type { Sentence } from '@berth/backstage-plugin-berth-workloads';
import { ageText } from './time';
import type { Words } from './useWords';

function pendingFor(since: string, words: Words, now: number): string[] {
  const duration = ageText(since, now, words.locale);
  return duration ? [words.t('fact.pendingFor', { duration })] : [];
}

/** What stands behind a statement, shortest first; none where the statement says it all. `now` is in ms. */
export function sentenceFacts(
  sentence: Sentence,
  words: Words,
  now: number,
): string[] {
  const { t } = words;
  switch (sentence.code) {
    case 'podsWaiting':
      return [
        ...pendingFor(sentence.params.since, words, now),
        sentence.params.explanation,
      ];
    case 'podsWaitingForGpus':
      return [
        ...pendingFor(sentence.params.since, words, now),
        t('fact.needsGpus', sentence.params),
        t('fact.largestFree', sentence.params),
      ];
    case 'crashLoop':
      return [
        t('fact.container', sentence.params),
        t('fact.restarts', { count: sentence.params.restarts }),
        t('fact.exitCode', { exitCode: String(sentence.params.exitCode) }),
      ];
    case 'outOfMemory':
      return [
        t('fact.container', sentence.params),
        t('fact.restarts', { count: sentence.params.restarts }),
      ];
    case 'imagePull':
    case 'containerConfig':
      return [t('fact.container', sentence.params), sentence.params.message];
    case 'rolloutStalled':
    case 'podsFailed':
    case 'resizesPending':
    case 'autoscalerInactive':
    case 'autoscalerUnable':
    case 'argoDegraded':
    case 'argoOperationFailed':
    case 'argoError':
      return [sentence.params.message];
    case 'clusterStale':
    case 'clusterUnreachable':
      return [sentence.params.reason];
    default:
      return [];
  }
}
