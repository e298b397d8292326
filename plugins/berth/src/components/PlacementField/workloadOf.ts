import {
  createdWorkloads,
  type CreatedWorkload,
} from '../../creating/PlacementValue';

/** What a template may say of the field. */
export interface PlacementFieldOptions {
  /** `inference`, `training`, `batch` or `notebook`. */
  workload?: unknown;
}

/** @throws where a template names a workload that the field does not know: whoever wrote the template reads it. */
export function workloadOf(
  options: PlacementFieldOptions | undefined,
): CreatedWorkload {
  const known = createdWorkloads.find(name => name === options?.workload);
  if (!known) {
    throw new Error(
      `BerthPlacement: ui:options.workload must be one of ${createdWorkloads.join(
        ', ',
      )}`,
    );
  }
  return known;
}
