import { pods } from '../kinds';
import type { KubernetesObject, Pod, PodTemplate } from '../kubernetes';
import type { SimulatedCluster } from '../simulation/SimulatedCluster';
import { qosClass } from '../objects/qosClass';

/** Makes a pod of a template, as a controller does. */
export function createPod(
  cluster: SimulatedCluster,
  options: {
    owner: KubernetesObject;
    template: PodTemplate;
    name: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    spec?: Partial<Pod['spec']>;
  },
): Pod {
  const { owner, template, name } = options;
  const spec = { ...template.spec, ...options.spec };
  const annotations = {
    ...template.metadata.annotations,
    ...options.annotations,
  };
  return cluster.store.create(pods, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: owner.metadata.namespace,
      labels: { ...template.metadata.labels, ...options.labels },
      ...(Object.keys(annotations).length > 0 && { annotations }),
      ownerReferences: [
        {
          apiVersion: owner.apiVersion,
          kind: owner.kind,
          name: owner.metadata.name,
          uid: owner.metadata.uid,
          controller: true,
        },
      ],
    },
    spec,
    status: { phase: 'Pending', qosClass: qosClass(spec) },
  });
}
