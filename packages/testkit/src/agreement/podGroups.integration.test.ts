import { takeSnapshot } from '@berth/backstage-plugin-berth-scheduler';
import {
  previewUnits,
  type PodUnitRequest,
  type UnitsPreview,
} from '@berth/backstage-plugin-berth-scheduler/podGroups';
import { node, pod } from '../builders';
import {
  allComponents,
  ControlPlane,
  ListAnswer,
  PodAnswer,
  waitForNodes,
} from '../controlPlane';
import { KubernetesObject } from '../KubernetesObject';
import { describeWithControlPlane } from '../testing';
import { readCluster } from './readCluster';

const profile = { kubernetesVersion: '1.37' } as const;
const deadlineMs = 120_000;

const GPU = 'nvidia.com/gpu';
const RACK = 'topology.example/rack';
const inOneRack = { key: RACK, mode: 'required' } as const;

/** Rack r1 has 8 + 4 GPUs, r2 has 8 + 8, and one node is in no rack. */
const nodes = [
  gpuNode('a1', 8, 'r1'),
  gpuNode('a2', 4, 'r1'),
  gpuNode('b1', 8, 'r2'),
  gpuNode('b2', 8, 'r2'),
  gpuNode('lone', 8),
];

function gpuNode(name: string, gpus: number, rack?: string): KubernetesObject {
  return node({
    name,
    resources: { [GPU]: `${gpus}` },
    labels: rack === undefined ? {} : { [RACK]: rack },
  });
}

interface Group {
  name: string;
  pods: number;
  gpus: number;
  /** A gang of so many; a basic group where it is not given. */
  minimum?: number;
  topology?: typeof inOneRack;
}

const groups: Group[] = [
  { name: 'fits', pods: 4, gpus: 4, minimum: 4 },
  { name: 'one-too-many', pods: 5, gpus: 8, minimum: 5 },
  { name: 'enough-of-them', pods: 5, gpus: 8, minimum: 4 },
  { name: 'fits-a-rack', pods: 2, gpus: 8, minimum: 2, topology: inOneRack },
  { name: 'fills-a-rack', pods: 4, gpus: 4, minimum: 4, topology: inOneRack },
  { name: 'no-rack', pods: 3, gpus: 8, minimum: 3, topology: inOneRack },
  { name: 'no-gang', pods: 6, gpus: 8 },
];

interface PodGroupAnswer {
  status?: {
    conditions?: Array<{ type: string; status: string; message?: string }>;
  };
}

describeWithControlPlane(
  'previews of pod groups on a real cluster',
  {
    components: allComponents,
    featureGates: {
      GenericWorkload: true,
      TopologyAwareWorkloadScheduling: true,
    },
    runtimeConfig: {
      'scheduling.k8s.io/v1beta1': true,
      'scheduling.k8s.io/v1alpha3': true,
    },
  },
  controlPlane => {
    beforeAll(async () => {
      await controlPlane().apply(nodes);
      await waitForNodes(controlPlane(), nodes.length);
    });

    it.each(groups.map(group => [group.name, group] as const))(
      'agree with kube-scheduler on %s',
      async (_, group) => {
        const ours = await previewOf(controlPlane(), group);
        const theirs = await scheduleForReal(controlPlane(), group);
        const [{ verdict, sets, obstacle, domain }] = ours.units[0].previews;

        const isPlaced = verdict !== 'none';
        expect({
          unknown: ours.unknownReasons,
          bound: isPlaced ? sets[0].placements.length : 0,
          racks: group.topology && isPlaced ? [domain] : theirs.racks,
          // Of a group that is tried in several domains, pods say how many those were.
          isSaid:
            !obstacle || !!group.topology || theirs.said.has(obstacle.message),
        }).toEqual({
          unknown: [],
          bound: theirs.bound,
          racks: theirs.racks,
          isSaid: true,
        });
      },
      deadlineMs,
    );
  },
);

function podsOf({ name, pods, gpus }: Group): KubernetesObject[] {
  return Array.from({ length: pods }, (...[, i]) => {
    const one = pod({
      name: `${name}-${i}`,
      labels: { group: name },
      requests: { [GPU]: `${gpus}` },
    });
    return {
      ...one,
      spec: {
        ...(one.spec as object),
        schedulingGroup: { podGroupName: name },
      },
    };
  });
}

async function previewOf(
  controlPlane: ControlPlane,
  group: Group,
): Promise<UnitsPreview> {
  const { name, pods, minimum, topology } = group;
  const [template] = podsOf(group);
  const unit: PodUnitRequest = {
    times: 1,
    sets: [{ name, count: pods, pod: template }],
    gang: minimum === undefined ? undefined : { minimum },
    topology,
  };
  const snapshot = takeSnapshot(await readCluster(controlPlane));
  return previewUnits(snapshot, [unit], profile);
}

/** What kube-scheduler does with a group that is created now; the group is gone afterwards. */
async function scheduleForReal(controlPlane: ControlPlane, group: Group) {
  const { name, minimum, topology } = group;
  const podGroup: KubernetesObject = {
    apiVersion: 'scheduling.k8s.io/v1beta1',
    kind: 'PodGroup',
    metadata: { name, namespace: 'default' },
    spec: {
      schedulingPolicy:
        minimum === undefined ? { basic: {} } : { gang: { minCount: minimum } },
      ...(topology && {
        schedulingConstraints: { topology: [{ key: topology.key }] },
      }),
    },
  };
  const objects = [podGroup, ...podsOf(group)];
  await controlPlane.apply(objects);
  await controlPlane.waitFor<PodGroupAnswer>(
    `/apis/scheduling.k8s.io/v1beta1/namespaces/default/podgroups/${name}`,
    ({ status }) =>
      status?.conditions?.some(
        ({ type }) => type === 'PodGroupInitiallyScheduled',
      ) ?? false,
  );
  // Each pod is bound or has been told why not.
  const { items } = await controlPlane.waitFor<ListAnswer<PodAnswer>>(
    `/api/v1/namespaces/default/pods?labelSelector=group%3D${name}`,
    list =>
      list.items.length === group.pods &&
      list.items.every(
        ({ spec, status }) =>
          spec.nodeName !== undefined ||
          status.conditions?.some(({ type }) => type === 'PodScheduled'),
      ),
  );
  await controlPlane.delete(objects);
  for (const { metadata } of objects.slice(1)) {
    await controlPlane.waitUntilGone(
      `/api/v1/namespaces/default/pods/${metadata.name}`,
    );
  }
  const bound = items.flatMap(({ spec }) => spec.nodeName ?? []);
  return {
    bound: bound.length,
    racks: [...new Set(bound.map(rackOf))],
    said: new Set(
      items.flatMap(({ status }) =>
        (status.conditions ?? []).flatMap(({ message }) => message ?? []),
      ),
    ),
  };
}

function rackOf(name: string): string | undefined {
  return nodes.find(({ metadata }) => metadata.name === name)?.metadata
    .labels?.[RACK];
}
