import type { PodSpec } from '../kubernetes';

/** Source: kubernetes v1.37 `pkg/apis/core/v1/helper/qos`: only cpu and memory count. */
export function qosClass(
  spec: PodSpec,
): 'Guaranteed' | 'Burstable' | 'BestEffort' {
  let any = false;
  let guaranteed = true;
  for (const { resources = {} } of spec.containers) {
    for (const name of ['cpu', 'memory']) {
      const request = resources.requests?.[name];
      const limit = resources.limits?.[name];
      any ||= request !== undefined || limit !== undefined;
      guaranteed &&= limit !== undefined && limit === request;
    }
  }
  if (!any) return 'BestEffort';
  return guaranteed ? 'Guaranteed' : 'Burstable';
}
