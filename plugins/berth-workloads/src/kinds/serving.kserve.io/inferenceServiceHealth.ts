import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { ReportedCondition } from '../../model';
import { fromCondition } from '../verdicts';
import type { HealthVerdict } from '../WorkloadKind';

/**
 * What Argo CD calls an InferenceService: only a model that cannot be loaded makes it Degraded, conditions that are not met
 * do not; and `Stopped=False` is how it should be.
 *
 * Source: argoproj/argo-cd `resource_customizations/serving.kserve.io/InferenceService/health.lua` since #25312.
 */
export function inferenceServiceHealth(service: Fields): HealthVerdict {
  const conditions = Conditions.of(service);
  if (conditions.all.length === 0) {
    return { health: 'Progressing', cause: { code: 'noStatus' } };
  }
  const stopped = conditions.whenTrue('Stopped');
  if (stopped) {
    const cause = { code: 'stopped' } as const;
    return { health: 'Suspended', cause, condition: stopped };
  }
  const unmet = unmetIn(conditions.all);
  const model = service.object('status', 'modelStatus');
  const transition = model.string('transitionStatus') ?? 'UpToDate';
  if (transition !== 'UpToDate' && transition !== 'InProgress') {
    const failure = model.object('lastFailureInfo');
    const words = [failure.string('reason'), failure.message('message')];
    const message = words.filter(Boolean).join(': ') || undefined;
    const cause = { code: 'phase', phase: transition, message } as const;
    return { health: 'Degraded', cause, condition: unmet };
  }
  if (unmet) {
    return fromCondition('Progressing', unmet);
  }
  if (transition === 'InProgress') {
    const cause = { code: 'phase', phase: transition } as const;
    return { health: 'Progressing', cause };
  }
  return fromCondition('Healthy', conditions.get('Ready') ?? conditions.all[0]);
}

/** The one that says most: with words of its own, and of a part rather than of the whole. */
function unmetIn(
  all: readonly ReportedCondition[],
): ReportedCondition | undefined {
  const unmet = all.filter(
    ({ condition, status }) => status !== 'True' && condition !== 'Stopped',
  );
  const ofParts = unmet.filter(({ condition }) => condition !== 'Ready');
  return (
    ofParts.find(({ message }) => message) ??
    unmet.find(({ message }) => message) ??
    ofParts[0] ??
    unmet[0]
  );
}
