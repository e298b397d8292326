import { Conditions } from '../conditions/Conditions';
import { Fields } from '../json/Fields';
import type { Obstacle } from '../model';
import type { Related } from '../understand/Related';

/** As the quota admission plugin puts it: `exceeded quota: NAME, requested: a=1,b=2, used: …, limited: …`. */
const EXCEEDED =
  /exceeded quota: ([^,\s]{1,253}), requested: (\S{1,500}), used: (\S{1,500}), limited: (\S{1,500})/;

/**
 * The ResourceQuota that keeps pods from being made, from the condition `ReplicaFailure`. What the quota itself says now
 * wins over what it said when the controller last tried.
 *
 * Source: k8s.io/apiserver 1.37 `pkg/admission/plugin/resourcequota/controller.go` `checkRequest`.
 */
export function quotaObstacles(object: Fields, related: Related): Obstacle[] {
  const failure = Conditions.of(object).whenTrue('ReplicaFailure');
  const message = failure?.message ?? '';
  const [, name, ...lists] = EXCEEDED.exec(message) ?? [];
  if (name === undefined) {
    return [];
  }
  const [requested, used, limited] = lists.map(quantitiesIn);
  const status = Fields.of(
    related.find({
      group: '',
      kind: 'ResourceQuota',
      namespace: object.object('metadata').string('namespace'),
      name,
    }) ?? {},
  ).object('status');
  const now = (field: string, resource: string) => {
    const quantity = status.object(field).quantity(resource);
    return quantity === undefined ? undefined : String(quantity);
  };
  return [
    {
      type: 'quota',
      name,
      message,
      resources: [...requested].map(([resource, quantity]) => ({
        resource,
        requested: quantity,
        used: now('used', resource) ?? used.get(resource) ?? '0',
        limit: now('hard', resource) ?? limited.get(resource) ?? '0',
      })),
    },
  ];
}

function quantitiesIn(list: string): Map<string, string> {
  return new Map(
    list.split(',').flatMap((entry): Array<[string, string]> => {
      const [resource, quantity] = entry.split('=');
      return resource && quantity ? [[resource, quantity]] : [];
    }),
  );
}
