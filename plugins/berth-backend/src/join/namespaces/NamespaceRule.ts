/** Opens namespaces to the entities of some owners and systems. */
export interface NamespaceRule {
  /** Whether the rule is about this namespace. */
  matches(namespace: string): boolean;
  /** Open to every entity. */
  anybody: boolean;
  /** References of owners and systems, as the catalog writes the targets of relations. */
  refs: ReadonlySet<string>;
}
