import type { Feature } from '../CaseDraft';

/** The pod waits for somebody to open its gates. A pod that names its node may not have any. */
export const schedulingGates: Feature = {
  name: 'schedulingGates',
  weight: 0.4,
  apply(random, { pod }) {
    if (!pod.spec.nodeName) {
      pod.spec.schedulingGates = random.some(
        [
          { name: 'kueue.x-k8s.io/admission' },
          { name: 'berth.dev/quota' },
          { name: 'example.com/wait' },
        ],
        0.7,
      );
    }
  },
};
