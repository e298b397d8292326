/** What a reflector needs to know of the kind it reflects; `WatchedKindDefinition` is one. */
export interface ReflectedKind<T> {
  plural: string;
  /** Absent where it is not known: then an object of any kind is taken at its word. */
  kind?: string;
  group: string;
  versions: readonly string[];
  /** Where only other versions are served, the nearest is read: its objects say that they are of it. */
  readsNearest?: boolean;
  /** @param version - In which it was asked for: the items of a list do not always say what the list is of. */
  project(object: unknown, version?: string): T | undefined;
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
