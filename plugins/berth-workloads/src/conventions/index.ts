import type { Convention } from './Convention';
import { llmD } from './llmD';
import { metaflow } from './metaflow';
import { ollama } from './ollama';
import { productionStack } from './productionStack';
import { sglang } from './sglang';
import { textGenerationInference } from './textGenerationInference';
import { triton } from './triton';
import { vllm } from './vllm';

/** Every convention, the first that recognises an object decides. */
export const conventions: readonly Convention[] = [
  llmD,
  productionStack,
  vllm,
  sglang,
  textGenerationInference,
  triton,
  ollama,
  metaflow,
];

/**
 * The programs that are recognised in ordinary objects, and in objects of which kinds, as `group/kind`.
 * @public
 */
export const recognisedPrograms: ReadonlyArray<{
  readonly name: string;
  readonly kinds: readonly string[];
}> = conventions.map(({ name, kinds }) => ({ name, kinds }));
