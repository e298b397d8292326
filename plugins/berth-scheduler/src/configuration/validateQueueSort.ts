import { invalid, type Problem } from '../admission/problem';
import { NO_PLUGINS, type PluginSets } from './pluginSets';

/**
 * All profiles share one queue and so must sort it alike.
 * Source: pkg/scheduler/apis/config/validation `validateCommonQueueSort`, the same in v1.34.4 to v1.37.1.
 */
export function validateQueueSort(profiles: PluginSets[]): Problem[] {
  const [first = NO_PLUGINS, ...others] = profiles.map(
    ({ queueSort = NO_PLUGINS }) => queueSort,
  );
  const problems: Problem[] = [];
  if (first.enabled.length > 1) {
    const why = 'only one queue sort plugin can be enabled';
    const field = 'profiles[0].plugins.queueSort.Enabled';
    problems.push(invalid(field, first.enabled.length, why));
  }
  const wanted = JSON.stringify(first);
  others.forEach((other, i) => {
    if (JSON.stringify(other) !== wanted) {
      const why = 'must be the same for all profiles';
      const field = `profiles[${i + 1}].plugins.queueSort`;
      problems.push(invalid(field, other, why));
    }
  });
  return problems;
}
