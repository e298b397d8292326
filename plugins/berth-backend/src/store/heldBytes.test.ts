import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Pod } from '@berth/backstage-plugin-berth-workloads';
import { watchedKinds } from '../projection';
import { heldBytes } from './heldBytes';
import { ObjectTable } from './ObjectTable';

/** So many that what else a process lets go meanwhile, a megabyte or two, is little beside them. */
const COUNT = 60_000;

/** A pod as controllers make them, of which there are many that differ in little. */
function projected(index: number): Pod {
  const app = `app-${index % 250}`;
  const condition = (type: string) => ({
    type,
    status: 'True',
    lastTransitionTime: '2026-11-20T10:00:00Z',
  });
  const text = JSON.stringify({
    metadata: {
      name: `${app}-6d5f8c7b9-${index}`,
      namespace: `team-${index % 40}`,
      uid: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      resourceVersion: String(1_000_000 + index),
      creationTimestamp: '2026-11-20T10:00:00Z',
      labels: { app, 'pod-template-hash': '6d5f8c7b9' },
      ownerReferences: [
        { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: app, uid: app },
      ],
    },
    spec: {
      nodeName: `node-${index % 100}`,
      containers: [
        {
          name: 'main',
          image: `registry.example/${app}:1`,
          resources: { requests: { cpu: '500m', memory: '1Gi' } },
        },
      ],
    },
    status: {
      phase: 'Running',
      conditions: ['Initialized', 'Ready', 'PodScheduled'].map(condition),
      containerStatuses: [
        {
          name: 'main',
          ready: true,
          restartCount: 0,
          state: { running: { startedAt: '2026-11-20T10:00:00Z' } },
        },
      ],
    },
  });
  const pod = watchedKinds.pods.project(JSON.parse(text));
  if (!pod) throw new Error('The pod was not understood');
  return pod;
}

function tableOf(count: number): ObjectTable<Pod> {
  const table = new ObjectTable<Pod>({
    freshness: () => ({ status: 'live' }),
    onChange: () => {},
  });
  for (let index = 0; index < count; index++) table.upsert(projected(index));
  return table;
}

/** Of what is still used, by nothing on the stack. */
async function heap(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  await setImmediate();
  collect();
  return process.memoryUsage().heapUsed;
}

describe('heldBytes', () => {
  it('tells by how much the heap grows, give or take a third', async () => {
    // What is compiled and interned on the way is not the pods'.
    tableOf(COUNT);
    const before = await heap();
    const table = tableOf(COUNT);
    const grown = (await heap()) - before;
    expect(table.bytes).toBeGreaterThan(grown * 0.67);
    expect(table.bytes).toBeLessThan(grown * 1.33);
  }, 60_000);

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
