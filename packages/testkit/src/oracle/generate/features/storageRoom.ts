import type { Feature } from '../CaseDraft';
import { addVolumes } from '../addVolumes';
import { addClaim } from '../volumes/addClaim';
import { addCsiDrivers } from '../volumes/addCsiDrivers';
import { addStorageCapacities } from '../volumes/addStorageCapacities';
import { addStorageClasses } from '../volumes/storageClasses';

/** Volumes are to be made for the pod, by drivers that say how much room there is for them and from where. */
export const storageRoom: Feature = {
  name: 'storageRoom',
  weight: 4,
  apply(random, draft) {
    addStorageClasses(random, draft);
    addCsiDrivers(random, draft, { asksForRoom: 0.85, insists: 0.1 });
    addStorageCapacities(random, draft);
    for (let index = random.pick([1, 1, 2, 3]); index > 0; index--) {
      const name = `new-${index}`;
      addClaim(random, draft, {
        name,
        namespace: draft.pod.metadata.namespace,
        spec: {
          storageClassName: random.pick([
            'provisioned',
            'provisioned',
            'zoned',
            'legacy',
          ]),
        },
      });
      addVolumes(draft.pod, [{ persistentVolumeClaim: { claimName: name } }]);
    }
  },
};
