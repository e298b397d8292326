import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import { fromCondition, noStatus, notObserved } from '../verdicts';
import type { HealthVerdict } from '../WorkloadKind';
import { Polarity, polarityOf } from './polarity';

/**
 * The health of an object by what Kubernetes' conventions say of conditions: whether the controller has looked at the
 * newest spec, then kstatus' `Reconciling` and `Stalled`, then `Ready`, then every condition by its polarity. Conditions
 * of an older generation do not count.
 *
 * Source: kubernetes-sigs/cli-utils `pkg/kstatus/status/generic.go`, widened by polarity.
 *
 * @param polarity - For a kind whose conditions have meanings of their own; for types that it leaves out, the common one.
 * @public
 */
export function conditionHealth(
  object: Fields,
  polarity: Readonly<Record<string, Polarity>> = {},
): HealthVerdict {
  if (!object.object('status').exists) {
    return noStatus;
  }
  if (isOutdated(object)) {
    return notObserved;
  }
  const all = Conditions.of(object);
  const conditions = all.all.filter(({ isStale }) => !isStale);
  const meaning = (type: string) =>
    Object.hasOwn(polarity, type) ? polarity[type] : polarityOf(type);
  const when = (status: string, wanted: Polarity) =>
    conditions.find(
      condition =>
        condition.status === status && meaning(condition.condition) === wanted,
    );
  const find = (type: string) =>
    conditions.find(({ condition }) => condition === type);

  const reconciling = find('Reconciling');
  if (reconciling?.status === 'True') {
    return fromCondition('Progressing', reconciling);
  }
  const bad = when('True', 'bad');
  if (bad) {
    return fromCondition('Degraded', bad);
  }
  const ready = find('Ready');
  if (ready) {
    const health = ready.status === 'True' ? 'Healthy' : 'Progressing';
    return fromCondition(health, ready);
  }
  const missing = when('False', 'good') ?? when('Unknown', 'good');
  if (missing) {
    return fromCondition('Progressing', missing);
  }
  const good = when('True', 'good');
  if (good) {
    return fromCondition('Healthy', good);
  }
  if (all.all.length > conditions.length) {
    return notObserved;
  }
  return { health: 'Unknown', cause: { code: 'unclear' } };
}

/** Only where the controller says of which generation its status is. Argo Rollouts says so as a string. */
function isOutdated(object: Fields): boolean {
  const observed = object.object('status').any('observedGeneration');
  const generation = object.object('metadata').count('generation');
  return (
    (typeof observed === 'number' || typeof observed === 'string') &&
    generation !== undefined &&
    String(observed) !== String(generation)
  );
}
