import { PlacementInputs, startingInputs } from './PlacementInputs';
import { chooseStartingPoint, StartingPoint } from './StartingPoint';

const TEXTS = ['replicas', 'gpus', 'accelerator', 'cpu', 'memory'] as const;
const SWITCHES = ['together', 'besides'] as const;
const TOLERATE = 'tolerate';
const SET = 'set';

/**
 * The inputs that a query stands for: what it does not say is as the workload is.
 *
 * @param fallbackCluster - Where neither the query nor a workload names one.
 */
export function readPlacementQuery(
  query: URLSearchParams,
  starts: readonly StartingPoint[],
  fallbackCluster: string,
): { start: StartingPoint; inputs: PlacementInputs } {
  const cluster = query.get('cluster') ?? undefined;
  const start = chooseStartingPoint(
    starts,
    cluster,
    query.get('workload') ?? undefined,
  );
  const inputs = startingInputs(start);
  inputs.cluster = cluster || start.cluster || fallbackCluster;
  for (const field of TEXTS) {
    inputs[field] = query.get(field) ?? inputs[field];
  }
  if (query.has(TOLERATE)) {
    inputs.tolerations = query.getAll(TOLERATE).filter(Boolean);
  }
  inputs.sets = query.getAll(SET);
  for (const field of SWITCHES) {
    inputs[field] = query.get(field) === '1';
  }
  return { start, inputs };
}

/**
 * The query with the inputs in it and everything else untouched. Only what differs from the workload is written, so a
 * link stays short, and follows the workload where it did not change it.
 */
export function writePlacementQuery(
  query: URLSearchParams,
  inputs: PlacementInputs,
  starts: readonly StartingPoint[],
): URLSearchParams {
  const next = new URLSearchParams(query);
  const start = chooseStartingPoint(starts, inputs.cluster, inputs.workload);
  const usual = startingInputs(start);
  next.set('cluster', inputs.cluster);
  if (inputs.workload) {
    next.set('workload', inputs.workload);
  } else {
    next.delete('workload');
  }
  for (const field of TEXTS) {
    if (inputs[field] === usual[field]) {
      next.delete(field);
    } else {
      next.set(field, inputs[field]);
    }
  }
  next.delete(TOLERATE);
  if (inputs.tolerations.join(' ') !== usual.tolerations.join(' ')) {
    const listed = inputs.tolerations.length > 0 ? inputs.tolerations : [''];
    for (const toleration of listed) {
      next.append(TOLERATE, toleration);
    }
  }
  next.delete(SET);
  for (const set of inputs.sets) {
    next.append(SET, set);
  }
  for (const field of SWITCHES) {
    if (inputs[field]) {
      next.set(field, '1');
    } else {
      next.delete(field);
    }
  }
  return next;
}
