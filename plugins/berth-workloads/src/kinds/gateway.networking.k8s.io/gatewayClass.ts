import { Conditions } from '../../conditions/Conditions';
import { fromCondition } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';

/** `gateway.networking.k8s.io` GatewayClass: who makes gateways of it real. */
export const gatewayClassKind: WorkloadKind = {
  group: 'gateway.networking.k8s.io',
  kind: 'GatewayClass',
  plural: 'gatewayclasses',
  versions: ['v1', 'v1beta1'],
  system: 'Gateway API',
  role: 'gateway',

  // Source: argoproj/argo-cd `resource_customizations/gateway.networking.k8s.io/GatewayClass/health.lua`.
  health(gatewayClass) {
    const accepted = Conditions.of(gatewayClass).get('Accepted');
    if (!accepted || accepted.isStale) {
      return { health: 'Progressing', cause: { code: 'noStatus' } };
    }
    switch (accepted.status) {
      case 'True':
        return fromCondition('Healthy', accepted);
      case 'False':
        return fromCondition('Degraded', accepted);
      default:
        return fromCondition('Progressing', accepted);
    }
  },

  parts(gatewayClass) {
    const value = gatewayClass.object('spec').string('controllerName');
    return value === undefined
      ? []
      : [{ type: 'setting', name: 'controllerName', value }];
  },
};
