import type { Config } from '@backstage/config';
import { ConflictError, InputError } from '@backstage/errors';
import { watchedKinds } from '../projection';
import { kindId, OptionalKind } from '../projection/optional';
import type { KindSelection } from './KindSelection';

/** Without these there is no card, only a page of gaps. */
const indispensable = new Set(['deployments.apps', 'pods']);

/**
 * The optional kinds that are registered, and those of all kinds that `berth.kinds.disabled` switches off.
 *
 * @throws `InputError` for a name that is no kind's, or that of a kind without which Berth is nothing; `ConflictError` for
 * two kinds of one name.
 */
export function selectKinds(options: {
  config: Config;
  optional: readonly OptionalKind[];
}): KindSelection {
  const { config, optional } = options;
  const known = new Set<string>(Object.values(watchedKinds).map(kindId));
  for (const kind of optional) {
    const id = kindId(kind);
    if (known.has(id)) throw new ConflictError(`There are two kinds '${id}'`);
    known.add(id);
  }
  const disabled = config.getOptionalStringArray('berth.kinds.disabled') ?? [];
  for (const [index, id] of disabled.entries()) {
    const key = `berth.kinds.disabled[${index}]`;
    if (!known.has(id)) {
      throw new InputError(
        `${key} is '${id}'; known kinds: ${[...known].sort().join(', ')}`,
      );
    }
    if (indispensable.has(id)) {
      throw new InputError(`${key}: Berth shows nothing without '${id}'`);
    }
  }
  return { optional, disabled: new Set(disabled) };
}
