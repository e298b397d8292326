import { Fields } from '../../json/Fields';
import type { LabelSelector } from '../../kubernetes';
import type { Health, Part, Progress } from '../../model';
import { Conditions } from '../../conditions/Conditions';
import { matchesLabelSelector } from '../../selector/matchesLabelSelector';
import type { Related } from '../../understand/Related';
import { type PoolParent, poolHealth } from './poolHealth';

/** The pods of a pool that are ready, of those that are held. */
export function readyMembers(
  pool: Fields,
  selector: LabelSelector | undefined,
  related: Related,
): Progress[] {
  const namespace = pool.object('metadata').string('namespace');
  const pods = related
    .ofKind({ group: '', kind: 'Pod', namespace })
    .map(object => Fields.of(object))
    .filter(pod =>
      matchesLabelSelector(selector, pod.object('metadata').labels('labels')),
    );
  const ready = pods.filter(pod => Conditions.of(pod).whenTrue('Ready'));
  return pods.length === 0
    ? []
    : [{ what: 'endpoints', done: ready.length, total: pods.length }];
}

/** The parents of a pool, each with what it says. */
export function parentParts(
  pool: Fields,
  parents: readonly PoolParent[],
): Part[] {
  return parents.flatMap((parent): Part[] => {
    const { reference } = parent;
    const name = reference.string('name');
    const { health, condition } = poolHealth(pool, [parent]);
    return name === undefined
      ? []
      : [
          {
            type: 'object',
            name,
            object: {
              group: reference.string('group') ?? 'gateway.networking.k8s.io',
              kind: reference.string('kind') ?? 'Gateway',
              namespace:
                reference.string('namespace') ??
                pool.object('metadata').string('namespace'),
              name,
            },
            health: health satisfies Health,
            message: condition?.message,
          },
        ];
  });
}
