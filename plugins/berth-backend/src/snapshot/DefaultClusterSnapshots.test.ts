import { mockServices } from '@backstage/backend-test-utils';
import { Snapshot } from '@berth/backstage-plugin-berth-scheduler';
import { fillCluster } from '../__fixtures__/fillCluster';
import { node, pod } from '../__fixtures__/kubernetesObjects';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { DefaultClusterSnapshots } from './DefaultClusterSnapshots';

function setUp() {
  const views = new MemoryClusterViews();
  const cluster = views.add({ name: 'tokyo' });
  const logger = mockServices.logger.mock();
  const snapshots = new DefaultClusterSnapshots({ views, logger });
  return { views, cluster, snapshots, logger };
}

const secretive = pod(
  { name: 'secret-project-0', namespace: 'secret' },
  {
    spec: {
      nodeName: 'node-1',
      containers: [
        { name: 'main', resources: { requests: { 'nvidia.com/gpu': '3' } } },
      ],
    },
  },
);

describe('DefaultClusterSnapshots', () => {
  it('gives nodes and what is used on them, and no pod', () => {
    const { cluster, snapshots } = setUp();
    fillCluster(cluster, {
      nodes: [node('node-1', { allocatable: { 'nvidia.com/gpu': '8' } })],
      pods: [secretive],
    });

    const { bytes } = snapshots.encoded('tokyo')!;

    const { nodes } = Snapshot.decode(new Uint8Array(bytes).buffer);
    expect(nodes.map(({ name }) => name)).toEqual(['node-1']);
    expect(nodes[0].allocatable('nvidia.com/gpu')).toBe(8);
    expect(nodes[0].requested('nvidia.com/gpu')).toBe(3);
    expect(Buffer.from(bytes).includes('secret')).toBe(false);
  });

  it('makes and encodes one snapshot for one revision', () => {
    const { cluster, snapshots } = setUp();
    fillCluster(cluster, { nodes: [node('node-1')] });
    const first = snapshots.encoded('tokyo');
    expect(snapshots.encoded('tokyo')).toBe(first);

    cluster.store('nodes').upsert(node('node-2'));
    const second = snapshots.encoded('tokyo');
    expect(second?.digest).not.toBe(first?.digest);
  });

  it('names equal bytes equally, whatever changed elsewhere', () => {
    const { cluster, snapshots } = setUp();
    fillCluster(cluster, { nodes: [node('node-1')] });
    const first = snapshots.encoded('tokyo');
    cluster.changed();
    expect(snapshots.encoded('tokyo')).not.toBe(first);
    expect(snapshots.encoded('tokyo')?.digest).toBe(first?.digest);
  });

  it('knows no cluster of another name', () => {
    expect(setUp().snapshots.encoded('osaka')).toBeUndefined();
  });

  it.each(['nodes', 'pods'] as const)(
    'promises no room while the %s are not known',
    kind => {
      const { cluster, snapshots } = setUp();
      fillCluster(cluster, { nodes: [node('node-1')] });
      cluster.setFreshness(kind, { status: 'forbidden' });
      expect(() => snapshots.encoded('tokyo')).toThrow(
        expect.objectContaining({
          name: 'ServiceUnavailableError',
          message: `The ${kind} of cluster tokyo are not known: forbidden`,
        }),
      );
    },
  );

  it('keeps to itself which pod has a quantity that cannot be read', () => {
    const { cluster, snapshots, logger } = setUp();
    const [container] = secretive.spec.containers;
    fillCluster(cluster, {
      nodes: [node('node-1')],
      pods: [
        {
          ...secretive,
          spec: {
            ...secretive.spec,
            containers: [
              { ...container, resources: { requests: { cpu: 'many' } } },
            ],
          },
        },
      ],
    });
    expect(() => snapshots.encoded('tokyo')).toThrow(
      'An object in cluster tokyo has a quantity that cannot be read',
    );
    expect(logger.error).toHaveBeenCalledWith(
      'No snapshot of cluster tokyo',
      expect.objectContaining({
        message: expect.stringContaining('secret-project-0'),
      }),
    );
  });
});
