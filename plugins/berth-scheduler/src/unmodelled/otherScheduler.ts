import type { UnmodelledRule } from './rule';

/** Another scheduler has rules of its own. */
export const otherScheduler: UnmodelledRule = ({ pod, profile }) => {
  const own = profile.schedulerName ?? 'default-scheduler';
  const wanted = pod.spec.schedulerName || 'default-scheduler';
  return wanted === own
    ? {}
    : { unknown: [`spec.schedulerName: "${wanted}" places this pod`] };
};
