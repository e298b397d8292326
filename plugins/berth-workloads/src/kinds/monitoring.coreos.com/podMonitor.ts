import { selectorOf } from '../podTemplate';
import type { WorkloadKind } from '../WorkloadKind';
import { monitorReadings } from './monitorReadings';

/** `monitoring.coreos.com/v1` PodMonitor: which pods Prometheus asks for metrics. */
export const podMonitorKind: WorkloadKind = {
  ...monitorReadings,
  kind: 'PodMonitor',
  plural: 'podmonitors',

  selector: selectorOf,
};
