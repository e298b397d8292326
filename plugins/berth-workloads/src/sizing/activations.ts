/**
 * Bytes that one layer keeps of its work on so many tokens, without the scores of attention, which fused kernels do not
 * keep: `34 × tokens × hiddenSize` with 16-bit values.
 *
 * Source: Korthikanti et al., "Reducing Activation Recomputation in Large Transformer Models" (arXiv:2205.05198), equation 6.
 */
export function layerActivationBytes(
  tokens: number,
  hiddenSize: number,
): number {
  return 34 * tokens * hiddenSize;
}

/**
 * Bytes of the scores of attention that one layer keeps where kernels are not fused: `5 × heads × tokens²` for each
 * sequence.
 *
 * Source: the same, equation 2.
 */
export function attentionScoreBytes(
  sequences: number,
  length: number,
  heads: number,
): number {
  return 5 * heads * sequences * length ** 2;
}
