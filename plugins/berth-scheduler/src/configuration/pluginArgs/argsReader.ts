import type { Problem } from '../../admission/problem';
import type { PluginArgs } from '../../framework/profile';
import type { KubernetesVersion } from '../../kubernetes/version';
import { decode } from '../decode';
import type { Decoded, Schema } from '../schema';

/** Reads the `args` of one plugin. */
export type ArgsReader = (
  args: unknown,
  options: { field: string; version: KubernetesVersion; problems: Problem[] },
) => ReadArgs;

/** Arguments that are decoded; problems with their values are told apart, because not every plugin is asked for them. */
export interface ReadArgs {
  problems: Problem[];
  args: PluginArgs;
}

/** Checks the values of decoded arguments; `field` is where they stand. */
export type ArgsRule<A> = (
  args: A,
  field: string,
  version: KubernetesVersion,
) => Problem[];

const TYPE_META = { apiVersion: 'string', kind: 'string' } as const;

/**
 * A reader of what `schema` says.
 *
 * @param options.validate - Gets the arguments before defaults are set.
 */
export function argsReader<
  const S extends { readonly [field: string]: Schema },
>(options: {
  schema: S;
  validate: ArgsRule<Decoded<S>>;
  read: (args: Decoded<S>) => PluginArgs;
}): ArgsReader {
  const { schema, validate, read } = options;
  return (args, { field, version, problems }) => {
    const decoded = decode({ ...schema, ...TYPE_META }, args ?? {}, {
      field,
      problems,
    }) as Decoded<S>;
    return problems.length > 0
      ? { problems: [], args: {} }
      : { problems: validate(decoded, field, version), args: read(decoded) };
  };
}
