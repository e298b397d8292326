/**
 * What a pod asks the scheduler for: the fields of a pod template that decide where a pod may run, and nothing else.
 * Plain Kubernetes JSON, so that it goes into the scheduling core as it is. Never env, args, commands, other
 * annotations than `schedulingAnnotations`, or volume contents.
 * @public
 */
export interface PodShape {
  metadata: {
    namespace?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  spec: Record<string, unknown>;
}
