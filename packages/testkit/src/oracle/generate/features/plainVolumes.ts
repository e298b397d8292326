import type { Feature } from '../CaseDraft';
import { addVolumes } from '../addVolumes';
import { podImages } from '../vocabulary';

/** Volumes that no filter looks at; images among them count for ImageLocality. */
export const plainVolumes: Feature = {
  name: 'plainVolumes',
  weight: 1.5,
  apply(random, { pod }) {
    addVolumes(
      pod,
      random.some(
        [
          { emptyDir: {} },
          { configMap: { name: 'settings' } },
          { secret: { secretName: 'token' } },
          { hostPath: { path: '/dev/shm' } },
          { image: { reference: random.pick(podImages) } },
          {
            image: { reference: random.pick(podImages), pullPolicy: 'Always' },
          },
        ],
        0.6,
      ),
    );
  },
};
