import type { Manifest } from '../Manifest';
import { metadataOf, selectorOf } from '../names';
import type { PlannedWorkload } from '../WorkloadPlan';
import type { ServicePort } from './service';

/** Lets in who asks at these ports, and the pods of the workload to each other; nobody else. */
export function networkPolicy(
  plan: PlannedWorkload,
  ports: readonly ServicePort[],
): Manifest {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadataOf(plan),
    spec: {
      podSelector: selectorOf(plan),
      policyTypes: ['Ingress'],
      ingress: [
        { from: [{ podSelector: selectorOf(plan) }] },
        ...(ports.length > 0
          ? [{ ports: ports.map(({ name }) => ({ port: name })) }]
          : []),
      ],
    },
  };
}
