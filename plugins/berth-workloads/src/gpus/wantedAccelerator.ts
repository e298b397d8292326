import type { PodSpec } from '../kubernetes';
import { acceleratorOf, type Accelerator } from './acceleratorOf';
import { wantedLabels } from './wantedLabels';

/**
 * What a pod that is not on a node asks for: the model and unit that every node it may go to has, as far as its selectors
 * tell; a model that only some of them have is none.
 */
export function wantedAccelerator(
  resource: string,
  spec: PodSpec | undefined,
): Accelerator | undefined {
  const [first, ...rest] = wantedLabels(spec).map(labels =>
    acceleratorOf(resource, labels),
  );
  if (first === undefined) {
    return acceleratorOf(resource);
  }
  const sameModel = rest.every(other => other?.model === first.model);
  const sameUnit = rest.every(
    other => JSON.stringify(other?.unit) === JSON.stringify(first.unit),
  );
  return {
    ...first,
    unit: sameUnit ? first.unit : acceleratorOf(resource)?.unit ?? first.unit,
    model: sameModel ? first.model : undefined,
  };
}
