import { podsInTrouble } from './podsInTrouble';

export const crashLoops = podsInTrouble({
  troubles: ['CrashLoopBackOff'],
  tone: 'bad',
  sentence: ({ message, ...params }) => ({ code: 'crashLoop', params }),
});
