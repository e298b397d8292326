import type { Deployment, Manifest } from '../kubernetes';
import { APP } from './labels';
import { podTemplate } from './podTemplate';
import { labelsOf, templateOptions } from './Workload';
import type { Workload } from './Workload';

export interface DeploymentOptions extends Workload {
  replicas: number;
  paused?: boolean;
  progressDeadlineSeconds?: number;
  strategy?: Deployment['spec']['strategy'];
}

/** A Deployment with the API server's defaults. */
export function deployment(options: DeploymentOptions): Manifest<Deployment> {
  const labels = labelsOf(options);
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: options.name, namespace: options.namespace, labels },
    spec: {
      replicas: options.replicas,
      ...(options.paused && { paused: true }),
      selector: { matchLabels: { [APP]: options.name } },
      strategy: options.strategy ?? {
        type: 'RollingUpdate',
        rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' },
      },
      template: podTemplate({ port: 8080, ...templateOptions(options) }),
      revisionHistoryLimit: 2,
      progressDeadlineSeconds: options.progressDeadlineSeconds ?? 600,
    },
    status: {},
  };
}
