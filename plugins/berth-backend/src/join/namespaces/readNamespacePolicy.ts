import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { everyNamespace, NamespacePolicy } from './NamespacePolicy';
import type { NamespaceRule } from './NamespaceRule';
import { RuledNamespaces } from './RuledNamespaces';

/** Names of namespaces are DNS labels; `*` stands for any characters. */
const PATTERN = /^[a-z0-9*-]+$/;
const ANYBODY = '*';

/**
 * The policy of `berth.namespaces`; without it every namespace is open.
 *
 * @throws `InputError` for a pattern that no namespace can match, or an owner or system that is no reference.
 */
export function readNamespacePolicy(config: Config): NamespacePolicy {
  const policy = config.getOptionalConfig('berth.namespaces');
  if (!policy) return everyNamespace;
  const otherwise = policy.getOptionalString('default') ?? 'allow';
  if (otherwise !== 'allow' && otherwise !== 'deny') {
    throw new InputError(
      `berth.namespaces.default is '${otherwise}'; it must be allow or deny`,
    );
  }
  const rules = policy.getOptionalConfigArray('rules') ?? [];
  return new RuledNamespaces({
    rules: rules.map((rule, index) =>
      readRule(rule, `berth.namespaces.rules[${index}]`),
    ),
    isOpenByDefault: otherwise === 'allow',
  });
}

function readRule(rule: Config, key: string): NamespaceRule {
  const patterns = rule
    .getStringArray('match')
    .map(pattern => readPattern(pattern, key));
  const owners = rule.getOptionalStringArray('owners') ?? [];
  const systems = rule.getOptionalStringArray('systems') ?? [];
  return {
    matches: namespace => patterns.some(pattern => pattern.test(namespace)),
    anybody: owners.includes(ANYBODY),
    refs: new Set([
      ...owners
        .filter(owner => owner !== ANYBODY)
        .map(owner => readRef(owner, { key: `${key}.owners`, kind: 'group' })),
      ...systems.map(system =>
        readRef(system, { key: `${key}.systems`, kind: 'system' }),
      ),
    ]),
  };
}

function readPattern(pattern: string, key: string): RegExp {
  if (!PATTERN.test(pattern)) {
    throw new InputError(
      `${key}.match holds '${pattern}', which no namespace can match`,
    );
  }
  // A run of stars says no more than one, and would make a regular expression slow.
  return new RegExp(`^${pattern.replace(/\*+/g, '.*')}$`);
}

function readRef(ref: string, options: { key: string; kind: string }): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: options.kind,
        defaultNamespace: 'default',
      }),
    );
  } catch (error) {
    throw new InputError(
      `${options.key} holds '${ref}', which is no reference to an entity`,
      error,
    );
  }
}
