import { watchedKinds } from '../../projection';
import { collectionPath } from '../../reflector/ReflectedKind';
import type { ClusterView, WatchedKind } from '../../store/ClusterView';

/**
 * How a view differs from what the cluster says of itself: `kind name: theirs → ours`, nothing when they are the same. Whole
 * projected objects are compared, not only their versions.
 */
export async function differences(
  view: ClusterView,
  get: (path: string) => Promise<{ items: unknown[] }>,
): Promise<string[]> {
  const found: string[] = [];
  for (const kind of Object.keys(watchedKinds) as WatchedKind[]) {
    const { project, group, plural, versions } = watchedKinds[kind];
    const { items } = await get(collectionPath({ group, plural }, versions[0]));
    const store = view.store(kind);
    const ours = new Map(
      [...store.all()].map(object => [object.metadata.uid, object]),
    );
    for (const item of items) {
      const theirs = project(item);
      if (!theirs) throw new Error(`Unreadable ${kind}`);
      const own = ours.get(theirs.metadata.uid);
      ours.delete(theirs.metadata.uid);
      if (JSON.stringify(own) !== JSON.stringify(theirs)) {
        found.push(
          `${kind} ${theirs.metadata.name}: ${theirs.metadata.resourceVersion} → ${own?.metadata.resourceVersion}`,
        );
      }
    }
    for (const { metadata } of ours.values()) {
      found.push(
        `${kind} ${metadata.name}: gone → ${metadata.resourceVersion}`,
      );
    }
  }
  return found;
}
