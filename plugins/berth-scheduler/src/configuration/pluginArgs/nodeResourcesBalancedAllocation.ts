import { duplicate, invalid, type Problem } from '../../admission/problem';
import { argsReader } from './argsReader';
import { readResources, RESOURCES } from './resources';

/** Source: pkg/scheduler/apis/config/validation `ValidateNodeResourcesBalancedAllocationArgs`, v1.34.4 to v1.37.1. */
export const nodeResourcesBalancedAllocation = argsReader({
  schema: { resources: RESOURCES },
  validate({ resources }, field) {
    const problems: Problem[] = [];
    const seen = new Set<string>();
    readResources(resources)?.forEach(({ name, weight }, i) => {
      const at = `${field}.resources[${i}]`;
      if (seen.has(name)) {
        problems.push(duplicate(`${at}.name`, name));
      }
      seen.add(name);
      if (weight !== 1) {
        problems.push(invalid(`${at}.weight`, weight, 'must be 1'));
      }
    });
    return problems;
  },
  read: ({ resources }) => ({
    NodeResourcesBalancedAllocation: { resources: readResources(resources) },
  }),
});
