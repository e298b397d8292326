import {
  mkdir,
  mkdtemp,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placesOf } from './placesOf';

describe('placesOf', () => {
  let folder: string;
  const at = (...path: string[]) => join(folder, ...path);
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'berth-places-')));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is the folder of a file', async () => {
    await writeFile(at('config'), '');
    expect(await placesOf(at('config'))).toEqual([{ folder, name: 'config' }]);
  });

  it('is where it would be, or the first folder on the way that would be', async () => {
    expect(await placesOf(at('config'))).toEqual([{ folder, name: 'config' }]);
    expect(await placesOf(at('a', 'b', 'config'))).toEqual([
      { folder, name: 'a' },
    ]);
  });

  it('is that of each link on the way as well', async () => {
    await mkdir(at('..1'));
    await writeFile(at('..1', 'config'), '');
    await symlink('..1', at('..data'));
    await symlink(join('..data', 'config'), at('config'));
    await symlink(at('config'), at('absolute'));
    expect(await placesOf(at('absolute'))).toEqual([
      { folder, name: 'absolute' },
      { folder, name: 'config' },
      { folder, name: '..data' },
      { folder: at('..1'), name: 'config' },
    ]);
  });

  it('ends where links lead to each other', async () => {
    await symlink('b', at('a'));
    await symlink('a', at('b'));
    expect((await placesOf(at('a'))).length).toBeLessThan(50);
  });
});
