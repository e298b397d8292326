import type { Fields } from '../../json/Fields';
import type { Health, Part } from '../../model';
import { fromCondition } from '../verdicts';
import type { HealthVerdict, WorkloadKind } from '../WorkloadKind';
import { Binding, bindingsOf } from './bindingsOf';

/** What both kinds of monitors say in the same way. Argo CD has no rule for them. */
export const monitorReadings = {
  group: 'monitoring.coreos.com',
  versions: ['v1'],
  system: 'Prometheus',
  role: 'monitor',

  health(monitor: Fields): HealthVerdict {
    const bindings = bindingsOf(monitor);
    const refused = bindings.find(one => healthOf(one) === 'Degraded');
    const deciding = refused ?? bindings[0];
    return deciding
      ? fromCondition(healthOf(deciding), deciding.accepted)
      : { health: 'Healthy', cause: { code: 'exists' } };
  },

  parts(monitor: Fields): Part[] {
    return bindingsOf(monitor).map(binding => ({
      type: 'object',
      name: binding.object.name,
      object: binding.object,
      health: healthOf(binding),
      ...(binding.accepted?.message && { message: binding.accepted.message }),
    }));
  },
} satisfies Partial<WorkloadKind>;

function healthOf({ accepted }: Binding): Health {
  switch (accepted?.status) {
    case 'True':
      return 'Healthy';
    case 'False':
      return 'Degraded';
    default:
      return 'Unknown';
  }
}
