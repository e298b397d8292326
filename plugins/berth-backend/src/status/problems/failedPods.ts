import { podsInTrouble } from './podsInTrouble';

/** Failed pods stay as records while their replacements run, so they deserve a look and no more. */
export const failedPods = podsInTrouble({
  troubles: ['ContainerFailed', 'Failed', 'Evicted'],
  tone: 'look',
  sentence: ({ cluster, workload, pods, message }) => ({
    code: 'podsFailed',
    params: { cluster, workload, pods, message },
  }),
});
