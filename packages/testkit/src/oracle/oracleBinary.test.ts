import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureOracle, findOracle } from './oracleBinary';

describe('findOracle', () => {
  let cache: string;

  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'oracle-cache-'));
  });

  afterEach(() => {
    rmSync(cache, { recursive: true });
  });

  it('says why there is none where there is neither Go nor a program', async () => {
    const env = { PATH: '', BERTH_CACHE_HOME: cache };
    const found = findOracle({ env });
    expect(found).toEqual({
      status: 'unavailable',
      reason: expect.stringContaining('there is no Go'),
    });
    await expect(ensureOracle({ env })).rejects.toThrow('there is no Go');
  });

  it('takes the program of the cache without asking for Go', async () => {
    const env = { PATH: join(cache, 'bin'), BERTH_CACHE_HOME: cache };
    mkdirSync(env.PATH);
    writeFileSync(join(env.PATH, 'go'), '#!/bin/sh\n', { mode: 0o755 });
    const buildable = findOracle({ env });
    if (buildable.status !== 'buildable') {
      throw new Error(`not buildable: ${JSON.stringify(buildable)}`);
    }
    mkdirSync(dirname(buildable.path), { recursive: true });
    writeFileSync(buildable.path, '');

    const withoutGo = { ...env, PATH: '' };
    expect(findOracle({ env: withoutGo })).toEqual({
      status: 'built',
      path: buildable.path,
    });
    await expect(ensureOracle({ env: withoutGo })).resolves.toBe(
      buildable.path,
    );
  });
});
