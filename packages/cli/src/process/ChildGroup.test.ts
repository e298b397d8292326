import { once } from 'node:events';
import { ChildGroup } from './ChildGroup';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('ChildGroup', () => {
  it('resolves to the exit code', async () => {
    const children = new ChildGroup();
    expect(await children.run('sh', ['-c', 'exit 3'])).toBe(3);
  });

  it('counts an end by a signal as a failure', async () => {
    const children = new ChildGroup();
    expect(await children.run('sh', ['-c', 'kill -KILL $$'])).toBe(1);
  });

  it('ends what a child started, too', async () => {
    const children = new ChildGroup();
    const child = children.spawn('sh', ['-c', 'sleep 600 & echo $!; wait'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(child.stdout!, 'data');
    const grandchild = Number(String(line));
    expect(isAlive(grandchild)).toBe(true);

    await children.end();

    const deadline = Date.now() + 10_000;
    while (isAlive(grandchild) && Date.now() < deadline) {
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(isAlive(grandchild)).toBe(false);
  });
});
