import type { Container, PodResourceClaim } from '../kubernetes/types';
import { duplicate, invalid, notFound } from './problem';
import { eachOnce, field, needed, once, within, type Finding } from './rule';
import { validateDnsSubdomain, validatePartName } from './validateNames';

type ContainerClaims = NonNullable<Container['resources']>['claims'];

/** Source: pkg/apis/core/validation `validatePodResourceClaims`, v1.37.1. */
export const validatePodClaims = eachOnce<PodResourceClaim>((claim, names) => {
  const { name = '', resourceClaimName, resourceClaimTemplateName } = claim;
  return (
    field(claim, 'name', validatePartName) ||
    within('.name', once(names, name)) ||
    ((resourceClaimName === undefined) ===
      (resourceClaimTemplateName === undefined) &&
      invalid(
        '',
        name,
        'must specify one of: `resourceClaimName`, `resourceClaimTemplateName`',
      )) ||
    field(claim, 'resourceClaimName', validateClaimName) ||
    field(claim, 'resourceClaimTemplateName', validateClaimName)
  );
});

/** May be absent, and not empty. */
function validateClaimName(name: string | undefined): Finding {
  return name !== undefined && validateDnsSubdomain(name);
}

/**
 * The claims of one container: each must be one of the pod's, and be asked for whole once or request by request.
 * Source: pkg/apis/core/validation `validateResourceClaimNames`, v1.37.1.
 */
export function validateContainerClaims(
  claims: ContainerClaims,
  podClaims: ReadonlySet<string>,
): Finding {
  return eachOnce<NonNullable<ContainerClaims>[number]>(
    ({ name = '', request = '' }, taken) => {
      const anyPart = `${name}/`;
      const part = anyPart + request;
      const asked = request ? part : name;
      const problem =
        needed(name) ||
        (request &&
          !taken.has(name) &&
          within('.request', validatePartName(request))) ||
        ((taken.has(name) || taken.has(part)) && duplicate('', asked)) ||
        (!podClaims.has(name) && notFound('', name));
      taken.add(anyPart).add(asked);
      return problem;
    },
  )(claims);
}
