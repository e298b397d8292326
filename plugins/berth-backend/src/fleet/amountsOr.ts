import {
  AmountError,
  InputError,
} from '@berth/backstage-plugin-berth-scheduler';

/** The amounts of an object; `undefined` where the core cannot read it, as an object that no API server has checked may be. */
export function amountsOr(
  read: () => ReadonlyMap<string, number>,
): ReadonlyMap<string, number> | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError || error instanceof AmountError) {
      return undefined;
    }
    throw error;
  }
}
