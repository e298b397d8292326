import type { Container, PodSpec } from '../kubernetes/types';
import {
  duplicate,
  invalid,
  notFound,
  required,
  type Problem,
} from './problem';
import { validateLabelName, validateSubdomain } from './validateLabels';

/** Source: pkg/apis/core/validation `validatePodResourceClaims`, v1.37.1. */
export function validatePodClaims({ resourceClaims = [] }: PodSpec): Problem[] {
  const names = new Set<string>();
  return resourceClaims.flatMap((claim, i) => {
    const field = `spec.resourceClaims[${i}]`;
    const { name = '', resourceClaimName, resourceClaimTemplateName } = claim;
    const problems = names.has(name)
      ? [duplicate(`${field}.name`, name)]
      : validateLabelName(name, `${field}.name`);
    if (name) {
      names.add(name);
    }
    if (
      (resourceClaimName === undefined) ===
      (resourceClaimTemplateName === undefined)
    ) {
      const why =
        'must specify one of: `resourceClaimName`, `resourceClaimTemplateName`';
      problems.push(invalid(field, name, why));
    }
    problems.push(
      ...validateClaimName(resourceClaimName, `${field}.resourceClaimName`),
      ...validateClaimName(
        resourceClaimTemplateName,
        `${field}.resourceClaimTemplateName`,
      ),
    );
    return problems;
  });
}

function validateClaimName(name: string | undefined, field: string) {
  return name === ''
    ? [invalid(field, name, 'not a DNS subdomain')]
    : validateSubdomain(name, field);
}

/**
 * The claims of one container: each must be one of the pod's, and be asked for whole once or request by request.
 * Source: pkg/apis/core/validation `validateResourceClaimNames`, v1.37.1.
 */
export function validateContainerClaims(
  { resources }: Container,
  podClaims: ReadonlySet<string>,
  field: string,
): Problem[] {
  const whole = new Set<string>();
  const parts = new Set<string>();
  const inPart = new Set<string>();
  return (resources?.claims ?? []).flatMap(({ name, request = '' }, i) => {
    const at = `${field}[${i}]`;
    if (!name) {
      return [required(at)];
    }
    const problems: Problem[] = [];
    const part = `${name}/${request}`;
    const isTwice =
      whole.has(name) || (request ? parts.has(part) : inPart.has(name));
    if (!whole.has(name) && request) {
      problems.push(...validateLabelName(request, `${at}.request`));
    }
    if (isTwice) {
      problems.push(duplicate(at, request ? part : name));
    }
    if (request) {
      parts.add(part);
      inPart.add(name);
    } else {
      whole.add(name);
    }
    if (!podClaims.has(name)) {
      problems.push(notFound(at, name));
    }
    return problems;
  });
}
