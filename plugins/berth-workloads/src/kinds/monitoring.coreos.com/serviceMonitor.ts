import { Fields } from '../../json/Fields';
import { matchesLabelSelector } from '../../selector';
import { identityOf } from '../../understand/identityOf';
import { selectorOf } from '../podTemplate';
import type { WorkloadKind } from '../WorkloadKind';
import { monitorReadings } from './monitorReadings';

/** As many Services are named. */
const SERVICES_LIMIT = 20;

/** `monitoring.coreos.com/v1` ServiceMonitor: behind which Services Prometheus asks for metrics. */
export const serviceMonitorKind: WorkloadKind = {
  ...monitorReadings,
  kind: 'ServiceMonitor',
  plural: 'servicemonitors',

  parts(monitor, { related }) {
    const { namespace } = identityOf(monitor);
    const selector = selectorOf(monitor);
    const elsewhere = monitor.object('spec', 'namespaceSelector').exists;
    const services = elsewhere
      ? []
      : related
          .ofKind({ group: '', kind: 'Service', namespace })
          .map(object => Fields.of(object))
          .filter(service =>
            matchesLabelSelector(
              selector,
              service.object('metadata').labels('labels'),
            ),
          );
    return [
      ...monitorReadings.parts(monitor),
      ...services.slice(0, SERVICES_LIMIT).map(service => {
        const { name } = identityOf(service);
        const object = { group: '', kind: 'Service', namespace, name };
        return { type: 'object' as const, name, object };
      }),
    ];
  },
};
