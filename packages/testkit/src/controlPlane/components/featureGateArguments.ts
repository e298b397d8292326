/**
 * `--feature-gates`, or nothing: every component refuses an empty one.
 */
export function featureGateArguments(
  featureGates: Record<string, boolean>,
): string[] {
  const gates = Object.entries(featureGates);
  return gates.length === 0
    ? []
    : [`--feature-gates=${gates.map(([name, on]) => `${name}=${on}`)}`];
}
