import type { Feature } from '../CaseDraft';
import { generateProfile } from '../configuration/generateProfile';

/** The scheduler is configured, and the pod chooses among several profiles now and then. */
export const configuration: Feature = {
  name: 'configuration',
  weight: 11,
  apply(random, draft) {
    if (draft.profiles.length > 0) {
      return;
    }
    const profile = generateProfile(random);
    if (random.chance(0.7)) {
      draft.profiles.push(profile);
      return;
    }
    const schedulerName = random.pick(['gpu-packer', 'default-scheduler']);
    draft.profiles.push({ ...profile, schedulerName });
    if (random.chance(0.6)) {
      draft.profiles.push({
        ...generateProfile(random),
        schedulerName: 'another',
      });
    }
    if (random.chance(0.5)) {
      draft.profiles.reverse();
    }
    // kube-scheduler keeps no room for waiting pods of schedulers that are not among its profiles.
    const waiting = draft.pods.filter(({ spec }) => !spec.nodeName);
    if (schedulerName !== 'default-scheduler') {
      for (const { spec } of [draft.pod, ...waiting]) {
        spec.schedulerName = schedulerName;
      }
    }
  },
};
