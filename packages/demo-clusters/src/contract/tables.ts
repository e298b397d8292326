import type { TableBody } from './ContractClient';
import { PODS, query } from './ContractTarget';
import type { ContractTarget } from './ContractTarget';

const TABLE =
  'application/json;as=Table;v=v1;g=meta.k8s.io,application/json;as=Table;v=v1beta1;g=meta.k8s.io,application/json';

/** What kubectl asks for, and in which columns it expects it. */
const COLUMNS: Array<[path: string, columns: string[]]> = [
  [
    PODS,
    [
      'Name',
      'Ready',
      'Status',
      'Restarts',
      'Age',
      'IP',
      'Node',
      'Nominated Node',
      'Readiness Gates',
    ],
  ],
  [
    '/api/v1/nodes',
    [
      'Name',
      'Status',
      'Roles',
      'Age',
      'Version',
      'Internal-IP',
      'External-IP',
      'OS-Image',
      'Kernel-Version',
      'Container-Runtime',
    ],
  ],
  ['/api/v1/namespaces', ['Name', 'Status', 'Age']],
  [
    '/api/v1/services',
    ['Name', 'Type', 'Cluster-IP', 'External-IP', 'Port(s)', 'Age', 'Selector'],
  ],
  [
    '/api/v1/events',
    [
      'Last Seen',
      'Type',
      'Reason',
      'Object',
      'Subobject',
      'Source',
      'Message',
      'First Seen',
      'Count',
      'Name',
    ],
  ],
  [
    '/apis/apps/v1/deployments',
    [
      'Name',
      'Ready',
      'Up-to-date',
      'Available',
      'Age',
      'Containers',
      'Images',
      'Selector',
    ],
  ],
  [
    '/apis/apps/v1/replicasets',
    [
      'Name',
      'Desired',
      'Current',
      'Ready',
      'Age',
      'Containers',
      'Images',
      'Selector',
    ],
  ],
  [
    '/apis/apps/v1/statefulsets',
    ['Name', 'Ready', 'Age', 'Containers', 'Images'],
  ],
  [
    '/apis/batch/v1/jobs',
    [
      'Name',
      'Status',
      'Completions',
      'Duration',
      'Age',
      'Containers',
      'Images',
      'Selector',
    ],
  ],
  [
    '/apis/autoscaling/v2/horizontalpodautoscalers',
    ['Name', 'Reference', 'Targets', 'MinPods', 'MaxPods', 'Replicas', 'Age'],
  ],
  [
    '/apis/policy/v1/poddisruptionbudgets',
    ['Name', 'Min Available', 'Max Unavailable', 'Allowed Disruptions', 'Age'],
  ],
  ['/apis/coordination.k8s.io/v1/leases', ['Name', 'Holder', 'Age']],
];

export function describeTables(target: () => ContractTarget) {
  it.each(COLUMNS)('prints %s in its columns', async (path, columns) => {
    const table = await target().client.json<TableBody>(path, TABLE);
    expect(table).toMatchObject({
      kind: 'Table',
      apiVersion: 'meta.k8s.io/v1',
    });
    expect(table.columnDefinitions.map(c => c.name)).toEqual(columns);
  });

  it('fills the columns of a pod', async () => {
    const table = await target().client.json<TableBody>(
      PODS + query({ limit: 1 }),
      TABLE,
    );
    expect(table.rows).toHaveLength(1);
    expect(table.rows[0].cells.slice(0, 4)).toEqual([
      'p1',
      '0/1',
      'Pending',
      '0',
    ]);
    expect(table.rows[0].cells.slice(5)).toEqual([
      '<none>',
      'n1',
      '<none>',
      '<none>',
    ]);
    expect(table.rows[0].object).toMatchObject({
      kind: 'PartialObjectMetadata',
      metadata: { name: 'p1' },
    });
    expect(table.metadata.remainingItemCount).toBe(4);
  });

  it.each([
    ['None', null],
    ['Object', expect.objectContaining({ kind: 'Pod' })],
  ])('puts %s into the rows if asked to', async (includeObject, object) => {
    const path = PODS + query({ limit: 1, includeObject });
    const table = await target().client.json<TableBody>(path, TABLE);
    expect(table.rows[0].object).toEqual(object);
  });

  it('prints one object', async () => {
    const table = await target().client.json<TableBody>(`${PODS}/p2`, TABLE);
    expect(table.rows.map(r => r.cells[0])).toEqual(['p2']);
  });
}
