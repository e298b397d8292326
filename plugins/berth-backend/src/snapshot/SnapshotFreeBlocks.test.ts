import { mockServices } from '@backstage/backend-test-utils';
import { nothingRelated } from '@berth/backstage-plugin-berth-workloads';
import { fillCluster } from '../__fixtures__/fillCluster';
import { deployment, node, pod } from '../__fixtures__/kubernetesObjects';
import { withDependents } from '../join/dependents';
import { assessWorkload } from '../status/assessWorkload';
import { OwnObjects } from '../status/ownObjects';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { noGpuMeasurements } from '../utilisation';
import { DefaultClusterSnapshots } from './DefaultClusterSnapshots';
import { SnapshotFreeBlocks } from './SnapshotFreeBlocks';

const GPU = 'nvidia.com/gpu';

function onNode(nodeName: string, gpus: string) {
  return pod(
    { name: `on-${nodeName}` },
    {
      spec: {
        nodeName,
        containers: [
          { name: 'main', resources: { requests: { [GPU]: gpus } } },
        ],
      },
    },
  );
}

describe('SnapshotFreeBlocks', () => {
  function largest(podSpec: object = {}) {
    const views = new MemoryClusterViews();
    const view = views.add({ name: 'tokyo' });
    const object = deployment({ name: 'chat' }, { requests: { [GPU]: '4' } });
    Object.assign(object.spec!.template!.spec!, podSpec);
    fillCluster(view, {
      deployments: [object],
      nodes: [
        node('full', { allocatable: { [GPU]: '8' } }),
        node('half', { allocatable: { [GPU]: '4' }, labels: { zone: 'b' } }),
        node('tainted', {
          allocatable: { [GPU]: '8' },
          taints: [{ key: 'team', value: 'other', effect: 'NoSchedule' }],
        }),
        node('plain'),
      ],
      pods: [onNode('full', '7'), onNode('half', '2')],
    });
    const freeBlocks = new SnapshotFreeBlocks(
      new DefaultClusterSnapshots({
        views,
        logger: mockServices.logger.mock(),
      }),
    );
    const workload = assessWorkload({
      view,
      joined: withDependents(view, { kind: 'Deployment', object }),
      related: nothingRelated,
      own: new OwnObjects({ workloads: [] }),
      measurements: noGpuMeasurements,
      now: 0,
    });
    return {
      view,
      of: () => freeBlocks.largest({ view, workload, resource: GPU }),
    };
  }

  it('counts what is free together on a node that the pods may use', () => {
    expect(largest().of()).toBe(2);
  });

  it('counts nodes whose taint the pods tolerate', () => {
    expect(
      largest({
        tolerations: [{ key: 'team', operator: 'Exists' }],
      }).of(),
    ).toBe(8);
  });

  it('counts only nodes that the pods select', () => {
    expect(largest({ nodeSelector: { zone: 'b' } }).of()).toBe(2);
    expect(largest({ nodeSelector: { zone: 'none' } }).of()).toBe(0);
  });

  it('says nothing of pods that another scheduler places', () => {
    expect(largest({ schedulerName: 'volcano' }).of()).toBeUndefined();
  });

  it('says nothing of pods that cannot be read', () => {
    expect(largest({ overhead: { cpu: 'many' } }).of()).toBeUndefined();
  });

  it('says nothing while the nodes are not known', () => {
    const { view, of } = largest();
    view.setFreshness('nodes', { status: 'forbidden' });
    expect(of()).toBeUndefined();
  });
});
