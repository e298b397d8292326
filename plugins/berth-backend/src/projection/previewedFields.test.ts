import {
  AmountError,
  parseKubernetesVersion,
  PodInput,
  preview,
  Snapshot,
  takeSnapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import type { Case } from '@berth/backstage-plugin-berth-scheduler/replay';
import {
  podShapeOf,
  schedulingAnnotations,
  understand,
} from '@berth/backstage-plugin-berth-workloads';
import { generateCase } from '@berth/testkit';
import { watchedKinds } from './watchedKinds';

const SEEDS = Array.from({ length: 400 }, (_, index) => index + 1);
const profile = {
  kubernetesVersion: parseKubernetesVersion('v1.37.1').version,
};

/** What the placement preview starts from where a Deployment has this pod as its template. */
function shapeIn(pod: PodInput): PodInput {
  const projected = watchedKinds.deployments.project({
    metadata: { name: 'd', namespace: pod.metadata?.namespace, uid: 'd' },
    spec: { template: { metadata: pod.metadata, spec: pod.spec } },
  });
  const [unit] = understand(projected).asks?.units ?? [];
  if (!unit) {
    throw new Error(`No template: ${JSON.stringify(projected)}`);
  }
  return unit.sets[0].pod;
}

/** What the placement preview starts from where the pod stands by itself. */
function shapeOf(pod: PodInput): PodInput {
  const projected = watchedKinds.pods.project({
    ...pod,
    metadata: { ...pod.metadata, uid: 'a' },
  });
  if (!projected) {
    throw new Error(`Not taken for a pod: ${JSON.stringify(pod)}`);
  }
  return podShapeOf(projected, pod.metadata?.namespace);
}

/** `undefined` where an amount is beyond what is exact, of which there is no preview. */
function snapshotOf(scheduling: Case): Snapshot | undefined {
  const { nodes, pods, namespaces = [], services = [] } = scheduling;
  const { pvs = [], pvcs = [], storageClasses = [] } = scheduling;
  const { csiNodes = [], priorityClasses = [], pdbs = [] } = scheduling;
  try {
    return takeSnapshot({
      nodes,
      pods,
      objects: {
        namespaces,
        services,
        priorityClasses,
        podDisruptionBudgets: pdbs,
        persistentVolumes: pvs,
        persistentVolumeClaims: pvcs,
        storageClasses,
        csiNodes,
        csiDrivers: [],
        csiStorageCapacities: [],
        volumeAttachments: [],
      },
    });
  } catch (error) {
    if (error instanceof AmountError) {
      return undefined;
    }
    throw error;
  }
}

function answerTo(snapshot: Snapshot, pod: PodInput) {
  const { verdict, placed, unknownReasons } = preview(
    snapshot,
    { pod, replicas: 3 },
    profile,
  );
  return {
    verdict,
    placed,
    // Volumes that nothing looks at are not kept, so that those behind them stand at other places.
    unknownReasons: unknownReasons.map(reason =>
      reason.replace(/^spec\.volumes\[\d+\]/, 'spec.volumes[]'),
    ),
  };
}

describe('what a preview starts from', () => {
  it('is answered like the whole pod, for generated pods', () => {
    for (const seed of SEEDS) {
      const generated = generateCase(seed);
      // The API server refuses a pod with a mistake, so that nobody ever reads it.
      if (generated.kind === 'mistake') {
        continue;
      }
      // Where a pod is bound is not what a further one like it asks for.
      const pod = {
        ...generated.case.pod,
        spec: { ...generated.case.pod.spec, nodeName: undefined },
      };
      const snapshot = snapshotOf(generated.case);
      if (!snapshot) {
        continue;
      }
      const expected = { seed, ...answerTo(snapshot, pod) };
      expect({ seed, ...answerTo(snapshot, shapeOf(pod)) }).toEqual(expected);
      expect({ seed, ...answerTo(snapshot, shapeIn(pod)) }).toEqual(expected);
    }
  });

  const container = { name: 'main', image: 'chat:1' };
  const gpu = (name: string, amount: string) => ({
    spec: {
      containers: [{ ...container, resources: { limits: { [name]: amount } } }],
    },
  });

  it.each<[string, PodInput]>([
    ...[...schedulingAnnotations].map((key): [string, PodInput] => [
      `the annotation ${key}`,
      {
        metadata: { annotations: { [key]: '1' } },
        spec: { containers: [container] },
      },
    ]),
    ['a part of a GPU (HAMi)', gpu('nvidia.com/gpumem', '8000')],
    ['a part of a GPU (Volcano)', gpu('volcano.sh/vgpu-number', '1')],
    ['devices that are neighbours', gpu('aws.amazon.com/neuron', '4')],
    [
      'a user namespace in the network of the host',
      {
        spec: { containers: [container], hostUsers: false, hostNetwork: true },
      },
    ],
    [
      'containers that restart together',
      {
        spec: {
          containers: [
            {
              ...container,
              restartPolicy: 'Never',
              restartPolicyRules: [
                {
                  action: 'RestartAllContainers',
                  exitCodes: { operator: 'In', values: [42] },
                },
              ],
            },
          ],
        },
      },
    ],
    ['a gang', { spec: { containers: [container], schedulingGroup: {} } }],
    [
      'another scheduler',
      { spec: { containers: [container], schedulerName: 'kai-scheduler' } },
    ],
    [
      'a runtime class',
      { spec: { containers: [container], runtimeClassName: 'nvidia' } },
    ],
    ...[
      { persistentVolumeClaim: { claimName: 'weights' } },
      { ephemeral: { volumeClaimTemplate: { spec: {} } } },
      { ephemeral: {} },
      { gcePersistentDisk: { pdName: 'disk' } },
      { cinder: { volumeID: 'disk' } },
    ].map((source): [string, PodInput] => [
      `the volume ${Object.keys(source)[0]}`,
      {
        spec: { containers: [container], volumes: [{ name: 'v', ...source }] },
      },
    ]),
  ])('leaves %s unknown', (_, pod) => {
    const snapshot = takeSnapshot({ nodes: [], pods: [] });
    const named = {
      ...pod,
      metadata: { name: 'a', namespace: 'chat', ...pod.metadata },
    };
    const whole = answerTo(snapshot, named);
    expect(whole.verdict).toBe('unknown');
    expect(answerTo(snapshot, shapeOf(named))).toEqual(whole);
    expect(answerTo(snapshot, shapeIn(named))).toEqual(whole);
  });

  it.each([
    { configMap: { name: 'c' } },
    { fc: { targetWWNs: ['5006'] } },
    { someday: { size: 1 } },
  ])('needs no volume that nothing looks at: %j', source => {
    const snapshot = takeSnapshot({ nodes: [], pods: [] });
    const volumes = [{ name: 'v', ...source }];
    const named = {
      metadata: { name: 'a', namespace: 'chat' },
      spec: { containers: [container], volumes },
    };
    const whole = answerTo(snapshot, named);
    expect(whole.verdict).toBe('does not fit');
    expect(shapeOf(named).spec).not.toHaveProperty('volumes.0');
    expect(answerTo(snapshot, shapeOf(named))).toEqual(whole);
    expect(answerTo(snapshot, shapeIn(named))).toEqual(whole);
  });
});
