const INITIAL_MS = 800;
const CAP_MS = 30_000;
/** A server may ask for patience, not for being forgotten. */
const MAX_PATIENCE_MS = 300_000;
const FIRST_PROBE_MS = 5_000;
const PROBE_INITIAL_MS = 60_000;
const PROBE_CAP_MS = 300_000;
export const INSTALLATION_PROBE_MS = 30_000;
const SIZE_PROBE_INITIAL_MS = 60_000;
const SIZE_PROBE_CAP_MS = 3_600_000;
/** Longer than the longest wait, so that whoever causes one an hour is not forgiven by it. */
export const SIZE_FORGIVEN_MS = 2 * SIZE_PROBE_CAP_MS;

/**
 * Full jitter: anything between nothing and a bound that doubles from 0.8 s to 30 s. The first bounds and the cap are
 * client-go's (`tools/cache/reflector.go`, v0.37); the jitter is over the whole range, so that the watches of a cluster
 * that restarted do not come back in step.
 *
 * @param random - uniform in [0, 1)
 */
export function backoffMs(failures: number, random: number): number {
  return random * bound({ initial: INITIAL_MS, cap: CAP_MS, failures });
}

/**
 * After a server has asked for patience: never sooner than it asked, and spread after that over the backoff or a fifth of
 * the time, whichever is more, because all who were refused together were told the same moment.
 *
 * @param atLeastMs - What is asked for; more than five minutes is taken for five.
 */
export function patienceMs(options: {
  atLeastMs: number;
  failures: number;
  random: number;
}): number {
  const { failures, random } = options;
  const atLeastMs = Math.min(options.atLeastMs, MAX_PATIENCE_MS);
  return (
    atLeastMs + Math.max(backoffMs(failures, random), random * 0.2 * atLeastMs)
  );
}

/**
 * When to ask again for what the cluster refused: at first soon, because an API server that has just started refuses
 * everything for a second or two (seen with 1.37), and then between one and five minutes, because nothing but a person's
 * action changes the answer. Not in step with the other kinds and clusters.
 */
export function probeMs(refusals: number, random: number): number {
  const upper =
    refusals === 0
      ? FIRST_PROBE_MS
      : bound({
          initial: PROBE_INITIAL_MS,
          cap: PROBE_CAP_MS,
          failures: refusals - 1,
        });
  return upper * (0.8 + 0.2 * random);
}

/**
 * When to ask again whether a kind is installed: soon, because a person who installs it looks at once whether it is there,
 * and because all absent kinds of a cluster share an answer that costs it next to nothing (see `ClusterDiscovery`).
 */
export function installationProbeMs(random: number): number {
  return INSTALLATION_PROBE_MS * (0.8 + 0.2 * random);
}

/**
 * When to ask again for a kind that did not fit: between a minute and an hour, because each time costs the cluster a list as
 * long as the budget, and finished Jobs are not cleaned up more often.
 */
export function sizeProbeMs(refusals: number, random: number): number {
  const upper = bound({
    initial: SIZE_PROBE_INITIAL_MS,
    cap: SIZE_PROBE_CAP_MS,
    failures: refusals,
  });
  return upper * (0.8 + 0.2 * random);
}

function bound(options: {
  initial: number;
  cap: number;
  failures: number;
}): number {
  // 2^16 is far beyond each cap and far below what a number loses.
  return Math.min(
    options.cap,
    options.initial * 2 ** Math.min(options.failures, 16),
  );
}
