/**
 * The demand behind one metric of an autoscaler at a time, over all pods together: percent of one pod's request for
 * `Utilization`, thousandths of the metric's unit otherwise. `undefined` when the metrics pipeline has no answer.
 */
export type LoadSource = (now: Date) => number | undefined;

/** The same demand all the time, give or take `ripple` (a share of it) over some minutes. */
export function steadyLoad(total: number, ripple = 0.02): LoadSource {
  return now => total * (1 + ripple * Math.sin(now.getTime() / 97_000));
}

/** A demand that swings between two values, once each `periodSeconds`. */
export function waveLoad(options: {
  low: number;
  high: number;
  periodSeconds: number;
}): LoadSource {
  const { low, high, periodSeconds } = options;
  return now => {
    const turn = now.getTime() / 1000 / periodSeconds;
    return low + ((high - low) * (1 - Math.cos(turn * 2 * Math.PI))) / 2;
  };
}

/** A metrics pipeline that does not answer. */
export const noLoad: LoadSource = () => undefined;
