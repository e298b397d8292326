import type { ModelFacts } from './ModelFacts';

/**
 * Bytes that one token takes in the KV cache of all layers.
 *
 * Source: kaito-project/kaito `presets/workspace/generator/generator.go`, `calculateKVCacheTokenSize`:
 * `2 × kvHeads × headDim × layers × bytes`, and with latent attention `(rank + ropeDim) × layers × bytes`.
 *
 * @param bytes - of each value: 2, or 1 where the cache is kept in fp8.
 * @public
 */
export function kvBytesPerToken(model: ModelFacts, bytes: 1 | 2 = 2): number {
  const { attention, layers } = model;
  const values =
    attention.type === 'latent'
      ? attention.rank + attention.ropeDim
      : 2 * attention.kvHeads * attention.headDim;
  return values * layers * bytes;
}

/** Over how many GPUs of a layer its cache is split: no KV head is cut, and a latent vector is everywhere. */
export function kvShards(model: ModelFacts, tensorParallel: number): number {
  const { attention } = model;
  return attention.type === 'latent'
    ? 1
    : Math.min(tensorParallel, attention.kvHeads);
}
