/** What a reflector needs to know of the kind it reflects; `WatchedKindDefinition` is one. */
export interface ReflectedKind<T> {
  plural: string;
  /** Absent where it is not known: then an object of any kind is taken at its word. */
  kind?: string;
  group: string;
  versions: readonly string[];
  project(object: unknown): T | undefined;
}

/** The REST path of all objects of the kind, in all namespaces or in one. */
export function collectionPath(
  kind: Pick<ReflectedKind<unknown>, 'group' | 'plural'>,
  version: string,
  namespace?: string,
): string {
  const api = kind.group === '' ? '/api' : `/apis/${kind.group}`;
  const within =
    namespace === undefined
      ? ''
      : `/namespaces/${encodeURIComponent(namespace)}`;
  return `${api}/${version}${within}/${kind.plural}`;
}
