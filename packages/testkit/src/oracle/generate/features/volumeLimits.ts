import type { Feature } from '../CaseDraft';
import { addVolumes } from '../addVolumes';
import { addBoundClaim } from '../volumes/addClaim';
import { generateCsiNodes } from '../volumes/generateCsiNodes';
import { generateDisk } from '../volumes/diskKinds';
import { volumeSources } from '../volumes/generatePersistentVolume';
import { addStorageClasses } from '../volumes/storageClasses';

/** Nodes attach few volumes, and other pods use some already: their own, the pod's, or in-tree ones that are migrated. */
export const volumeLimits: Feature = {
  name: 'volumeLimits',
  weight: 4,
  plan(random, { others }) {
    others.crowd = random.integer(1, 3);
  },
  apply(random, draft) {
    addStorageClasses(random, draft);
    generateCsiNodes(random, draft);
    const { ebs, pd, inTreeEbs, inTreePd } = volumeSources;
    const sources = [ebs, ebs, ebs, pd, inTreeEbs, inTreePd];
    const claimed = random.integer(1, 3);
    for (let index = 0; index < claimed; index++) {
      const name = `own-${index}`;
      addBoundClaim(random, draft, {
        name,
        namespace: draft.pod.metadata.namespace,
        source: random.pick(sources),
        zoned: 0.05,
      });
      addVolumes(draft.pod, [{ persistentVolumeClaim: { claimName: name } }]);
    }
    for (const [index, pod] of draft.pods.entries()) {
      const { namespace } = pod.metadata;
      if (random.chance(0.15)) {
        addVolumes(pod, [generateDisk(random)]);
      } else if (random.chance(0.15)) {
        addVolumes(pod, [{ persistentVolumeClaim: { claimName: 'own-0' } }]);
      } else if (random.chance(0.5)) {
        const name = `other-${index}`;
        const source = random.pick(sources);
        addBoundClaim(random, draft, { name, namespace, source, zoned: 0 });
        addVolumes(pod, [{ persistentVolumeClaim: { claimName: name } }]);
      }
    }
  },
};
