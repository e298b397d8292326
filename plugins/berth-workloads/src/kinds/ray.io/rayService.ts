import { demandOfUnits } from '../../asks/podSet';
import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { Endpoint, Part } from '../../model';
import type { WorkloadKind } from '../WorkloadKind';
import { clusterGroups, clusterQueueOf, clusterUnit } from './clusterAsks';
import { clusterPart } from './clusterPart';
import { clusterScaling } from './clusterScaling';
import { managerOf } from './managerOf';
import { oldVersion } from './oldVersion';
import { applicationGroups, servedModels } from './serveApplications';
import { serviceHealth } from './serviceHealth';

/** `ray.io` RayService: applications of Ray Serve on a cluster of their own, and on a second one while it is replaced. */
export const rayServiceKind: WorkloadKind = {
  group: 'ray.io',
  kind: 'RayService',
  plural: 'rayservices',
  versions: ['v1', 'v1alpha1'],
  system: 'KubeRay',
  role: 'inferenceServer',

  health: serviceHealth,

  progress(service) {
    const endpoints = service.object('status').count('numServeEndpoints') ?? 0;
    return [{ what: 'endpoints', done: endpoints }];
  },

  asks(service) {
    return demandOfUnits([clusterUnit(service, clusterOf(service))], {
      when:
        service.object('spec').flag('suspend') === true ? 'onResume' : 'now',
      queue: clusterQueueOf(service),
    });
  },

  scaling(service) {
    return clusterScaling(clusterOf(service));
  },

  endpoints: serveEndpoint,

  models: servedModels,

  parts(service) {
    const status = service.object('status');
    const active = status.object('activeServiceStatus');
    const pending = status.object('pendingServiceStatus');
    return [
      ...clusterGroups(clusterOf(service)),
      ...applicationGroups(service),
      ...clusterPart(service, active, 'active'),
      ...clusterPart(service, pending, 'pending'),
      ...shareOf(active, 'active'),
      ...shareOf(pending, 'pending'),
    ];
  },

  selector(service) {
    const names = ['activeServiceStatus', 'pendingServiceStatus'].flatMap(
      key => service.object('status', key).string('rayClusterName') ?? [],
    );
    return names.length === 0
      ? undefined
      : {
          matchExpressions: [
            { key: 'ray.io/cluster', operator: 'In', values: names },
          ],
        };
  },

  managedBy: managerOf,

  advice(_, context) {
    return oldVersion(context, 'RayService');
  },
};

function clusterOf(service: Fields): Fields {
  return service.object('spec', 'rayClusterConfig');
}

/** Only while traffic moves from one cluster to the other step by step. */
function shareOf(status: Fields, name: string): Part[] {
  const percent = status.count('trafficRoutedPercent');
  return percent === undefined ? [] : [{ type: 'share', name, percent }];
}

/** Source: kuberay 1.7 `controllers/ray/utils/util.go` `GenerateServeServiceName`: names beyond 50 characters are cut. */
function serveEndpoint(service: Fields): Endpoint[] {
  const { namespace, name } = {
    namespace: service.object('metadata').string('namespace'),
    name: service.object('metadata').string('name') ?? '',
  };
  const given = service
    .object('spec', 'serveService', 'metadata')
    .string('name');
  const host = given ?? `${name}-serve-svc`;
  const isServing = Conditions.of(service).whenTrue('Ready') !== undefined;
  return isServing && namespace !== undefined && host.length <= 50
    ? [
        {
          name: 'serve',
          address: `${host}.${namespace}.svc`,
          port: servePortOf(service),
          protocol: 'http',
          scope: 'cluster',
        },
      ]
    : [];
}

/** The port that the head calls `serve`; Ray Serve's own otherwise. */
function servePortOf(service: Fields): number {
  const [ray] = clusterOf(service)
    .object('headGroupSpec', 'template', 'spec')
    .objects('containers');
  const port = ray
    ?.objects('ports')
    .find(one => one.string('name') === 'serve');
  return port?.count('containerPort') ?? 8000;
}
