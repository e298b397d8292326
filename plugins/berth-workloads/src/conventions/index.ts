import type { Convention } from './Convention';
import { vllm } from './vllm';

/** Every convention, the first that recognises an object decides. */
export const conventions: readonly Convention[] = [vllm];
