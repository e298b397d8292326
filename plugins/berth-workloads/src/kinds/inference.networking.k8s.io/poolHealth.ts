import { Fields } from '../../json/Fields';
import type { ReportedCondition } from '../../model';
import { Conditions } from '../../conditions/Conditions';
import { fromCondition, noStatus } from '../verdicts';
import type { HealthVerdict } from '../WorkloadKind';

/** What a Gateway, or another parent, says of a pool. */
export interface PoolParent {
  /** The reference to it. */
  reference: Fields;
  conditions: Conditions;
}

/**
 * The parents of a pool.
 *
 * @param key - `parents`; `parent` in the group that it had before.
 */
export function parentsOf(pool: Fields, key: string): PoolParent[] {
  return pool
    .object('status')
    .objects(key)
    .map(parent => ({
      reference: parent.object('parentRef'),
      conditions: Conditions.of(
        Fields.of({
          metadata: pool.object('metadata').value,
          status: { conditions: parent.value.conditions },
        }),
      ),
    }))
    .filter(({ reference }) => reference.string('kind') !== 'Status');
}

/**
 * Argo CD has no rule. A pool is as well as its parents take it: they accept it, and find its endpoint picker.
 *
 * Source: kubernetes-sigs/gateway-api-inference-extension v1.6 `api/v1/inferencepool_types.go`.
 */
export function poolHealth(
  pool: Fields,
  parents: readonly PoolParent[],
): HealthVerdict {
  if (!pool.object('status').exists) {
    return noStatus;
  }
  if (parents.length === 0) {
    return { health: 'Unknown', cause: { code: 'noGateway' } };
  }
  const said = parents.flatMap(({ conditions }) =>
    ['Accepted', 'ResolvedRefs'].flatMap(type => conditions.get(type) ?? []),
  );
  const refused = said.find(({ status, isStale }) => {
    return status === 'False' && !isStale;
  });
  if (refused) {
    return fromCondition('Degraded', refused);
  }
  const waiting = said.find(
    ({ status, isStale }) => status !== 'True' || isStale,
  );
  return waiting
    ? fromCondition('Progressing', waiting)
    : fromCondition('Healthy', acceptedIn(said));
}

function acceptedIn(said: readonly ReportedCondition[]) {
  return said.find(({ condition }) => condition === 'Accepted');
}
