import type { Config } from '@backstage/config';
import { ConflictError, InputError } from '@backstage/errors';
import { watchedKinds } from '../projection';
import {
  genericKind,
  kindId,
  OptionalKind,
  wrongKindName,
} from '../projection/optional';
import type { KindSelection } from './KindSelection';

/** Without these there is no card, only a page of gaps. */
const indispensable = new Set(['deployments.apps', 'pods']);

const DEFAULT_OWNERS = 8;
const MAX_OWNERS = 50;

/**
 * The optional kinds that are registered and those that `berth.kinds.generic` adds without a rule, and those of all kinds that
 * `berth.kinds.disabled` switches off.
 *
 * @throws `InputError` for a name that is no kind's, or that of a kind without which Berth is nothing; `ConflictError` for
 * two kinds of one name.
 */
export function selectKinds(options: {
  config: Config;
  optional: readonly OptionalKind[];
}): KindSelection {
  const { config } = options;
  const optional = [...options.optional, ...genericKinds(config)];
  const inEveryCluster = Object.values(watchedKinds);
  const known = new Set<string>(inEveryCluster.map(kindId));
  // A kind that is served at two paths would be understood by one rule and joined as two.
  const named = new Set(inEveryCluster.map(nameOf));
  for (const kind of optional) {
    const id = kindId(kind);
    if (known.has(id)) throw new ConflictError(`There are two kinds '${id}'`);
    if (named.has(nameOf(kind))) {
      throw new ConflictError(
        `There are two kinds '${kind.kind}' of '${kind.group}'`,
      );
    }
    known.add(id);
    named.add(nameOf(kind));
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
  return { optional, disabled: new Set(disabled), owners: ownersOf(config) };
}

function ownersOf(config: Config): number {
  const key = 'berth.kinds.owners';
  const owners = config.getOptionalNumber(key) ?? DEFAULT_OWNERS;
  if (!Number.isInteger(owners) || owners < 0 || owners > MAX_OWNERS) {
    throw new InputError(
      `${key} is ${owners}; it has to be a whole number from 0 to ${MAX_OWNERS}`,
    );
  }
  return owners;
}

/** Those of `berth.kinds.generic`, each by the name that Kubernetes gives its CRD. */
function genericKinds(config: Config): OptionalKind[] {
  const listed = config.getOptionalConfigArray('berth.kinds.generic') ?? [];
  return listed.map((one, index) => {
    const id = one.getString('name');
    const [plural, ...group] = id.split('.');
    const names = {
      plural,
      group: group.join('.'),
      kind: one.getString('kind'),
    };
    const wrong = wrongKindName(names);
    if (wrong) {
      throw new InputError(
        wrong === 'kind'
          ? `berth.kinds.generic[${index}].kind is '${names.kind}', which is no kind`
          : `berth.kinds.generic[${index}].name is '${id}', which is no name of a CRD, such as 'flows.example.com'`,
      );
    }
    return genericKind(names);
  });
}

function nameOf({ group, kind }: { group: string; kind: string }): string {
  return `${group}/${kind}`;
}
