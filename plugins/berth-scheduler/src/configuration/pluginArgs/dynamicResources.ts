import { forbidden, invalid, type Problem } from '../../admission/problem';
import { isAtLeast } from '../../kubernetes/version';
import { argsReader } from './argsReader';

/**
 * Timeouts, which change no decision. `bindingTimeout` came in 1.35; its gate (DRADeviceBindingConditions) is on since
 * 1.36. Source: pkg/scheduler/apis/config/validation `ValidateDynamicResourcesArgs`, v1.34.4 to v1.37.1.
 */
export const dynamicResources = argsReader({
  schema: { filterTimeout: 'duration', bindingTimeout: 'duration' },
  validate({ filterTimeout = 0, bindingTimeout }, field, version) {
    const problems: Problem[] = [];
    if (filterTimeout < 0) {
      const why = 'must be zero or positive';
      problems.push(invalid(`${field}.filterTimeout`, filterTimeout, why));
    }
    const at = `${field}.bindingTimeout`;
    if (bindingTimeout === undefined) {
      return problems;
    }
    if (!isAtLeast(version, '1.35')) {
      problems.push({ field: at, why: 'unknown field' });
    } else if (!isAtLeast(version, '1.36')) {
      const why = 'DRADeviceBindingConditions feature gate is disabled';
      problems.push(forbidden(at, why));
    } else if (bindingTimeout < 1) {
      const why = 'must be at least 1 second';
      problems.push(invalid(at, bindingTimeout, why));
    }
    return problems;
  },
  read: () => ({}),
});
