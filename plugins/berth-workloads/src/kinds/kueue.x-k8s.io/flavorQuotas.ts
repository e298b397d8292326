import type { Fields } from '../../json/Fields';
import type { Quota } from '../../model';
import { quantityText } from '../quantityText';

/**
 * The quotas of `spec.resourceGroups`, flavor by flavor.
 *
 * @param canBorrow - Whether there is anybody to borrow from: without, the quota is the limit.
 */
export function flavorQuotas(object: Fields, canBorrow: boolean): Quota[] {
  const reserved = usageOf(object, 'flavorsReservation');
  const used = usageOf(object, 'flavorsUsage');
  const flavors = object
    .object('spec')
    .objects('resourceGroups')
    .flatMap(group => group.objects('flavors'));
  return flavors.flatMap(flavor =>
    flavor.objects('resources').map(resource => {
      const name = {
        flavor: flavor.string('name'),
        resource: resource.string('name') ?? '',
      };
      const nominal = quantityText(resource.quantity('nominalQuota'));
      const borrowable = quantityText(resource.quantity('borrowingLimit'));
      const reservation = reserved.get(keyOf(name));
      return {
        ...name,
        guaranteed: nominal,
        limit: canBorrow && borrowable !== '0' ? undefined : nominal,
        borrowable,
        lendable: quantityText(resource.quantity('lendingLimit')),
        reserved: reservation?.total,
        used: used.get(keyOf(name))?.total,
        borrowed: reservation?.borrowed,
      };
    }),
  );
}

/** What is reserved and used of flavors where nothing says how much there is. */
export function flavorUsage(
  object: Fields,
  fields: { reserved: string; used: string },
): Quota[] {
  const reserved = usageOf(object, fields.reserved);
  const used = usageOf(object, fields.used);
  return [...new Map([...used, ...reserved])].map(([key, { name }]) => ({
    ...name,
    reserved: reserved.get(key)?.total,
    used: used.get(key)?.total,
  }));
}

interface Name {
  flavor?: string;
  resource: string;
}

function usageOf(
  object: Fields,
  field: string,
): Map<string, { name: Name; total?: string; borrowed?: string }> {
  const flavors = object.object('status').objects(field);
  return new Map(
    flavors.flatMap(flavor =>
      flavor.objects('resources').map(resource => {
        const name = {
          flavor: flavor.string('name'),
          resource: resource.string('name') ?? '',
        };
        const total = quantityText(resource.quantity('total'));
        const borrowed = quantityText(resource.quantity('borrowed'));
        return [keyOf(name), { name, total, borrowed }] as const;
      }),
    ),
  );
}

function keyOf({ flavor, resource }: Name): string {
  return JSON.stringify([flavor, resource]);
}
