/**
 * What it means that a condition is `True`: `good`, `bad`, or nothing for health. Types that are not listed go by the
 * words they are made of.
 * @public
 */
export type Polarity = 'good' | 'bad' | 'neutral';

/** Types of known systems that the words they are made of would misjudge. */
const KNOWN: Readonly<Record<string, Polarity>> = {
  // KServe: False is how it should be.
  Stopped: 'neutral',
  // LLMInferenceService
  GroupDegraded: 'bad',
  // NIM operator
  NIM_SERVICE_READY: 'good',
  NIM_SERVICE_FAILED: 'bad',
  // PodGroup of Kubernetes: never goes back to False.
  PodGroupInitiallyScheduled: 'neutral',
};

const GOOD =
  /^(Ready|Available|Healthy|Succeeded|Completed?|Accepted|Programmed|ResolvedRefs|Admitted)$/;

const BAD =
  /(Failed|Failure|Deleting)$|^(Stalled|Degraded|DisruptionTarget|Evicted|Preempted)$/;

export function polarityOf(type: string): Polarity {
  if (Object.hasOwn(KNOWN, type)) {
    return KNOWN[type];
  }
  if (GOOD.test(type)) {
    return 'good';
  }
  return BAD.test(type) ? 'bad' : 'neutral';
}
