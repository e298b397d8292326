import type { PodDemand } from '@berth/backstage-plugin-berth-workloads';
import { startingUnits, UnitsInputs } from './UnitsInputs';

// `0:3` is three times the first unit, `0/worker:8:4` eight pods of its set `worker` with four GPUs each.
const CHANGE = /^(\d{1,4})(?:\/(.+):([^:]*))?:([^:]*)$/;

/** A demand with the changes that a query writes; what fits to nothing of it is left out. */
export function readUnits(
  changes: readonly string[],
  demand: PodDemand,
): UnitsInputs {
  const inputs = startingUnits(demand);
  for (const change of changes) {
    const [, at, name, count, last] = CHANGE.exec(change) ?? [];
    const unit = inputs[Number(at)];
    if (!unit) {
      continue;
    }
    if (name === undefined) {
      unit.times = last;
      continue;
    }
    const set = demand.units[Number(at)].sets.findIndex(
      other => other.name === name,
    );
    if (set >= 0) {
      const { gpus } = unit.sets[set];
      unit.sets[set] = { count, gpus: gpus === undefined ? undefined : last };
    }
  }
  return inputs;
}

/** What of a demand was changed, for a query; nothing where nothing was. */
export function writeUnits(inputs: UnitsInputs, demand: PodDemand): string[] {
  const usual = startingUnits(demand);
  return demand.units.flatMap((unit, at) => [
    ...(inputs[at].times === usual[at].times
      ? []
      : [`${at}:${inputs[at].times}`]),
    ...unit.sets.flatMap(({ name }, i) => {
      const { count, gpus } = inputs[at].sets[i];
      const before = usual[at].sets[i];
      return count === before.count && gpus === before.gpus
        ? []
        : [`${at}/${name}:${count}:${gpus ?? ''}`];
    }),
  ]);
}
