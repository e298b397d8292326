import type {
  Sentence,
  SentenceCode,
  SentenceParams,
} from '@berth/backstage-plugin-berth-workloads';
import { timeText } from './time';
import type { Words } from './useWords';
import { causeText } from './workload/causeText';

/** A statement in the reader's words: what happens, and why where there is a why. */
export interface SentenceText {
  lead: string;
  detail?: string;
}

type Writer<C extends SentenceCode> = (
  params: SentenceParams[C],
  words: Words,
  now: number,
) => SentenceText;

/** One writer for each code: a code without words does not compile. */
const writers: { readonly [C in SentenceCode]: Writer<C> } = {
  healthy: (p, { t }) => ({
    lead: t('sentence.healthy.lead', { count: p.clusters }),
  }),
  scaledToZero: (p, { t }) => ({
    lead: t('sentence.scaledToZero.lead', { count: p.clusters }),
    detail: t('sentence.scaledToZero.detail'),
  }),
  rollingOut: (p, { t }) => ({
    lead: t('sentence.rollingOut.lead', p),
    detail: t('sentence.rollingOut.detail', p),
  }),
  rolloutPaused: (p, { t }) => ({ lead: t('sentence.rolloutPaused.lead', p) }),
  rolloutStalled: (p, { t }) => ({
    lead: t('sentence.rolloutStalled.lead', p),
    detail: t('sentence.rolloutStalled.detail', p),
  }),
  workloadDegraded: withReason((p, { t }) => ({
    lead: t('sentence.workloadDegraded.lead', p),
    detail: t('sentence.workloadDegraded.detail', p),
  })),
  workloadInMotion: withReason((p, { t }) => ({
    lead: t('sentence.workloadInMotion.lead', p),
    detail: t('sentence.workloadInMotion.detail', p),
  })),
  workloadSuspended: withReason((p, { t }) => ({
    lead: t('sentence.workloadSuspended.lead', p),
    detail: t('sentence.workloadSuspended.detail', p),
  })),
  podsWaiting: (p, { t }) => ({
    lead: t('sentence.podsWaiting.lead', { ...p, count: p.total }),
    detail: t('sentence.podsWaiting.detail'),
  }),
  podsWaitingForGpus: (p, { t }) => ({
    lead: t('sentence.podsWaitingForGpus.lead', { ...p, count: p.total }),
    detail: t('sentence.podsWaitingForGpus.detail', p),
  }),
  podsGated: (p, { t }) => ({
    lead: t('sentence.podsGated.lead', { ...p, count: p.total }),
    detail: t('sentence.podsGated.detail'),
  }),
  crashLoop: (p, { t }) => ({
    lead: t('sentence.crashLoop.lead', { ...p, count: p.pods }),
    detail: t('sentence.crashLoop.detail'),
  }),
  outOfMemory: (p, { t }) => ({
    lead: t('sentence.outOfMemory.lead', { ...p, count: p.pods }),
    detail: t('sentence.outOfMemory.detail'),
  }),
  imagePull: (p, { t }) => ({
    lead: t('sentence.imagePull.lead', { ...p, count: p.pods }),
  }),
  containerConfig: (p, { t }) => ({
    lead: t('sentence.containerConfig.lead', { ...p, count: p.pods }),
  }),
  podsFailed: (p, { t }) => ({
    lead: t('sentence.podsFailed.lead', { ...p, count: p.pods }),
  }),
  resizesPending: (p, { t }) => ({
    lead: t('sentence.resizesPending.lead', { ...p, count: p.pods }),
    detail: t('sentence.resizesPending.detail', p),
  }),
  podsNotReady: (p, { t }) => ({
    lead: t('sentence.podsNotReady.lead', { ...p, count: p.total }),
  }),
  replicasMissing: (p, { t }) => ({
    lead: t('sentence.replicasMissing.lead', { ...p, count: p.desired }),
  }),
  autoscalerAtMaximum: (p, { t }) => ({
    lead: t('sentence.autoscalerAtMaximum.lead', p),
    detail: t('sentence.autoscalerAtMaximum.detail', p),
  }),
  autoscalerInactive: (p, { t }) => ({
    lead: t('sentence.autoscalerInactive.lead', p),
  }),
  autoscalerUnable: (p, { t }) => ({
    lead: t('sentence.autoscalerUnable.lead', p),
  }),
  argoOutOfSync: (p, { t }) => ({
    lead: t('sentence.argoOutOfSync.lead', p),
    detail: t('sentence.argoOutOfSync.detail'),
  }),
  argoDegraded: (p, { t }) => ({ lead: t('sentence.argoDegraded.lead', p) }),
  argoMissing: (p, { t }) => ({
    lead: t('sentence.argoMissing.lead', p),
    detail: t('sentence.argoMissing.detail'),
  }),
  argoOperationFailed: (p, { t }) => ({
    lead: t('sentence.argoOperationFailed.lead', p),
  }),
  argoError: (p, { t }) => ({ lead: t('sentence.argoError.lead', p) }),
  clusterStale: (p, { t, locale }, now) => ({
    lead: t('sentence.clusterStale.lead', {
      cluster: p.cluster,
      time: timeText(p.since, now, locale),
    }),
    detail: t('sentence.clusterStale.detail'),
  }),
  clusterUnreachable: (p, { t }) => ({
    lead: t('sentence.clusterUnreachable.lead', p),
    detail: t('sentence.clusterUnreachable.detail'),
  }),
  clusterForbidden: (p, { t }) => ({
    lead: t('sentence.clusterForbidden.lead', p),
    detail: t('sentence.clusterForbidden.detail'),
  }),
  signInRefused: (p, { t }) => ({
    lead: t('sentence.signInRefused.lead', p),
    detail: t('sentence.signInRefused.detail'),
  }),
  signInForbidden: (p, { t }) => ({
    lead: t('sentence.signInForbidden.lead', p),
    detail: t('sentence.signInForbidden.detail'),
  }),
  clusterTooLarge: (p, { t }) => ({
    lead: t('sentence.clusterTooLarge.lead', p),
    detail: t('sentence.clusterTooLarge.detail'),
  }),
  clusterLoading: (p, { t }) => ({
    lead: t('sentence.clusterLoading.lead', p),
  }),
  namespaceNotOpen: (p, { t }) => ({
    lead: t('sentence.namespaceNotOpen.lead', p),
    detail: t('sentence.namespaceNotOpen.detail'),
  }),
  nothingFound: (p, { t }) => ({
    lead: t('sentence.nothingFound.lead', { count: p.clusters }),
  }),
  nothingKnown: (p, { t }) => ({
    lead: t('sentence.nothingKnown.lead', { count: p.clusters }),
  }),
  signInNeeded: (p, { t }) => ({
    lead: t('sentence.signInNeeded.lead', { count: p.clusters }),
  }),
  noClusters: (_, { t }) => ({ lead: t('sentence.noClusters.lead') }),
};

type Reasoned = SentenceParams['workloadInMotion'];

/**
 * Gives a writer the reason in the reader's language, and what the object says itself, which is English wherever Kubernetes
 * wrote it.
 */
function withReason(
  write: (params: Omit<Reasoned, 'because'>, words: Words) => SentenceText,
) {
  return ({ because, ...params }: Reasoned, words: Words): SentenceText => {
    // The English reason is one sentence, in which both are already.
    if (!because || words.locale.startsWith('en')) return write(params, words);
    const { text, own } = causeText(because, words);
    const reason =
      text && own
        ? words.t('sentence.join', { lead: text, detail: own })
        : text ?? own;
    return write({ ...params, reason: reason ?? params.reason }, words);
  };
}

/** A statement of the backend in the reader's words. `now` is in ms. */
export function sentenceText(
  sentence: Sentence,
  words: Words,
  now: number,
): SentenceText {
  // A code and its parameters belong together by construction of `Sentence`, which an indexed call cannot express.
  const write = writers[sentence.code] as (
    params: Sentence['params'],
    words: Words,
    now: number,
  ) => SentenceText;
  return write(sentence.params, words, now);
}

/** A statement in one line, for places without room for emphasis. */
export function sentenceLine(
  sentence: Sentence,
  words: Words,
  now: number,
): string {
  const { lead, detail } = sentenceText(sentence, words, now);
  return detail ? words.t('sentence.join', { lead, detail }) : lead;
}
