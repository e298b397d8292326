import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Pod } from '@berth/backstage-plugin-berth-workloads';
import { projected, tableOf } from './__testUtils__/podTable';
import { heldBytes } from './heldBytes';

describe('heldBytes', () => {
  it('tells by how much the heap grows, give or take a third', async () => {
    // A process that runs other tests lets go of what they held meanwhile.
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        '--expose-gc',
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        resolve(__dirname, '__testUtils__/heapOfTable.ts'),
      ],
      { timeout: 60_000 },
    );
    const { told, grown } = JSON.parse(stdout);
    expect(told).toBeGreaterThan(grown * 0.67);
    expect(told).toBeLessThan(grown * 1.33);
  }, 90_000);

  it('counts a long text, and one that is shared not at all', () => {
    const pod = projected(0);
    const withReason = (reason: string): Pod => ({
      ...pod,
      status: { ...pod.status, reason },
    });
    const short = heldBytes(withReason('x'.repeat(256)));
    expect(heldBytes(withReason('y'))).toBe(short);
    expect(heldBytes(withReason('x'.repeat(1024)))).toBe(short + 1024 + 16);
  });

  it('comes to nothing in a table from which everything has gone', () => {
    const table = tableOf(20);
    const all = table.bytes;
    table.upsert(projected(3));
    expect(table.bytes).toBe(all);
    table.remove(projected(4).metadata.uid);
    expect(table.bytes).toBeLessThan(all);
    table.clear();
    expect(table.bytes).toBe(0);
  });
});
