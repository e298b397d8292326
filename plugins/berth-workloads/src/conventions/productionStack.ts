import type { Convention } from './Convention';
import { kindsWithTemplate, labelsOf } from './podTemplates';
import { vllm } from './vllm';

/**
 * vLLM as the Helm chart of production-stack runs it: the only one that writes the name of its model into a label.
 *
 * Source: vllm-project/production-stack `helm/templates/deployment-vllm-multi.yaml`.
 */
export const productionStack: Convention = {
  name: 'vLLM production-stack',
  kinds: kindsWithTemplate,
  recognises(object) {
    const labels = labelsOf(object);
    return (
      labels['helm-release-name'] !== undefined &&
      labels.model !== undefined &&
      vllm.recognises(object)
    );
  },
  read(object, workload, related) {
    return {
      ...vllm.read(object, workload, related),
      system: 'vLLM production-stack',
      models: [{ name: labelsOf(object).model }],
    };
  },
};
