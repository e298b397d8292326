import type { Feature } from '../CaseDraft';
import { addVolumes } from '../addVolumes';
import { generateDisk } from '../volumes/diskKinds';

/** Pods name disks themselves, some the same ones. */
export const sharedDisks: Feature = {
  name: 'sharedDisks',
  weight: 3,
  plan(random, { others }) {
    others.crowd = random.integer(1, 3);
  },
  apply(random, { pod, pods }) {
    addVolumes(
      pod,
      Array.from({ length: random.pick([1, 1, 2]) }, () =>
        generateDisk(random),
      ),
    );
    const share = random.pick([0.2, 0.7]);
    for (const other of random.some(pods, share)) {
      addVolumes(other, [generateDisk(random)]);
    }
  },
};
