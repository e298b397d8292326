import type { Job, Manifest } from '../kubernetes';
import { podTemplate } from './podTemplate';
import { labelsOf, templateOptions } from './Workload';
import type { Workload } from './Workload';

export interface JobOptions extends Workload {
  /** Name of this run; the workload's own name if it runs once. */
  run?: string;
  completions: number;
  /** Pods at a time; all at once if not given. */
  parallelism?: number;
  indexed?: boolean;
  ttlSecondsAfterFinished?: number;
}

/** A Job with the API server's defaults. */
export function job(options: JobOptions): Manifest<Job> {
  const name = options.run ?? options.name;
  const controller = { 'batch.kubernetes.io/job-name': name };
  const template = podTemplate({
    restartPolicy: 'Never',
    ...templateOptions(options),
    labels: { ...labelsOf(options), ...controller },
  });
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      name,
      namespace: options.namespace,
      labels: labelsOf(options),
    },
    spec: {
      parallelism: options.parallelism ?? options.completions,
      completions: options.completions,
      completionMode: options.indexed ? 'Indexed' : 'NonIndexed',
      backoffLimit: 6,
      suspend: false,
      ...(options.ttlSecondsAfterFinished !== undefined && {
        ttlSecondsAfterFinished: options.ttlSecondsAfterFinished,
      }),
      selector: { matchLabels: controller },
      template,
    },
    status: {},
  };
}
