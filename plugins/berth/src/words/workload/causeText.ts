import type { WorkloadDetails } from '@berth/backstage-plugin-berth-common';
import type {
  HealthCause,
  HealthCauseParams,
} from '@berth/backstage-plugin-berth-workloads';
import { plainText } from '../plainText';
import type { Translate, Words } from '../useWords';

/** Why an object has the health it has. */
export interface CauseText {
  /** In the reader's words. */
  text?: string;
  /** In the object's own, which are English wherever Kubernetes wrote them. */
  own?: string;
}

type Condition = WorkloadDetails['condition'];

type Writer<C extends keyof HealthCauseParams> = (
  params: HealthCauseParams[C],
  words: Words,
  condition: Condition,
) => CauseText;

/** One writer for each code: a code without words does not compile. */
const writers: { readonly [C in keyof HealthCauseParams]: Writer<C> } = {
  deleting: (_, { t }) => ({ text: t('cause.deleting') }),
  unreadable: ({ field }, { t }) => ({
    text: t('cause.unreadable', { field: plainText(field) }),
  }),
  brokenRule: ({ readings }, { t }) => ({
    text: t('cause.brokenRule', { readings: plainText(readings) }),
  }),
  notHeld: (_, { t }) => ({ text: t('cause.notHeld') }),
  noStatus: (_, { t }) => ({ text: t('cause.noStatus') }),
  notObserved: (_, { t }) => ({ text: t('cause.notObserved') }),
  exists: (_, { t }) => ({ text: t('cause.exists') }),
  condition: (_, { t }, condition) => conditionText(condition, t),
  phase: ({ phase, message }, { t }) => ({
    text: t('cause.phase', { phase: plainText(phase) }),
    own: message,
  }),
  allReady: ({ ready }, { t }) => ({ text: t('cause.allReady', { ready }) }),
  waitingForReady: ({ ready, desired }, { t }) => ({
    text: t('cause.waitingForReady', { ready, desired }),
  }),
  waitingForUpdate: ({ updated, desired }, { t }) => ({
    text: t('cause.waitingForUpdate', { updated, desired }),
  }),
  waitingForOld: ({ old }, { t }) => ({
    text: t('cause.waitingForOld', { old }),
  }),
  scaledToZero: (_, { t }) => ({ text: t('cause.scaledToZero') }),
  paused: (_, { t }) => ({ text: t('cause.paused') }),
  suspended: (_, { t }) => ({ text: t('cause.suspended') }),
  stopped: (_, { t }) => ({ text: t('cause.stopped') }),
  running: (_, { t }) => ({ text: t('cause.running') }),
  completed: (_, { t }) => ({ text: t('cause.completed') }),
  failed: ({ message }, { t }) => ({ text: t('cause.failed'), own: message }),
  // The place is a part of the workload, and said with what is ahead of it.
  queued: ({ queue }, { t }, condition) => ({
    text:
      queue === undefined
        ? t('cause.queued')
        : t('cause.queuedIn', { queue: plainText(queue) }),
    own: condition?.message,
  }),
  quotaReserved: ({ message }, { t }) => ({
    text: t('cause.quotaReserved'),
    own: message,
  }),
  admissionCheck: ({ check, state, message }, { t }) => ({
    text: t('cause.admissionCheck', {
      check: plainText(check),
      state: plainText(state),
    }),
    own: message,
  }),
  roomLeft: (_, { t }) => ({ text: t('cause.roomLeft') }),
  usedUp: ({ resources }, { t, locale }) => ({
    text: t('cause.usedUp', {
      resources: new Intl.ListFormat(locale, { type: 'conjunction' }).format(
        resources.map(plainText),
      ),
    }),
  }),
  weightedShare: ({ share }, { t }) => ({
    text: t('cause.weightedShare', { share }),
  }),
  evictable: ({ pods }, { t }) => ({
    text: t('cause.evictable', { count: pods }),
  }),
  hasNodes: ({ nodes }, { t }) => ({
    text: t('cause.hasNodes', { count: nodes }),
  }),
  notScaling: ({ message }, { t }) => ({
    text: t('cause.notScaling'),
    own: message,
  }),
  hasRecommendation: (_, { t }) => ({ text: t('cause.hasRecommendation') }),
  noRecommendation: (_, { t }) => ({ text: t('cause.noRecommendation') }),
  notDueYet: (_, { t }) => ({ text: t('cause.notDueYet') }),
  noRunSucceeded: (_, { t }) => ({ text: t('cause.noRunSucceeded') }),
  lastRunSucceeded: (_, { t }) => ({ text: t('cause.lastRunSucceeded') }),
  lastRunFailed: (_, { t }) => ({ text: t('cause.lastRunFailed') }),
  outcomeUnknown: (_, { t }) => ({ text: t('cause.outcomeUnknown') }),
  noExternalAddress: (_, { t }) => ({ text: t('cause.noExternalAddress') }),
  noGateway: (_, { t }) => ({ text: t('cause.noGateway') }),
  disabled: (_, { t }) => ({ text: t('cause.disabled') }),
  sidecar: (_, { t }) => ({ text: t('cause.sidecar') }),
  unclear: (_, { t }) => ({ text: t('cause.unclear') }),
};

/** The reason of an object's health in the reader's words, and what the object says itself. */
export function causeText(
  details: Pick<WorkloadDetails, 'cause' | 'condition'>,
  words: Words,
): CauseText {
  const { cause, condition } = details;
  // A code and its parameters belong together by construction of `HealthCause`, which an indexed call cannot express.
  const write = writers[cause.code] as (
    params: HealthCause,
    words: Words,
    condition: Condition,
  ) => CauseText;
  return write(cause, words, condition);
}

function conditionText(condition: Condition, t: Translate): CauseText {
  if (!condition) {
    return { text: t('cause.conditionGone') };
  }
  const { status, reason, message } = condition;
  const type = plainText(condition.condition);
  return {
    text: reason
      ? t('cause.conditionBecause', {
          condition: type,
          status,
          reason: plainText(reason),
        })
      : t('cause.condition', { condition: type, status }),
    own: message,
  };
}
