import type { Fields } from '../../json/Fields';
import type { RelatedReference } from '../../model';
import { fromCondition } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';
import { backendsOf, sharesOf } from './backendsOf';
import { conditionsIn } from './conditionsIn';
import { routingTrouble } from './routingHealth';

/** `gateway.networking.k8s.io` HTTPRoute: which requests go where. */
export const httpRouteKind: WorkloadKind = {
  group: 'gateway.networking.k8s.io',
  kind: 'HTTPRoute',
  plural: 'httproutes',
  versions: ['v1', 'v1beta1'],
  system: 'Gateway API',
  role: 'route',

  // Source: argoproj/argo-cd `resource_customizations/gateway.networking.k8s.io/HTTPRoute/health.lua`: what parents said
  // of an older generation does not count.
  health(route) {
    const parents = route
      .object('status')
      .objects('parents')
      .filter(parent => isObserved(parent, route))
      .map(parent => conditionsIn(parent, route));
    const trouble = parents
      .map(routingTrouble)
      .find(verdict => verdict !== undefined);
    if (trouble) {
      return trouble;
    }
    const [accepted] = parents.flatMap(
      conditions => conditions.get('Accepted') ?? conditions.all[0],
    );
    return accepted
      ? fromCondition('Healthy', accepted)
      : { health: 'Progressing', cause: { code: 'noStatus' } };
  },

  endpoints(route) {
    return route
      .object('spec')
      .strings('hostnames')
      .map(address => ({ address, scope: 'unknown' }));
  },

  parts(route) {
    return sharesOf(route);
  },

  references(route) {
    return [
      ...parentsOf(route),
      ...backendsOf(route).map(object => ({
        relation: 'routesTo' as const,
        ...object,
      })),
    ];
  },
};

/** Whether a parent has looked at the newest spec, which each of its conditions says for itself. */
function isObserved(parent: Fields, route: Fields): boolean {
  const generation = route.object('metadata').count('generation');
  const conditions = parent.objects('conditions');
  return generation === undefined
    ? conditions.length > 0
    : conditions.some(
        condition => condition.count('observedGeneration') === generation,
      );
}

/** A Gateway where nothing else is said. */
function parentsOf(route: Fields): RelatedReference[] {
  const namespace = route.object('metadata').string('namespace');
  return route
    .object('spec')
    .objects('parentRefs')
    .flatMap(parent => {
      const name = parent.string('name');
      return name === undefined
        ? []
        : [
            {
              relation: 'uses',
              group: parent.string('group') ?? httpRouteKind.group,
              kind: parent.string('kind') ?? 'Gateway',
              namespace: parent.string('namespace') ?? namespace,
              name,
            },
          ];
    });
}
