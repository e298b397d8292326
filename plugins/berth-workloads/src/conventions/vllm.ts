import type { Fields } from '../json/Fields';
import type { Convention } from './Convention';
import { containersOf, kindsWithTemplate, repositoryOf } from './podTemplates';

/**
 * vLLM by its published image. Which model it serves is in its arguments, which Berth never reads.
 *
 * Source: vllm `docs/deployment/docker.md`, `docs/deployment/k8s.md`.
 */
export const vllm: Convention = {
  name: 'vLLM',
  kinds: kindsWithTemplate,
  recognises(object) {
    return serverOf(object) !== undefined;
  },
  read() {
    return { system: 'vLLM', role: 'inferenceServer' };
  },
};

function serverOf(object: Fields): Fields | undefined {
  return containersOf(object).find(container =>
    /^vllm\/vllm-openai(-|$)/.test(
      repositoryOf(container.string('image') ?? ''),
    ),
  );
}
