import fs from 'node:fs';
import git, { type TreeEntry } from 'isomorphic-git';

/** Writes files and their directories as objects of a repository. Resolves to the hash of the root. */
export async function writeTree(
  gitdir: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<string> {
  const entries: TreeEntry[] = [];
  const directories = new Map<string, Map<string, Uint8Array>>();
  for (const [path, blob] of files) {
    const slash = path.indexOf('/');
    if (slash < 0) {
      const oid = await git.writeBlob({ fs, gitdir, blob });
      entries.push({ mode: '100644', path, oid, type: 'blob' });
    } else {
      const name = path.slice(0, slash);
      const inside = directories.get(name) ?? new Map<string, Uint8Array>();
      directories.set(name, inside.set(path.slice(slash + 1), blob));
    }
  }
  for (const [path, inside] of directories) {
    const oid = await writeTree(gitdir, inside);
    entries.push({ mode: '040000', path, oid, type: 'tree' });
  }
  return git.writeTree({ fs, gitdir, tree: entries });
}
