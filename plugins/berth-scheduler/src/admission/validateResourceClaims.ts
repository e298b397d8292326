import type { Container, PodResourceClaim } from '../kubernetes/types';
import { duplicate, invalid, notFound } from './problem';
import { each, field, needed, once, within, type Problems } from './rule';
import { validateDnsSubdomain, validatePartName } from './validateNames';

type ContainerClaims = NonNullable<Container['resources']>['claims'];

/** Source: pkg/apis/core/validation `validatePodResourceClaims`, v1.37.1. */
export function validatePodClaims(
  claims: readonly PodResourceClaim[] | undefined,
): Problems {
  const names = new Set<string>();
  return each<PodResourceClaim>(function* validateClaim(claim) {
    const { name = '', resourceClaimName, resourceClaimTemplateName } = claim;
    yield* field(claim, 'name', validatePartName);
    yield* within('.name', once(names, name));
    if (
      (resourceClaimName === undefined) ===
      (resourceClaimTemplateName === undefined)
    ) {
      const why =
        'must specify one of: `resourceClaimName`, `resourceClaimTemplateName`';
      yield invalid('', name, why);
    }
    yield* field(claim, 'resourceClaimName', validateClaimName);
    yield* field(claim, 'resourceClaimTemplateName', validateClaimName);
  })(claims);
}

/** May be absent, and not empty. */
function validateClaimName(name: string | undefined): Problems {
  return name === undefined ? [] : validateDnsSubdomain(name);
}

/**
 * The claims of one container: each must be one of the pod's, and be asked for whole once or request by request.
 * Source: pkg/apis/core/validation `validateResourceClaimNames`, v1.37.1.
 */
export function validateContainerClaims(
  claims: ContainerClaims,
  podClaims: ReadonlySet<string>,
): Problems {
  const taken = new Set<string>();
  return each<NonNullable<ContainerClaims>[number]>(function* validateClaim({
    name = '',
    request = '',
  }) {
    yield* needed(name);
    const anyPart = `${name}/`;
    const part = anyPart + request;
    if (request && !taken.has(name)) {
      yield* within('.request', validatePartName(request));
    }
    if (taken.has(name) || taken.has(part)) {
      yield duplicate('', request ? part : name);
    }
    taken.add(anyPart).add(request ? part : name);
    if (!podClaims.has(name)) {
      yield notFound('', name);
    }
  })(claims);
}
