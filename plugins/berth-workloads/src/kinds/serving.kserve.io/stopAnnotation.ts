import type { Fields } from '../../json/Fields';

/**
 * Whether a service of KServe is to have no pods.
 *
 * Source: kserve v0.20 `pkg/constants/constants.go` `StopAnnotationKey`.
 */
export function isStopped(service: Fields): boolean {
  const annotations = service.object('metadata').labels('annotations');
  return annotations['serving.kserve.io/stop']?.toLowerCase() === 'true';
}
