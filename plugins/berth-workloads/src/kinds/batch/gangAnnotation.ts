import type { Fields } from '../../json/Fields';
import type { Advice } from '../../model';

const ANNOTATION = 'scheduling.x-k8s.io/gang-scheduling';

/** Whether an object asks for its pods to be placed together, by annotation. */
export function hasGangAnnotation(object: Fields): boolean {
  return object.object('metadata').labels('annotations')[ANNOTATION] === 'true';
}

/** In a pod template no scheduler reads it: kube-scheduler and its plugins take pods together by their PodGroup. */
export function gangAnnotationInTemplate(
  template: Fields,
  options: { kind: string; field: string },
): Advice[] {
  const { kind, field } = options;
  return hasGangAnnotation(template)
    ? [
        {
          rule: `${kind}/gangAnnotationInPodTemplate`,
          field: `${field}["${ANNOTATION}"]`,
          problem:
            'No scheduler reads this annotation on pods, so that they are placed one by one.',
          remedy:
            'Put the pods into a PodGroup: since Kubernetes 1.36 by spec.schedulingGroup.podGroupName, with the ' +
            'coscheduling plugin by the label scheduling.x-k8s.io/pod-group; or give the Job to a queue of Kueue or Volcano.',
        },
      ]
    : [];
}
