import { Fields } from '../../json/Fields';
import type { LabelSelector } from '../../kubernetes';
import type { Endpoint, Progress } from '../../model';
import { identityOf } from '../../understand/identityOf';
import type { Related } from '../../understand/Related';
import type { HealthVerdict, WorkloadKind } from '../WorkloadKind';

/** `v1` Service: where pods are reached. */
export const serviceKind: WorkloadKind = {
  group: '',
  kind: 'Service',
  plural: 'services',
  versions: ['v1'],
  system: 'Kubernetes',
  role: 'networkService',

  // Source: argoproj/argo-cd `gitops-engine/pkg/health/health_service.go`.
  health(service, { related }): HealthVerdict {
    const isWaiting =
      service.object('spec').string('type') === 'LoadBalancer' &&
      service.object('status', 'loadBalancer').objects('ingress').length === 0;
    if (isWaiting) {
      return { health: 'Progressing', cause: { code: 'noExternalAddress' } };
    }
    const [ready] = readyEndpoints(service, related);
    return {
      health: 'Healthy',
      cause: ready
        ? {
            code: 'waitingForReady',
            ready: ready.done,
            desired: ready.total ?? 0,
          }
        : { code: 'exists' },
    };
  },

  progress(service, { related }) {
    return readyEndpoints(service, related);
  },

  endpoints(service) {
    const { name, namespace } = identityOf(service);
    const external = service.object('spec').string('externalName');
    const inside: Endpoint[] = external
      ? [{ address: external, scope: 'external' }]
      : endpointsAt(service, {
          address: `${name}.${namespace ?? 'default'}.svc`,
          scope: 'cluster',
        });
    return [
      ...inside,
      ...ingressOf(service).flatMap(address =>
        endpointsAt(service, { address, scope: 'external' }),
      ),
    ];
  },

  selector(service): LabelSelector | undefined {
    const matchLabels = service.object('spec').labels('selector');
    return Object.keys(matchLabels).length > 0 ? { matchLabels } : undefined;
  },
};

function ingressOf(service: Fields): string[] {
  return service
    .object('status', 'loadBalancer')
    .objects('ingress')
    .flatMap(
      ingress => ingress.string('hostname') ?? ingress.string('ip') ?? [],
    );
}

function endpointsAt(
  service: Fields,
  at: Pick<Endpoint, 'address' | 'scope'>,
): Endpoint[] {
  return service
    .object('spec')
    .objects('ports')
    .map(port => ({
      ...at,
      name: port.string('name'),
      port: port.count('port'),
      protocol: port.string('appProtocol') ?? port.string('protocol') ?? 'TCP',
    }));
}

/** By its EndpointSlices; an endpoint that says nothing is ready. */
function readyEndpoints(service: Fields, related: Related): Progress[] {
  const { name, namespace } = identityOf(service);
  const endpoints = related
    .ofKind({ group: 'discovery.k8s.io', kind: 'EndpointSlice', namespace })
    .map(object => Fields.of(object))
    .filter(
      slice =>
        slice.object('metadata').labels('labels')[
          'kubernetes.io/service-name'
        ] === name,
    )
    .flatMap(slice => slice.objects('endpoints'));
  const ready = endpoints.filter(
    endpoint => endpoint.object('conditions').flag('ready') !== false,
  );
  return endpoints.length === 0
    ? []
    : [{ what: 'endpoints', done: ready.length, total: endpoints.length }];
}
