import { invalid, type Problem } from '../admission/problem';
import {
  isExtendedResource,
  isQualifiedName,
} from '../kubernetes/resourceNames';
import type { Configuration } from './configurationSchema';

/** Source: pkg/scheduler/apis/config/validation `validateExtenders`, the same in v1.34.4 to v1.37.1. */
export function validateExtenders(
  extenders: NonNullable<Configuration['extenders']>,
): Problem[] {
  const problems: Problem[] = [];
  const managed = new Set<string>();
  let binders = 0;
  extenders.forEach((extender, i) => {
    const field = `extenders[${i}]`;
    const { weight = 0, managedResources = [] } = extender;
    if (extender.prioritizeVerb && weight <= 0) {
      const why = 'must have a positive weight applied to it';
      problems.push(invalid(`${field}.weight`, weight, why));
    }
    if (extender.bindVerb) {
      binders++;
    }
    managedResources.forEach(({ name = '' }, j) => {
      const at = `${field}.managedResources[${j}].name`;
      if (!isQualifiedName(name) || !isExtendedResource(name)) {
        problems.push(
          invalid(at, name, 'is an invalid extended resource name'),
        );
      }
      if (managed.has(name)) {
        problems.push(
          invalid(at, name, 'duplicate extender managed resource name'),
        );
      }
      managed.add(name);
    });
  });
  if (binders > 1) {
    const found = `found ${binders} extenders implementing bind`;
    problems.push(
      invalid('extenders', found, 'only one extender can implement bind'),
    );
  }
  return problems;
}
