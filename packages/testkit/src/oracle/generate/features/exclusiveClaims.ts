import type { Feature } from '../CaseDraft';
import { addVolumes } from '../addVolumes';
import { addBoundClaim } from '../volumes/addClaim';
import { addStorageClasses } from '../volumes/storageClasses';

/** The pod claims a volume for one pod alone, and sometimes another pod has it. */
export const exclusiveClaims: Feature = {
  name: 'exclusiveClaims',
  weight: 2,
  apply(random, draft) {
    addStorageClasses(random, draft);
    const { namespace } = draft.pod.metadata;
    addBoundClaim(random, draft, {
      name: 'exclusive',
      namespace,
      zoned: 0.1,
      spec: { accessModes: ['ReadWriteOncePod'] },
    });
    const volume = { persistentVolumeClaim: { claimName: 'exclusive' } };
    addVolumes(draft.pod, [volume]);
    const users = random.pick([0, 0, 1, 1, 2]);
    for (let index = 0; index < users && draft.pods.length > 0; index++) {
      const user = random.pick(draft.pods);
      if (namespace && random.chance(0.85)) {
        user.metadata.namespace = namespace;
      }
      addVolumes(user, [volume]);
    }
  },
};
