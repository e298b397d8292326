const DEADLINE_MS = 15_000;
const PAUSE_MS = 20;

/** Repeats an assertion until it holds; after 15 seconds, or another deadline, fails as it does then. */
export async function eventually<T>(
  check: () => T | Promise<T>,
  options?: { deadlineMs?: number },
): Promise<T> {
  const deadline = performance.now() + (options?.deadlineMs ?? DEADLINE_MS);
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadline) {
        throw error;
      }
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  }
}
