import type { Random } from '../../random';
import type { CaseDraft } from '../CaseDraft';
import { drivers } from './generateCsiNodes';

/**
 * What CSI drivers ask of the scheduler: that it looks for room before a volume is made, and since 1.37 that pods with
 * their volumes go only where they are installed. One driver at most insists on that: of several that are missing
 * kube-scheduler names any.
 */
export function addCsiDrivers(
  random: Random,
  draft: CaseDraft,
  likelihood: { asksForRoom: number; insists: number },
): void {
  if (draft.csiDrivers.length > 0) {
    return;
  }
  const insisting = random.chance(likelihood.insists)
    ? random.pick(drivers)
    : undefined;
  for (const name of drivers) {
    if (name === insisting || random.chance(0.85)) {
      draft.csiDrivers.push({
        metadata: { name },
        spec: {
          ...(random.chance(0.9)
            ? { storageCapacity: random.chance(likelihood.asksForRoom) }
            : {}),
          ...(name === insisting || random.chance(0.2)
            ? { preventPodSchedulingIfMissing: name === insisting }
            : {}),
        },
      });
    }
  }
}
