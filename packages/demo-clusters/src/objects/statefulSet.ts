import type { Manifest, StatefulSet } from '../kubernetes';
import { APP } from './labels';
import { podTemplate } from './podTemplate';
import { labelsOf, templateOptions } from './Workload';
import type { Workload } from './Workload';

export interface StatefulSetOptions extends Workload {
  replicas: number;
  podManagementPolicy?: 'OrderedReady' | 'Parallel';
}

/** A StatefulSet with the API server's defaults. */
export function statefulSet(
  options: StatefulSetOptions,
): Manifest<StatefulSet> {
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: {
      name: options.name,
      namespace: options.namespace,
      labels: labelsOf(options),
    },
    spec: {
      replicas: options.replicas,
      selector: { matchLabels: { [APP]: options.name } },
      serviceName: options.name,
      podManagementPolicy: options.podManagementPolicy ?? 'OrderedReady',
      updateStrategy: {
        type: 'RollingUpdate',
        rollingUpdate: { partition: 0 },
      },
      template: podTemplate({ port: 8080, ...templateOptions(options) }),
    },
    status: { replicas: 0 },
  };
}
