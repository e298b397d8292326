/**
 * The formats in which weights are kept.
 * @public
 */
export const precisions = [
  'fp32',
  'bf16',
  'fp16',
  'fp8',
  'int8',
  'int4',
] as const;

/** @public */
export type Precision = (typeof precisions)[number];

const BYTES: Record<Precision, number> = {
  fp32: 4,
  bf16: 2,
  fp16: 2,
  fp8: 1,
  int8: 1,
  // Four bits, and a scale of eight for each sixteen of them (NVFP4); AWQ, GPTQ and MXFP4 have fewer scales.
  int4: 0.5625,
};

/**
 * Bytes that a parameter takes, its share of scales included.
 *
 * Source: vLLM recipes `CONTRIBUTING.md` (2, 1 and 0.5 bytes); for four bits with the scales of NVFP4.
 * @public
 */
export function bytesPerParameter(precision: Precision): number {
  return BYTES[precision];
}
