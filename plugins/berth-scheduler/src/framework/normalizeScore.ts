import { multiplyDivide } from '../kubernetes/integers';

const MAX_SCORE = 100;

/** How a plugin brings its raw scores to the range from 0 to 100. */
export interface Normalization {
  /** Whether `lowest` counts; keeping it right costs time. */
  readonly readsLowest: boolean;
  /**
   * @param raw - An integer, not NaN.
   * @param lowest - Of all feasible nodes that are not ignored.
   * @param highest - The same; where there is none, `lowest` is Infinity and this -Infinity.
   */
  normalize(raw: number, lowest: number, highest: number): number;
}

/**
 * The highest raw score is worth 100.
 * Source: pkg/scheduler/framework/plugins/helper `DefaultNormalizeScore`.
 */
export const proportional: Normalization = {
  readsLowest: false,
  normalize: (raw, _lowest, highest) =>
    highest <= 0 ? raw : multiplyDivide(MAX_SCORE, raw, highest),
};

/** The highest raw score is worth nothing; same source. */
export const reversed: Normalization = {
  readsLowest: false,
  normalize: (raw, _lowest, highest) =>
    highest <= 0
      ? MAX_SCORE
      : MAX_SCORE - multiplyDivide(MAX_SCORE, raw, highest),
};
