import { Conditions } from '../../conditions/Conditions';
import type { Endpoint, Health } from '../../model';
import { endpointAt } from '../endpointAt';
import { selectorWithName } from '../selectorWithName';
import { fromCondition, noStatus } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';
import { nimServiceAsks, nimReplicasOf } from './nimServiceAsks';

const STATES: Readonly<Record<string, Health>> = {
  Pending: 'Progressing',
  NotReady: 'Progressing',
  Ready: 'Healthy',
  Failed: 'Degraded',
};

/** `apps.nvidia.com/v1alpha1` NIMService of NVIDIA's NIM operator. */
export const nimServiceKind: WorkloadKind = {
  group: 'apps.nvidia.com',
  kind: 'NIMService',
  plural: 'nimservices',
  versions: ['v1alpha1'],
  system: 'NVIDIA NIM',
  role: 'inferenceServer',

  // Argo CD has no rule. Source: NVIDIA/k8s-nim-operator `internal/conditions/conditions.go`: while the one condition is
  // False for want of readiness, so is `NIM_SERVICE_FAILED`.
  health(service) {
    const conditions = Conditions.of(service);
    const failed = conditions.whenTrue('NIM_SERVICE_FAILED');
    if (failed) {
      return fromCondition('Degraded', failed);
    }
    const ready = conditions.get('NIM_SERVICE_READY');
    const state = service.object('status').string('state');
    const health =
      state !== undefined && Object.hasOwn(STATES, state)
        ? STATES[state]
        : undefined;
    if (ready) {
      const fromReady = ready.status === 'True' ? 'Healthy' : 'Progressing';
      return fromCondition(health ?? fromReady, ready);
    }
    return health && state
      ? { health, cause: { code: 'phase', phase: state } }
      : noStatus;
  },

  progress(service) {
    const available = service.object('status').count('availableReplicas');
    const total = Math.max(available ?? 0, nimReplicasOf(service));
    return available === undefined
      ? []
      : [{ what: 'available', done: available, total }];
  },

  asks: nimServiceAsks,

  scaling(service) {
    const scale = service.object('spec', 'scale');
    const hpa = scale.object('hpa');
    return scale.flag('enabled') === true
      ? [
          {
            of: 'replicas',
            min: hpa.count('minReplicas') ?? 1,
            max: hpa.count('maxReplicas'),
          },
        ]
      : [];
  },

  endpoints(service): Endpoint[] {
    const model = service.object('status', 'model');
    const inside = model.string('clusterEndpoint');
    const outside = model.string('externalEndpoint');
    return [
      ...(outside ? [endpointAt(outside, 'external')] : []),
      ...(inside ? [endpointAt(inside, 'cluster')] : []),
    ];
  },

  /** The name that it reports; before it does, the image says which model it is. */
  models(service) {
    const repository = service.object('spec', 'image').string('repository');
    const name =
      service.object('status', 'model').string('name') ??
      repository?.split('/').at(-1);
    return name === undefined ? [] : [{ name, source: repository }];
  },

  references(service) {
    const cache = service.object('spec', 'storage', 'nimCache').string('name');
    return cache === undefined
      ? []
      : [
          {
            relation: 'uses',
            group: 'apps.nvidia.com',
            kind: 'NIMCache',
            namespace: service.object('metadata').string('namespace'),
            name: cache,
          },
        ];
  },

  // Source: NVIDIA/k8s-nim-operator `api/apps/v1alpha1/nimservice_types.go` `GetStandardLabels`.
  selector: selectorWithName('app.kubernetes.io/instance', {
    'app.kubernetes.io/part-of': 'nim-service',
  }),
};
