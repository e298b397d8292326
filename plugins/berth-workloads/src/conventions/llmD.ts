import type { Part } from '../model';
import type { Convention } from './Convention';
import { kindsWithTemplate, labelsOf, podTemplatesOf } from './podTemplates';
import { serviceEndpoints } from './serviceEndpoints';

/**
 * A model server of llm-d, which may only prefill or only decode, whatever its image.
 *
 * Source: llm-d-incubation/llm-d-modelservice `charts/llm-d-modelservice/values.yaml`, `templates/_helpers.tpl`.
 */
export const llmD: Convention = {
  name: 'llm-d',
  kinds: [...kindsWithTemplate, 'leaderworkerset.x-k8s.io/LeaderWorkerSet'],
  recognises(object) {
    const labels = labelsOf(object);
    return (
      labels['llm-d.ai/role'] !== undefined ||
      labels['llm-d.ai/inference-serving'] === 'true'
    );
  },
  read(object, workload, related) {
    const labels = labelsOf(object);
    const role = labels['llm-d.ai/role'];
    const model = labels['llm-d.ai/model'];
    const [container] =
      podTemplatesOf(object)[0]?.object('spec').objects('containers') ?? [];
    const desired = workload.rollout?.desired;
    const parts: Part[] =
      role === undefined ? [] : [{ type: 'group', name: role, desired }];
    return {
      system: 'llm-d',
      role: 'inferenceServer',
      models: model === undefined ? [] : [{ name: model }],
      parts: [...workload.parts, ...parts],
      endpoints: serviceEndpoints(object, {
        container,
        server: { ports: { 8000: 'http' } },
        related,
      }),
    };
  },
};
