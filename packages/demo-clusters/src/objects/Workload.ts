import type { PodTemplateOptions } from './podTemplate';
import { APP, KUBERNETES_ID, TEAM } from './labels';

/** What a workload of any kind is made of. */
export interface Workload
  extends Omit<PodTemplateOptions, 'labels' | 'image' | 'cpu' | 'memory'> {
  /** Of the object, its container and, unless `component` says otherwise, its Component. */
  name: string;
  namespace: string;
  team: string;
  image: string;
  cpu?: string;
  memory?: string;
  /**
   * The Component in the label `backstage.io/kubernetes-id`. `false` for none: a Component that finds its objects by a
   * label selector, or not at all.
   */
  component?: string | false;
}

export function labelsOf({ name, team, component = name }: Workload) {
  return {
    [APP]: name,
    [TEAM]: team,
    ...(component && { [KUBERNETES_ID]: component }),
  };
}

export function templateOptions(workload: Workload): PodTemplateOptions {
  return {
    cpu: '500m',
    memory: '512Mi',
    ...workload,
    labels: labelsOf(workload),
  };
}
