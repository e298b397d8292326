import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import { fromCondition, notObserved } from '../verdicts';
import type { HealthVerdict } from '../WorkloadKind';

/**
 * What Argo CD calls an LLMInferenceService.
 *
 * Source: argoproj/argo-cd `resource_customizations/serving.kserve.io/LLMInferenceService/health.lua` (#29620).
 */
export function llmInferenceServiceHealth(service: Fields): HealthVerdict {
  const { all, get } = conditionsOf(service);
  if (all.length === 0) {
    return { health: 'Progressing', cause: { code: 'noStatus' } };
  }
  const generation = service.object('metadata').count('generation');
  const observed = service.object('status').count('observedGeneration');
  const ready = get('Ready');
  const isOlder =
    generation !== undefined &&
    observed !== undefined &&
    observed !== generation;
  if (isOlder || ready?.isStale) {
    return notObserved;
  }
  const stopped = all.find(({ reason }) => reason === 'Stopped');
  if (stopped) {
    const cause = { code: 'stopped' } as const;
    return { health: 'Suspended', cause, condition: ready ?? stopped };
  }
  if (ready?.status === 'True') {
    return fromCondition('Healthy', ready);
  }
  const unmet = all.filter(
    ({ condition, status }) => condition !== 'Ready' && status !== 'True',
  );
  const telling = unmet.find(({ message }) => message) ?? unmet[0] ?? ready;
  return fromCondition(
    ready?.status === 'False' ? 'Degraded' : 'Progressing',
    telling ?? all[0],
  );
}

/**
 * `GroupDegraded` says the opposite of the others, and like `GroupReady` is no part of `Ready`.
 *
 * Source: kserve v0.20 `pkg/apis/serving/v1alpha2/llm_inference_service_lifecycle.go`.
 */
function conditionsOf(service: Fields) {
  const conditions = Conditions.of(service);
  return {
    all: conditions.all.filter(
      ({ condition }) => condition !== 'GroupDegraded',
    ),
    get: (type: string) => conditions.get(type),
  };
}
