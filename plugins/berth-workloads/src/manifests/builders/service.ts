import type { Manifest } from '../Manifest';
import { labelsOf, metadataOf } from '../names';
import type { PlannedWorkload } from '../WorkloadPlan';

/** A port by its name in the pods. */
export interface ServicePort {
  name: string;
  port: number;
}

/** A Service of all pods; `headless`: each pod has a name in DNS, before it is ready as well. */
export function service(
  plan: PlannedWorkload,
  ports: readonly ServicePort[],
  options: { headless?: boolean } = {},
): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadataOf(plan),
    spec: {
      ...(options.headless && {
        clusterIP: 'None',
        publishNotReadyAddresses: true,
      }),
      selector: labelsOf(plan),
      ports: ports.map(({ name, port }) => ({
        name,
        port,
        targetPort: name,
      })),
    },
  };
}
