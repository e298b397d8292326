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
  t: Translate,
  condition: Condition,
) => CauseText;

/** One writer for each code: a code without words does not compile. */
const writers: { readonly [C in keyof HealthCauseParams]: Writer<C> } = {
  deleting: (_, t) => ({ text: t('cause.deleting') }),
  unreadable: ({ field }, t) => ({
    text: t('cause.unreadable', { field: plainText(field) }),
  }),
  brokenRule: ({ readings }, t) => ({
    text: t('cause.brokenRule', { readings: plainText(readings) }),
  }),
  notHeld: (_, t) => ({ text: t('cause.notHeld') }),
  noStatus: (_, t) => ({ text: t('cause.noStatus') }),
  notObserved: (_, t) => ({ text: t('cause.notObserved') }),
  exists: (_, t) => ({ text: t('cause.exists') }),
  condition: (_, t, condition) => conditionText(condition, t),
  phase: ({ phase, message }, t) => ({
    text: t('cause.phase', { phase: plainText(phase) }),
    own: message,
  }),
  allReady: ({ ready }, t) => ({ text: t('cause.allReady', { ready }) }),
  waitingForReady: ({ ready, desired }, t) => ({
    text: t('cause.waitingForReady', { ready, desired }),
  }),
  waitingForUpdate: ({ updated, desired }, t) => ({
    text: t('cause.waitingForUpdate', { updated, desired }),
  }),
  waitingForOld: ({ old }, t) => ({ text: t('cause.waitingForOld', { old }) }),
  scaledToZero: (_, t) => ({ text: t('cause.scaledToZero') }),
  paused: (_, t) => ({ text: t('cause.paused') }),
  suspended: (_, t) => ({ text: t('cause.suspended') }),
  stopped: (_, t) => ({ text: t('cause.stopped') }),
  running: (_, t) => ({ text: t('cause.running') }),
  completed: (_, t) => ({ text: t('cause.completed') }),
  failed: ({ message }, t) => ({ text: t('cause.failed'), own: message }),
  // The place is a part of the workload, and said with what is ahead of it.
  queued: ({ queue }, t, condition) => ({
    text:
      queue === undefined
        ? t('cause.queued')
        : t('cause.queuedIn', { queue: plainText(queue) }),
    own: condition?.message,
  }),
  sentence: ({ text }) => ({ own: text }),
};

/** The reason of an object's health in the reader's words, and what the object says itself. */
export function causeText(
  details: Pick<WorkloadDetails, 'cause' | 'condition'>,
  { t }: Words,
): CauseText {
  const { cause, condition } = details;
  // A code and its parameters belong together by construction of `HealthCause`, which an indexed call cannot express.
  const write = writers[cause.code] as (
    params: HealthCause,
    t: Translate,
    condition: Condition,
  ) => CauseText;
  return write(cause, t, condition);
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
