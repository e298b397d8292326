import type { Random } from '../../random';
import type { Feature, Fields } from '../CaseDraft';
import { addVolumes } from '../addVolumes';
import { addBoundClaim } from '../volumes/addClaim';
import { addCsiDrivers } from '../volumes/addCsiDrivers';
import { attachVolumes } from '../volumes/attachVolumes';
import { generateCsiNodes } from '../volumes/generateCsiNodes';
import { generateDisk } from '../volumes/diskKinds';
import { volumeSources } from '../volumes/generatePersistentVolume';
import { addStorageClasses } from '../volumes/storageClasses';

const { ebs, pd, inTreeEbs, inTreePd, ...volumes } = volumeSources;
const { inTreeCinder, inTreeAzure, inTreePortworx } = volumes;
const migrated = [inTreeCinder, inTreeAzure, inTreePortworx];
const rarer = [pd, inTreeEbs, inTreeEbs, inTreePd, ...migrated];

/** A disk that a pod names itself, of a plugin that is migrated. */
function migratedDisk(random: Random): Fields {
  return random.pick(migrated)(random.pick(['disk-a', 'disk-b']));
}

/**
 * Nodes attach few volumes, and have some already: those of other pods or of the pod itself, in-tree ones that are
 * migrated, and what is attached without a pod.
 */
export const volumeLimits: Feature = {
  name: 'volumeLimits',
  weight: 4,
  plan(random, { others }) {
    others.crowd = random.integer(1, 3);
  },
  apply(random, draft) {
    addStorageClasses(random, draft);
    generateCsiNodes(random, draft);
    if (random.chance(0.3)) {
      addCsiDrivers(random, draft, { asksForRoom: 0.3, insists: 0.7 });
    }
    const sources = [ebs, ebs, ebs, random.pick(rarer), random.pick(rarer)];
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
        const disk = random.pick([generateDisk, migratedDisk]);
        addVolumes(pod, [disk(random)]);
      } else if (random.chance(0.15)) {
        addVolumes(pod, [{ persistentVolumeClaim: { claimName: 'own-0' } }]);
      } else if (random.chance(0.5)) {
        const name = `other-${index}`;
        const source = random.pick(sources);
        addBoundClaim(random, draft, { name, namespace, source, zoned: 0 });
        addVolumes(pod, [{ persistentVolumeClaim: { claimName: name } }]);
      }
    }
    if (random.chance(0.1)) {
      addVolumes(draft.pod, [migratedDisk(random)]);
    }
    if (random.chance(0.4)) {
      attachVolumes(random, draft);
    }
  },
};
