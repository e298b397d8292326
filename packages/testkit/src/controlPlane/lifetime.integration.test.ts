import { ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { nodeArguments } from '../nodeArguments';
import { describeWithBinaries } from '../testing';
import { allComponents } from './components';
import { startControlPlane } from './startControlPlane';

const deadlineMs = 60_000;

/** The command names of a process group; zombies, which only wait for init to notice, are not counted. */
function processesOf(group: number): string[] {
  return execFileSync('ps', ['-eo', 'pgid=,stat=,comm='], { encoding: 'utf8' })
    .split('\n')
    .map(line => line.trim().split(/\s+/))
    .filter(([pgid, stat]) => Number(pgid) === group && !stat.startsWith('Z'))
    .map(([, , command]) => command);
}

async function untilNothingIsLeft(group: number): Promise<void> {
  const deadline = Date.now() + deadlineMs;
  while (processesOf(group).length > 0) {
    if (Date.now() > deadline) {
      throw new Error(`Still running: ${processesOf(group)}`);
    }
    await delay(100);
  }
}

async function holdControlPlane(end: string): Promise<{
  holder: ChildProcess;
  processGroup: number;
  directory: string;
}> {
  const holder = spawn(
    process.execPath,
    [
      ...nodeArguments(),
      resolve(__dirname, '__fixtures__/holdControlPlane.ts'),
      end,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [line] = await once(createInterface({ input: holder.stdout }), 'line');
  return { holder, ...JSON.parse(line) };
}

const binaries = ['etcd', 'kube-apiserver', ...allComponents] as const;

describeWithBinaries('the lifetime of a control plane', binaries, () => {
  jest.setTimeout(3 * deadlineMs);

  it('is gone, with its files, when stop resolves', async () => {
    const { processGroup, directory, stop } = await startControlPlane({
      components: allComponents,
    });
    expect(processesOf(processGroup)).toEqual(
      expect.arrayContaining(['etcd', 'kube-apiserver', 'kwok']),
    );
    await stop();
    expect(processesOf(processGroup)).toEqual([]);
    expect(existsSync(directory)).toBe(false);
  });

  it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'ends after %s to the process that started it',
    async signal => {
      const { holder, processGroup, directory } = await holdControlPlane(
        'signal',
      );
      expect(processesOf(processGroup)).toContain('kube-apiserver');
      holder.kill(signal);
      await untilNothingIsLeft(processGroup);
      expect(existsSync(directory)).toBe(false);
    },
  );

  it.each(['process.exit', 'uncaught error', 'forgotten stop'])(
    'ends after %s in the process that started it',
    async end => {
      const { processGroup, directory } = await holdControlPlane(end);
      await untilNothingIsLeft(processGroup);
      expect(existsSync(directory)).toBe(false);
    },
  );

  it('ends when the supervisor itself is killed, and says so', async () => {
    const controlPlane = await startControlPlane();
    process.kill(controlPlane.processGroup, 'SIGKILL');
    await expect(
      controlPlane.waitFor('/api/v1/nodes', () => false, { deadlineMs }),
    ).rejects.toThrow('The control plane has ended');
    await untilNothingIsLeft(controlPlane.processGroup);
    await controlPlane.stop();
    expect(existsSync(controlPlane.directory)).toBe(false);
  });

  it('ends as a whole when one of its programs does not start', async () => {
    await expect(
      startControlPlane({
        components: ['kube-scheduler'],
        schedulerConfiguration: { parallelism: -1 },
      }).then(controlPlane =>
        controlPlane.waitFor('/api/v1/nodes', () => false, { deadlineMs }),
      ),
    ).rejects.toThrow(/kube-scheduler ended with 1:[^]*parallelism/);
  });
});
