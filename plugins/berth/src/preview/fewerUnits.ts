/** Fewer accelerators for each pod, as many as halving leaves: 8, then 4, 2 and 1. Models are made for such numbers. */
export function fewerUnits(units: number): number[] {
  const fewer: number[] = [];
  let next = 1;
  while (next < units) {
    fewer.unshift(next);
    next *= 2;
  }
  return fewer;
}
