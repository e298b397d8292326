import type { Manifest, Service } from '../kubernetes';
import { APP } from './labels';

/** A ClusterIP Service in front of a workload of the same name. */
export function service(options: {
  name: string;
  namespace: string;
  clusterIP: string;
}): Manifest<Service> {
  const { name, namespace, clusterIP } = options;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, labels: { [APP]: name } },
    spec: {
      type: 'ClusterIP',
      clusterIP,
      clusterIPs: [clusterIP],
      ports: [{ name: 'http', port: 80, targetPort: 8080, protocol: 'TCP' }],
      selector: { [APP]: name },
      sessionAffinity: 'None',
      ipFamilies: ['IPv4'],
      ipFamilyPolicy: 'SingleStack',
      internalTrafficPolicy: 'Cluster',
    },
    status: { loadBalancer: {} },
  };
}
