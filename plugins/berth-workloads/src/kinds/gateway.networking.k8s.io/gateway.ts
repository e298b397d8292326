import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { Endpoint } from '../../model';
import { fromCondition } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';
import { conditionsIn } from './conditionsIn';
import { routingTrouble } from './routingHealth';

/** `gateway.networking.k8s.io` Gateway: where traffic comes in. */
export const gatewayKind: WorkloadKind = {
  group: 'gateway.networking.k8s.io',
  kind: 'Gateway',
  plural: 'gateways',
  versions: ['v1', 'v1beta1'],
  system: 'Gateway API',
  role: 'gateway',

  // Source: argoproj/argo-cd `resource_customizations/gateway.networking.k8s.io/Gateway/health.lua`: itself, then its
  // listeners in their order.
  health(gateway) {
    const conditions = Conditions.of(gateway);
    const listeners = gateway.object('status').objects('listeners');
    const trouble = [
      conditions,
      ...listeners.map(listener => conditionsIn(listener, gateway)),
    ]
      .map(routingTrouble)
      .find(verdict => verdict !== undefined);
    if (trouble) {
      return trouble;
    }
    const good =
      conditions.get('Programmed') ??
      conditions.get('Accepted') ??
      conditions.all[0];
    if (good) {
      return fromCondition('Healthy', good);
    }
    return listeners.length > 0
      ? { health: 'Healthy', cause: { code: 'running' } }
      : { health: 'Progressing', cause: { code: 'noStatus' } };
  },

  endpoints(gateway) {
    const addresses = gateway
      .object('status')
      .objects('addresses')
      .flatMap(address => address.string('value') ?? []);
    return addresses.flatMap(address =>
      listenersOf(gateway).map(listener => endpointOf(listener, address)),
    );
  },

  parts(gateway) {
    return [
      ...listenersOf(gateway).map(listener => ({
        type: 'setting' as const,
        name: listener.string('name') ?? '',
        value: addressOf(listener),
      })),
      ...routesOf(gateway),
    ];
  },

  references(gateway) {
    const name = gateway.object('spec').string('gatewayClassName');
    const { group } = gatewayKind;
    return name === undefined
      ? []
      : [{ relation: 'uses', group, kind: 'GatewayClass', name }];
  },
};

function listenersOf(gateway: Fields): Fields[] {
  return gateway.object('spec').objects('listeners');
}

/** As people write it: `HTTPS *.example.com:443`. */
function addressOf(listener: Fields): string {
  const host = listener.string('hostname') ?? '*';
  const port = listener.count('port') ?? 0;
  return `${listener.string('protocol') ?? ''} ${host}:${port}`.trim();
}

function endpointOf(listener: Fields, address: string): Endpoint {
  return {
    name: listener.string('hostname') ?? listener.string('name'),
    address,
    port: listener.count('port'),
    protocol: listener.string('protocol'),
    scope: 'unknown',
  };
}

function routesOf(gateway: Fields) {
  const counts = gateway
    .object('status')
    .objects('listeners')
    .flatMap(listener => {
      const name = listener.string('name');
      const count = listener.count('attachedRoutes');
      return name === undefined || count === undefined
        ? []
        : [[name, count] as const];
    });
  return counts.length === 0
    ? []
    : [
        {
          type: 'counts' as const,
          name: 'attachedRoutes',
          counts: Object.fromEntries(counts),
        },
      ];
}
