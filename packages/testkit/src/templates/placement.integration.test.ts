import { takeSnapshot } from '@berth/backstage-plugin-berth-scheduler';
import { previewUnits } from '@berth/backstage-plugin-berth-scheduler/podGroups';
import type {
  NotebookPlan,
  WorkloadPlan,
} from '@berth/backstage-plugin-berth-workloads/manifests';
import { PodWatch } from '../agreement/PodWatch';
import { readCluster } from '../agreement/readCluster';
import { namespace, node } from '../builders';
import {
  allComponents,
  type ControlPlane,
  waitForNodes,
} from '../controlPlane';
import { installCrd } from '../crds';
import { KubernetesObject } from '../KubernetesObject';
import { describeWithControlPlane } from '../testing';
import {
  objectsOf,
  settledPods,
  strayPods,
  unitsOnCluster,
} from './landOnCluster';
import { plansOf } from './plans';

const profile = { kubernetesVersion: '1.37' } as const;
const deadlineMs = 240_000;

/** Room for some of the plans, but not for all. */
const nodes = ['a', 'b', 'c'].flatMap(zone => [
  ...(['H100', 'L40S', 'A100'] as const).map(model =>
    node({
      name: `${model.toLowerCase()}-${zone}`,
      zone,
      memory: '1Ti',
      gpus: { model, count: 8 },
      taints: [{ key: 'nvidia.com/gpu', effect: 'NoSchedule' }],
    }),
  ),
  node({ name: `plain-${zone}`, zone, memory: '512Gi' }),
]);

/**
 * The claim that the controller of a StatefulSet would make, bound: no provisioner runs, and kube-scheduler would first say
 * that it is not.
 */
async function bindDisk(
  controlPlane: ControlPlane,
  options: { plan: NotebookPlan; index: number },
): Promise<void> {
  const { plan, index } = options;
  const { storageClass: storageClassName = '', namespace: team } = plan;
  const name = `home-${plan.name}-0`;
  const accessModes = ['ReadWriteOnce'];
  await controlPlane.apply([
    {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: { name: `disk-${index}` },
      spec: {
        accessModes,
        capacity: { storage: '1Ti' },
        hostPath: { path: '/disk' },
        storageClassName,
      },
    },
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name, namespace: team },
      spec: {
        accessModes,
        resources: { requests: { storage: plan.disk } },
        storageClassName,
      },
    },
  ]);
  await controlPlane.waitFor<{ status: { phase: string } }>(
    `/api/v1/namespaces/${team}/persistentvolumeclaims/${name}`,
    ({ status }) => status.phase === 'Bound',
  );
}

describeWithControlPlane(
  'what templates render on a real cluster',
  {
    components: allComponents,
    featureGates: { GenericWorkload: true },
    runtimeConfig: { 'scheduling.k8s.io/v1beta1': true },
  },
  controlPlane => {
    let watch: PodWatch | undefined;

    beforeAll(async () => {
      await installCrd(controlPlane(), 'prometheus-operator/podmonitor');
      await controlPlane().apply([
        ...nodes,
        namespace({
          name: 'team-models',
          labels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
        }),
      ]);
      await waitForNodes(controlPlane(), nodes.length);
      await controlPlane().waitFor(
        '/api/v1/namespaces/team-models/serviceaccounts/default',
        () => true,
      );
      watch = await PodWatch.start(controlPlane());
    }, deadlineMs);

    afterAll(() => watch?.stop());

    it.each<WorkloadPlan['type']>([
      'inference',
      'training',
      'batch',
      'notebook',
    ])(
      'lands where the preview said, for 30 plans of %s',
      async type => {
        const seen = { fits: 0, partly: 0, 'does not fit': 0, unknown: 0 };
        const wrong: object[] = [];
        const kept: KubernetesObject[] = [];
        const watching = watch!;
        for (const [index, plan] of plansOf(type, 30).entries()) {
          const before = await readCluster(controlPlane());
          const units = unitsOnCluster(plan);
          const preview = previewUnits(takeSnapshot(before), units, profile);
          seen[preview.verdict] += 1;
          const promised = preview.units
            .flatMap(({ previews }) => previews)
            .filter(({ verdict }) => verdict !== 'none')
            .flatMap(({ sets }) => sets.flatMap(set => set.placements));

          if (plan.type === 'notebook') {
            await bindDisk(controlPlane(), { plan, index });
          }
          const objects = objectsOf(plan);
          await controlPlane().apply(objects);
          const pods = await settledPods(controlPlane(), {
            plan,
            count: units[0].sets[0].count,
          });
          const bound = pods.filter(({ spec }) => spec.nodeName !== undefined);
          const strays = strayPods({ plan, before, pods });
          if (bound.length !== promised.length || strays.length > 0) {
            wrong.push({
              plan: plan.name,
              preview: preview.verdict,
              why: preview.unknownReasons,
              promised,
              bound: bound.map(({ spec }) => spec.nodeName),
              strays,
            });
          }
          kept.push(...objects);
          if (bound.length < pods.length) {
            await controlPlane().delete(objects);
            await Promise.all(
              pods.map(pod => watching.untilGone(pod.metadata.name)),
            );
          }
        }
        await controlPlane().delete(kept);
        await controlPlane().waitFor<{ items: object[] }>(
          '/api/v1/namespaces/team-models/pods',
          ({ items }) => items.length === 0,
        );
        expect(wrong).toEqual([]);
        expect(seen.fits).toBeGreaterThanOrEqual(5);
        expect(seen.unknown).toBe(0);
      },
      deadlineMs,
    );
  },
);
