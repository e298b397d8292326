import type { Fields } from '../../json/Fields';
import type { ObjectReference, Part } from '../../model';

/** What a route sends requests to, each once, in the order of its rules. */
export function backendsOf(route: Fields): ObjectReference[] {
  const backends = new Map<string, ObjectReference>();
  for (const reference of rulesOf(route).flat()) {
    const backend = backendOf(reference, route);
    if (backend) {
      backends.set(JSON.stringify(backend), backend);
    }
  }
  return [...backends.values()];
}

/**
 * The shares of the rules that split requests. A backend without a weight has 1.
 *
 * Source: gateway-api v1.6 `apis/v1/shared_types.go` `BackendRef`.
 */
export function sharesOf(route: Fields): Part[] {
  return rulesOf(route)
    .filter(backends => backends.length > 1)
    .flatMap(backends => {
      const weights = backends.map(backend => backend.count('weight') ?? 1);
      const sum = weights.reduce((a, b) => a + b, 0);
      return backends.flatMap((backend, i): Part[] => {
        const name = backend.string('name');
        return name === undefined || sum === 0
          ? []
          : [
              {
                type: 'share',
                name,
                percent: Math.round((1000 * weights[i]) / sum) / 10,
              },
            ];
      });
    });
}

function rulesOf(route: Fields): Fields[][] {
  return route
    .object('spec')
    .objects('rules')
    .map(rule => rule.objects('backendRefs'));
}

/** A Service where nothing else is said; for models it is an InferencePool. */
function backendOf(
  reference: Fields,
  route: Fields,
): ObjectReference | undefined {
  const name = reference.string('name');
  return name === undefined
    ? undefined
    : {
        group: reference.string('group') ?? '',
        kind: reference.string('kind') ?? 'Service',
        namespace:
          reference.string('namespace') ??
          route.object('metadata').string('namespace'),
        name,
      };
}
