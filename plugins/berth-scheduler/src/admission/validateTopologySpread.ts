import type { TopologySpreadConstraint } from '../kubernetes/types';
import { duplicate, invalid } from './problem';
import { each, field, needed, oneOf, within, type Problems } from './rule';
import { validateLabelKeys } from './validateLabelKeys';
import { validateLabelSelector } from './validateLabelSelector';

const isPolicy = oneOf('Honor Ignore');
const isAction = oneOf('DoNotSchedule ScheduleAnyway');

/** Source: pkg/apis/core/validation `validateTopologySpreadConstraints`, v1.34.4 to v1.37.1. */
export function validateTopologySpread(
  constraints: readonly TopologySpreadConstraint[] = [],
): Problems {
  const kinds = constraints.map(kindOf);
  return each<TopologySpreadConstraint>(function* validateConstraint(
    constraint,
    i,
  ) {
    const { maxSkew = 0, minDomains, whenUnsatisfiable = '' } = constraint;
    yield* within('.maxSkew', isPositive(maxSkew));
    yield* field(constraint, 'topologyKey', needed);
    yield* within('.whenUnsatisfiable', isAction(whenUnsatisfiable));
    if (kinds.includes(kinds[i], i + 1)) {
      yield duplicate('.{topologyKey, whenUnsatisfiable}', kinds[i]);
    }
    yield* field(constraint, 'minDomains', isPositive);
    if (minDomains && whenUnsatisfiable !== 'DoNotSchedule') {
      yield invalid('.minDomains', minDomains, 'only with DoNotSchedule');
    }
    yield* field(constraint, 'nodeAffinityPolicy', isPolicy);
    yield* field(constraint, 'nodeTaintsPolicy', isPolicy);
    yield* validateLabelKeys(constraint);
    yield* field(constraint, 'labelSelector', validateLabelSelector);
  })(constraints);
}

/** Constraints of one kind may stand only once. */
function kindOf({ topologyKey, whenUnsatisfiable }: TopologySpreadConstraint) {
  return `{${topologyKey ?? ''}, ${whenUnsatisfiable ?? ''}}`;
}

function* isPositive(value: number | undefined): Problems {
  if (value !== undefined && value <= 0) {
    yield invalid('', value, 'must be greater than zero');
  }
}
