import { InputError } from '@backstage/errors';

const NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const PREFIX =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const MAX_PREFIX_LENGTH = 253;

/** Throws `InputError` unless the API server would take this as a label key (`IsQualifiedName`). */
export function checkLabelKey(key: string): void {
  const slash = key.indexOf('/');
  const prefix = slash < 0 ? undefined : key.slice(0, slash);
  const name = key.slice(slash + 1);
  const prefixIsFine =
    prefix === undefined ||
    (prefix.length <= MAX_PREFIX_LENGTH && PREFIX.test(prefix));
  if (!prefixIsFine || !NAME.test(name)) {
    throw new InputError(`${JSON.stringify(key)} is not a label key`);
  }
}

/** Throws `InputError` unless the API server would take this as a label value (`IsValidLabelValue`). */
export function checkLabelValue(value: string): void {
  if (value !== '' && !NAME.test(value)) {
    throw new InputError(`${JSON.stringify(value)} is not a label value`);
  }
}
