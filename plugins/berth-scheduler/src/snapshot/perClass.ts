import type { PodClass } from './PodClass';

/** Asks something once for each class of pods of one snapshot, and for each pod that was placed since. */
export function perClass<T extends NonNullable<unknown>>(
  ask: (podClass: PodClass) => T,
): (podClass: PodClass) => T {
  // By index where there is one: every pod of a snapshot is asked about, and an array needs no hashing.
  const known: T[] = [];
  const placed = new Map<PodClass, T>();
  // Pods that are placed come one after the other, mostly alike.
  let last: PodClass | undefined;
  let lastAnswer: T | undefined;
  return podClass => {
    if (podClass === last && lastAnswer !== undefined) {
      return lastAnswer;
    }
    const { index } = podClass;
    let answer = index >= 0 ? known[index] : placed.get(podClass);
    if (answer === undefined) {
      answer = ask(podClass);
      if (index >= 0) {
        known[index] = answer;
      } else {
        placed.set(podClass, answer);
      }
    }
    last = podClass;
    lastAnswer = answer;
    return answer;
  };
}
