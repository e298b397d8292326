import type { TopologySpreadConstraint } from '../kubernetes/types';
import { duplicate, invalid } from './problem';
import { each, field, needed, oneOf, within, type Finding } from './rule';
import { validateLabelKeys } from './validateLabelKeys';
import { validateLabelSelector } from './validateLabelSelector';

const isPolicy = oneOf('Honor Ignore');
const isAction = oneOf('DoNotSchedule ScheduleAnyway');

/** Source: pkg/apis/core/validation `validateTopologySpreadConstraints`, v1.34.4 to v1.37.1. */
export function validateTopologySpread(
  constraints: readonly TopologySpreadConstraint[] = [],
): Finding {
  const kinds = constraints.map(kindOf);
  return each<TopologySpreadConstraint>((constraint, i) => {
    const { maxSkew = 0, minDomains, whenUnsatisfiable = '' } = constraint;
    return (
      within('.maxSkew', isPositive(maxSkew)) ||
      field(constraint, 'topologyKey', needed) ||
      within('.whenUnsatisfiable', isAction(whenUnsatisfiable)) ||
      (kinds.includes(kinds[i], i + 1) &&
        duplicate('.{topologyKey, whenUnsatisfiable}', kinds[i])) ||
      field(constraint, 'minDomains', isPositive) ||
      (minDomains &&
        whenUnsatisfiable !== 'DoNotSchedule' &&
        invalid('.minDomains', minDomains, 'only with DoNotSchedule')) ||
      field(constraint, 'nodeAffinityPolicy', isPolicy) ||
      field(constraint, 'nodeTaintsPolicy', isPolicy) ||
      validateLabelKeys(constraint) ||
      field(constraint, 'labelSelector', validateLabelSelector)
    );
  })(constraints);
}

/** Constraints of one kind may stand only once. */
function kindOf({ topologyKey, whenUnsatisfiable }: TopologySpreadConstraint) {
  return `{${topologyKey ?? ''}, ${whenUnsatisfiable ?? ''}}`;
}

function isPositive(value: number | undefined): Finding {
  return (
    value !== undefined &&
    value <= 0 &&
    invalid('', value, 'must be greater than zero')
  );
}
