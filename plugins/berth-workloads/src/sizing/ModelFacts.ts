import type { Precision } from './precision';

/**
 * What a token leaves in the KV cache. `grouped`: a key and a value for each KV head, which may lie on different GPUs.
 * `latent`: one vector for all heads (multi-head latent attention, DeepSeek-V2, arXiv:2405.04434), which every GPU keeps.
 * @public
 */
export type Attention =
  | { type: 'grouped'; heads: number; kvHeads: number; headDim: number }
  | { type: 'latent'; heads: number; rank: number; ropeDim: number };

/**
 * What decides how much memory a language model needs: what its `config.json` says.
 * @public
 */
export interface ModelFacts {
  /** Of all experts, where it has some: each may be asked for. */
  parameters: number;
  layers: number;
  hiddenSize: number;
  attention: Attention;
  /** How many tokens it knows. Default: 131,072. */
  vocabularySize?: number;
  /** The longest context that it was made for, in tokens. */
  contextLength: number;
  /** What its checkpoint holds. */
  precision: Precision;
  /** Of the files of its checkpoint, in bytes; `undefined`: not known. */
  checkpointBytes?: number;
}
