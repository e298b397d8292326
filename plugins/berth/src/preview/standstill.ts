/** Beside the answer itself, which takes as long as one thing that is tried. */
const LONGEST_MS = 200;

/** From now on: whether a page that tries one thing after the other has stood still for long enough. */
export function standstill(): () => boolean {
  const ends = performance.now() + LONGEST_MS;
  return () => performance.now() > ends;
}
