import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheDirectory } from './cacheDirectory';
import { locateBinaries } from './locateBinaries';

describe('locateBinaries', () => {
  let root: string;
  let env: NodeJS.ProcessEnv;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'locate-'));
    env = { BERTH_CACHE_HOME: join(root, 'cache') };
    mkdirSync(join(root, 'assets'));
    mkdirSync(cacheDirectory(env), { recursive: true });
  });

  afterEach(() => rmSync(root, { recursive: true }));

  function program(directory: string, name: string, mode = 0o755) {
    const path = join(directory, name);
    writeFileSync(path, '', { mode });
    return path;
  }

  it('tells what is in the cache from what is missing', () => {
    const etcd = program(cacheDirectory(env), 'etcd');
    expect(locateBinaries({ names: ['etcd', 'kwok'], env })).toEqual({
      found: { etcd },
      missing: ['kwok'],
    });
  });

  it('takes a file that cannot be executed for missing', () => {
    program(cacheDirectory(env), 'etcd', 0o644);
    expect(locateBinaries({ names: ['etcd'], env }).missing).toEqual(['etcd']);
  });

  it('prefers KUBEBUILDER_ASSETS, and completes it from the cache', () => {
    const assets = join(root, 'assets');
    const etcd = program(assets, 'etcd');
    const apiServer = program(assets, 'kube-apiserver');
    program(cacheDirectory(env), 'etcd');
    const kwok = program(cacheDirectory(env), 'kwok');
    expect(
      locateBinaries({
        names: ['etcd', 'kube-apiserver', 'kwok'],
        env: { ...env, KUBEBUILDER_ASSETS: assets },
      }),
    ).toEqual({
      found: { etcd, 'kube-apiserver': apiServer, kwok },
      missing: [],
    });
  });

  it('refuses KUBEBUILDER_ASSETS without an API server', () => {
    const assets = join(root, 'assets');
    program(assets, 'etcd');
    expect(() =>
      locateBinaries({
        names: ['etcd'],
        env: { ...env, KUBEBUILDER_ASSETS: assets },
      }),
    ).toThrow(
      `KUBEBUILDER_ASSETS is ${assets}, which holds no executable kube-apiserver`,
    );
  });
});
