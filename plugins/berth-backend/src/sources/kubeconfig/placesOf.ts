import { lstat, readlink } from 'node:fs/promises';
import { dirname, parse, resolve, sep } from 'node:path';

/** As many links as Linux follows. */
const MAX_LINKS = 40;

/**
 * Where a change of what a path leads to is seen: the folder of the file and that of each link on the way, with the names in
 * them that matter. Where something is missing on the way, the folder in which it would be is the last.
 *
 * A mounted ConfigMap or Secret is `config -> ..data/config` and `..data -> ..2026_01_01`, and an update puts another `..data`
 * in the place of the former (Kubernetes `pkg/volume/util/atomic_writer.go`).
 */
export async function placesOf(
  path: string,
): Promise<Array<{ folder: string; name: string }>> {
  const places: Array<{ folder: string; name: string }> = [];
  const { root } = parse(resolve(path));
  let folder = root;
  let left = namesIn(resolve(path).slice(root.length));
  for (let links = 0; left.length > 0 && links <= MAX_LINKS; ) {
    const [name, ...others] = left;
    const here = resolve(folder, name);
    const target = await targetOf(here);
    if (target === 'missing' || others.length === 0 || target !== undefined) {
      places.push({ folder: dirname(here), name });
    }
    if (target === 'missing') break;
    if (target === undefined) {
      folder = here;
      left = others;
    } else {
      const led = resolve(dirname(here), target.link);
      folder = parse(led).root;
      left = [...namesIn(led.slice(folder.length)), ...others];
      links++;
    }
  }
  return places;
}

/** `undefined` for what is no link. */
async function targetOf(
  path: string,
): Promise<{ link: string } | 'missing' | undefined> {
  try {
    const stats = await lstat(path);
    return stats.isSymbolicLink() ? { link: await readlink(path) } : undefined;
  } catch {
    return 'missing';
  }
}

function namesIn(path: string): string[] {
  return path.split(sep).filter(Boolean);
}
