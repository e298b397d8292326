import type { Conditional } from '@berth/backstage-plugin-berth-common';

/** What is answered to whoever has seen nothing of it before. */
export async function valueOf<T>(asked: Promise<Conditional<T>>): Promise<T> {
  const answer = await asked;
  if (answer.status !== 'changed') throw new Error('Nothing was sent');
  return answer.value;
}
