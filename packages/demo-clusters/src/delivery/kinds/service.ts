import { countAt, listAt, objectAt, textsAt } from '../fields';
import type { AppliedKind } from './AppliedKind';

const MOST_PORTS = 100;
const NONE = 'None';

export const service: AppliedKind = {
  name: '/Service',
  read(spec, metadata) {
    // The demo routes nothing, and has no addresses to give.
    return {
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: {
        type: 'ClusterIP',
        clusterIP: NONE,
        clusterIPs: [NONE],
        ports: listAt(spec.ports ?? [], 'spec.ports', MOST_PORTS).map(
          (value, at) => {
            const port = objectAt(value, `spec.ports[${at}]`);
            const number = countAt(port.port, `spec.ports[${at}].port`, 65_535);
            return {
              ...(typeof port.name === 'string' && { name: port.name }),
              port: number,
              targetPort:
                typeof port.targetPort === 'string' ? port.targetPort : number,
              protocol: 'TCP',
            };
          },
        ),
        selector: textsAt(spec.selector, 'spec.selector'),
        sessionAffinity: NONE,
        ipFamilies: ['IPv4'],
        ipFamilyPolicy: 'SingleStack',
        internalTrafficPolicy: 'Cluster',
      },
      status: { loadBalancer: {} },
    };
  },
};
