import type { Feature } from '../CaseDraft';
import { addVolumes } from '../addVolumes';
import { pickWeighted } from '../pickWeighted';
import { addCsiDrivers } from '../volumes/addCsiDrivers';
import { addStorageCapacities } from '../volumes/addStorageCapacities';
import { claimSituations } from '../volumes/claimSituations';
import { addStorageClasses } from '../volumes/storageClasses';

/** The pod claims volumes that are bound, wait to be, or cannot be. */
export const claims: Feature = {
  name: 'claims',
  weight: 8,
  apply(random, draft) {
    addStorageClasses(random, draft);
    if (random.chance(0.2)) {
      addCsiDrivers(random, draft, { asksForRoom: 0.6, insists: 0.2 });
      addStorageCapacities(random, draft);
    }
    const count = random.pick([1, 1, 1, 2, 2, 3]);
    for (let index = 0; index < count; index++) {
      const situation = pickWeighted(random, Object.values(claimSituations));
      addVolumes(draft.pod, [situation.add(random, draft, `claim-${index}`)]);
    }
  },
};
