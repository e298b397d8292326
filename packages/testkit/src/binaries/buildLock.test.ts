import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { withBuildLock } from './buildLock';

describe('withBuildLock', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'lock-'));
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  it('runs one task at a time and tells the others whom they wait for', async () => {
    let running = 0;
    let most = 0;
    const waitedFor: number[] = [];
    let tellBothWait = () => {};
    const bothWait = new Promise<void>(resolve => {
      tellBothWait = resolve;
    });
    const onWait = (pid: number) => {
      waitedFor.push(pid);
      if (waitedFor.length === 2) {
        tellBothWait();
      }
    };
    const task = async () => {
      running += 1;
      most = Math.max(most, running);
      // Whoever came when the lock was free again would not have had to wait.
      await bothWait;
      running -= 1;
    };
    await Promise.all(
      [1, 2, 3].map(() => withBuildLock({ directory, onWait }, task)),
    );
    expect(most).toBe(1);
    expect(waitedFor).toEqual([process.pid, process.pid]);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('takes the lock of a process that no longer exists', async () => {
    const { pid } = spawnSync('true');
    writeFileSync(
      join(directory, 'build.lock'),
      JSON.stringify({ pid, host: hostname() }),
    );
    const onWait = jest.fn();
    await expect(
      withBuildLock({ directory, onWait }, async () => 'built'),
    ).resolves.toBe('built');
    expect(onWait).not.toHaveBeenCalled();
  });

  it('gives the lock back when the task fails', async () => {
    await expect(
      withBuildLock({ directory }, async () => {
        throw new Error('no compiler');
      }),
    ).rejects.toThrow('no compiler');
    expect(readdirSync(directory)).toEqual([]);
  });

  it('stops waiting when it is told to', async () => {
    writeFileSync(
      join(directory, 'build.lock'),
      JSON.stringify({ pid: process.pid, host: hostname() }),
    );
    const controller = new AbortController();
    await expect(
      withBuildLock(
        {
          directory,
          signal: controller.signal,
          onWait: () => controller.abort(),
        },
        async () => 'built',
      ),
    ).rejects.toThrow('aborted');
    expect(readdirSync(directory)).toEqual(['build.lock']);
  });
});
