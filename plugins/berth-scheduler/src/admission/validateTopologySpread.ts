import type { PodSpec, TopologySpreadConstraint } from '../kubernetes/types';
import {
  duplicate,
  invalid,
  required,
  unsupported,
  type Problem,
} from './problem';
import { validateLabelKeys } from './validateLabelKeys';
import { validateLabelSelector } from './validateLabelSelector';

const ACTIONS = new Set(['DoNotSchedule', 'ScheduleAnyway']);
const POLICIES = new Set(['Honor', 'Ignore']);
const POSITIVE = 'must be greater than zero';

/** Source: pkg/apis/core/validation `validateTopologySpreadConstraints`, v1.34.4 to v1.37.1. */
export function validateTopologySpread(spec: PodSpec): Problem[] {
  const constraints = spec.topologySpreadConstraints ?? [];
  const last = new Map(
    constraints.map((constraint, i) => [kindOf(constraint), i]),
  );
  return constraints.flatMap((constraint, i) => {
    const field = `spec.topologySpreadConstraints[${i}]`;
    const kind = kindOf(constraint);
    return [
      ...validateConstraint(constraint, field),
      ...((last.get(kind) ?? i) > i
        ? [duplicate(`${field}.{topologyKey, whenUnsatisfiable}`, kind)]
        : []),
      ...validateMinDomains(constraint, `${field}.minDomains`),
      ...validatePolicy(
        constraint.nodeAffinityPolicy,
        `${field}.nodeAffinityPolicy`,
      ),
      ...validatePolicy(
        constraint.nodeTaintsPolicy,
        `${field}.nodeTaintsPolicy`,
      ),
      ...validateLabelKeys(constraint, field),
      ...validateLabelSelector(
        constraint.labelSelector,
        `${field}.labelSelector`,
      ),
    ];
  });
}

/** Constraints of one kind may stand only once. */
function kindOf({ topologyKey, whenUnsatisfiable }: TopologySpreadConstraint) {
  return `{${topologyKey ?? ''}, ${whenUnsatisfiable ?? ''}}`;
}

function validateConstraint(
  { maxSkew = 0, topologyKey, whenUnsatisfiable }: TopologySpreadConstraint,
  field: string,
): Problem[] {
  const problems: Problem[] = [];
  if (maxSkew <= 0) {
    problems.push(invalid(`${field}.maxSkew`, maxSkew, POSITIVE));
  }
  if (!topologyKey) {
    problems.push(required(`${field}.topologyKey`, 'can not be empty'));
  }
  if (!ACTIONS.has(whenUnsatisfiable ?? '')) {
    problems.push(
      unsupported(`${field}.whenUnsatisfiable`, whenUnsatisfiable ?? ''),
    );
  }
  return problems;
}

function validateMinDomains(
  { minDomains, whenUnsatisfiable }: TopologySpreadConstraint,
  field: string,
): Problem[] {
  if (minDomains === undefined) {
    return [];
  }
  return [
    ...(minDomains > 0 ? [] : [invalid(field, minDomains, POSITIVE)]),
    ...(whenUnsatisfiable === 'DoNotSchedule'
      ? []
      : [
          invalid(
            field,
            minDomains,
            'can only use minDomains if whenUnsatisfiable=DoNotSchedule',
          ),
        ]),
  ];
}

function validatePolicy(policy: string | undefined, field: string): Problem[] {
  return policy === undefined || POLICIES.has(policy)
    ? []
    : [unsupported(field, policy)];
}
