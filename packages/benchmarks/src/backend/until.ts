const PAUSE_MS = 100;

/**
 * Asks again and again until there is an answer.
 *
 * @throws with what `late` says, where there is none when the deadline has passed.
 */
export async function until<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  options: { deadlineMs: number; late: () => string },
): Promise<T> {
  const deadline = performance.now() + options.deadlineMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(options.late());
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  }
}
