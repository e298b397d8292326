import { podsInTrouble } from './podsInTrouble';

export const imagePulls = podsInTrouble({
  troubles: ['ImagePullBackOff'],
  tone: 'bad',
  sentence: ({ cluster, workload, pods, container, message }) => ({
    code: 'imagePull',
    params: { cluster, workload, pods, container, message },
  }),
});
