import type { Pod } from '@berth/backstage-plugin-berth-workloads';
import { watchedKinds } from '../../projection';
import { ObjectTable } from '../ObjectTable';

/** A pod as controllers make them, of which there are many that differ in little. */
export function projected(index: number): Pod {
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

/** A table that holds so many of them. */
export function tableOf(count: number): ObjectTable<Pod> {
  const table = new ObjectTable<Pod>({
    freshness: () => ({ status: 'live' }),
    onChange: () => {},
  });
  for (let index = 0; index < count; index++) table.upsert(projected(index));
  return table;
}
