import { podsInTrouble } from './podsInTrouble';

export const outOfMemory = podsInTrouble({
  troubles: ['OOMKilled'],
  tone: 'bad',
  sentence: ({ cluster, workload, pods, container, restarts }) => ({
    code: 'outOfMemory',
    params: { cluster, workload, pods, container, restarts },
  }),
});
