import { InputError } from '@backstage/errors';
import {
  gpuModels,
  knownModels,
  type GpuModel,
  type ModelFacts,
} from '@berth/backstage-plugin-berth-workloads/sizing';

/** @throws `InputError` for a name that no model has. */
export function modelOf(model: string | ModelFacts): ModelFacts {
  if (typeof model !== 'string') {
    return model;
  }
  if (!Object.hasOwn(knownModels, model)) {
    throw new InputError(
      `model ${JSON.stringify(
        model,
      )} is not known; give its facts, or one of: ${Object.keys(
        knownModels,
      ).join(', ')}`,
    );
  }
  return knownModels[model];
}

/** @throws `InputError` for a name that no GPU model has. */
export function gpusOf(
  names: readonly string[] | undefined,
): readonly GpuModel[] {
  return names
    ? names.map((name, index) => {
        const found = gpuModels.find(({ model }) => model === name);
        if (!found) {
          throw new InputError(
            `gpus[${index}] ${JSON.stringify(
              name,
            )} is not known; there are: ${gpuModels
              .map(({ model }) => model)
              .join(', ')}`,
          );
        }
        return found;
      })
    : gpuModels;
}
