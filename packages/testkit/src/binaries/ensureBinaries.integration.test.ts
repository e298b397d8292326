import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describeUnless } from '../testing';
import { BinaryProgress } from './BinaryProgress';
import { cacheDirectory } from './cacheDirectory';
import { ensureBinaries } from './ensureBinaries';

const buildDeadlineMs = 10 * 60 * 1000;

describeUnless(
  spawnSync('go', ['version']).error && 'there is no Go on PATH',
  'ensureBinaries',
  () => {
    let cache: string;

    beforeAll(() => {
      cache = mkdtempSync(join(tmpdir(), 'binaries-'));
    });

    afterAll(() => rmSync(cache, { recursive: true }));

    it(
      'builds a missing program once, also when it is asked for twice at a time',
      async () => {
        const progress: BinaryProgress[] = [];
        const options = {
          names: ['etcd'] as const,
          env: {
            ...process.env,
            KUBEBUILDER_ASSETS: undefined,
            BERTH_CACHE_HOME: cache,
          },
          onProgress: (step: BinaryProgress) => progress.push(step),
        };
        const [{ etcd }, again] = await Promise.all([
          ensureBinaries(options),
          ensureBinaries(options),
        ]);
        expect(again.etcd).toBe(etcd);
        expect(progress.filter(({ phase }) => phase === 'ready')).toHaveLength(
          1,
        );
        expect(
          execFileSync(etcd, ['--version'], { encoding: 'utf8' }),
        ).toContain('etcd Version: 3.7.0');
        expect(readdirSync(dirname(etcd))).toEqual(['etcd']);

        const { mtimeMs } = statSync(etcd);
        progress.length = 0;
        await ensureBinaries(options);
        expect(progress).toEqual([]);
        expect(statSync(etcd).mtimeMs).toBe(mtimeMs);
      },
      buildDeadlineMs,
    );
  },
);

describe('ensureBinaries without any source', () => {
  it('says what was tried and what to do', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'binaries-'));
    const env = { BERTH_CACHE_HOME: cache, PATH: '/nonexistent' };
    const nowhere = 'http://127.0.0.1:1';
    try {
      await expect(
        ensureBinaries({
          names: ['kubectl'],
          env,
          origins: {
            kubernetes: nowhere,
            github: nowhere,
            githubApi: nowhere,
          },
          onProgress: () => {},
        }),
      ).rejects.toThrow(
        /No kubectl for Kubernetes .*\nBuilding it failed: spawn go ENOENT\nDownloading it failed: .*\n.*KUBEBUILDER_ASSETS/,
      );
      expect(readdirSync(cacheDirectory(env))).toEqual([]);
    } finally {
      rmSync(cache, { recursive: true });
    }
  });
});
