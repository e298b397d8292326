import {
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import type { NamespaceAccess, NamespacePolicy } from './NamespacePolicy';
import type { NamespaceRule } from './NamespaceRule';

/**
 * A policy of rules in order: the first that is about a namespace says to whom it is open, and the default speaks for
 * namespaces that none is about. Owners and systems are those that the catalog has made relations of; what a file says of
 * them in other words does not count.
 */
export class RuledNamespaces implements NamespacePolicy {
  readonly #rules: readonly NamespaceRule[];
  readonly #isOpenByDefault: boolean;

  constructor(options: {
    rules: readonly NamespaceRule[];
    isOpenByDefault: boolean;
  }) {
    this.#rules = options.rules;
    this.#isOpenByDefault = options.isOpenByDefault;
  }

  accessOf(entity: Entity): NamespaceAccess | undefined {
    const refs = refsOf(entity);
    const opens = ({ anybody, refs: opened }: NamespaceRule) =>
      anybody || refs.some(ref => opened.has(ref));
    if (this.#isOpenByDefault && this.#rules.every(opens)) {
      return undefined;
    }
    const rules = this.#rules.map(rule => ({ rule, isOpen: opens(rule) }));
    return {
      isOpen: namespace =>
        rules.find(({ rule }) => rule.matches(namespace))?.isOpen ??
        this.#isOpenByDefault,
    };
  }
}

function refsOf({ relations = [] }: Entity): string[] {
  return relations
    .filter(
      ({ type, targetRef }) =>
        type === RELATION_OWNED_BY ||
        (type === RELATION_PART_OF && targetRef.startsWith('system:')),
    )
    .map(({ targetRef }) => targetRef);
}
