import { podsInTrouble } from './podsInTrouble';

export const containerConfigs = podsInTrouble({
  troubles: ['CreateContainerError'],
  tone: 'bad',
  sentence: ({ cluster, workload, pods, container, message }) => ({
    code: 'containerConfig',
    params: { cluster, workload, pods, container, message },
  }),
});
