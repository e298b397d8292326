import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';

export const MAX_FILES = 200;
export const MAX_FILE_BYTES = 1024 * 1024;

/**
 * Every file below a directory, by its path with `/`. Links are not followed: what they lead to is nobody's to publish.
 *
 * @throws `InputError` that names what is not taken.
 */
export async function readWorkspace(
  directory: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const visit = async (below: string) => {
    const entries = await readdir(join(directory, below), {
      withFileTypes: true,
    });
    for (const entry of entries) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.name === '.git') {
        throw new InputError(`${path} would be a repository in a repository`);
      }
      if (entry.isDirectory()) {
        await visit(path);
      } else if (entry.isFile()) {
        files.set(path, await readBounded(join(directory, path), path));
        if (files.size > MAX_FILES) {
          throw new InputError(`there are more than ${MAX_FILES} files`);
        }
      } else {
        throw new InputError(`${path} is neither a file nor a directory`);
      }
    }
  };
  await visit('');
  if (files.size === 0) {
    throw new InputError('there is no file to publish');
  }
  return files;
}

async function readBounded(file: string, path: string): Promise<Uint8Array> {
  const content = await readFile(file);
  if (content.byteLength > MAX_FILE_BYTES) {
    throw new InputError(`${path} is larger than ${MAX_FILE_BYTES} bytes`);
  }
  return content;
}
