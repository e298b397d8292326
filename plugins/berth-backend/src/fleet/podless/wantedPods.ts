import {
  acceleratorKey,
  gpusOf,
  type Pod,
  type PodDemand,
} from '@berth/backstage-plugin-berth-workloads';
import type { PodlessWork, WantedUnits } from './PodlessWork';

/** How many pods a demand is of, and the accelerators that they ask for. */
export function wantedPods(
  demand: PodDemand | undefined,
): Pick<PodlessWork, 'pods' | 'gpus'> {
  const gpus = new Map<string, WantedUnits>();
  let pods = 0;
  for (const { times, sets } of demand?.units ?? []) {
    for (const { count, pod } of sets) {
      const many = times * count;
      pods += many;
      // A template has what is read of a pod.
      const one = pod as object as Pod;
      for (const wanted of gpusOf([one], () => undefined)) {
        const { vendor, resource, unit, model, requested } = wanted;
        const key = acceleratorKey(wanted);
        const known = gpus.get(key) ?? {
          ...{ vendor, resource, unit, model, units: 0, total: 0 },
        };
        gpus.set(key, {
          ...known,
          units: Math.max(known.units, requested),
          total: known.total + many * requested,
        });
      }
    }
  }
  return { pods, gpus: [...gpus.values()].sort((a, b) => b.total - a.total) };
}
