import type { JsonValue } from '../../kyaml/JsonValue';
import { gpusOf, labelsOf, selectorOf } from '../names';
import type { PlannedGpus, PlannedWorkload } from '../WorkloadPlan';

/** Whoever runs the containers; no image may depend on being another one. */
const USER = 1000;

/** What a builder adds to the one container and its pod. */
export interface PodOptions {
  container: { readonly [field: string]: JsonValue | undefined };
  volumes?: readonly Volume[];
  restartPolicy?: 'Always' | 'Never' | 'OnFailure';
  spec?: { readonly [field: string]: JsonValue | undefined };
}

/** A place that containers may write to: all others are read-only. */
export interface Volume {
  name: string;
  path: string;
  /** `claim`: a claim of the StatefulSet mounts it. */
  source: { emptyDir: { sizeLimit?: string; medium?: 'Memory' } } | 'claim';
}

/**
 * The pod of a workload, as the Pod Security Standard `restricted` wants it: no root, no privileges, nothing written but to
 * volumes. GPUs and memory are asked for as much as they may be used.
 *
 * Source: https://kubernetes.io/docs/concepts/security/pod-security-standards/.
 */
export function podTemplate(plan: PlannedWorkload, options: PodOptions) {
  const { container, restartPolicy, spec } = options;
  const gpus = gpusOf(plan);
  const volumes: Volume[] = [
    { name: 'tmp', path: '/tmp', source: { emptyDir: {} } },
    ...sharedMemory(plan),
    ...(options.volumes ?? []),
  ];
  return {
    metadata: { labels: labelsOf(plan) },
    spec: {
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      restartPolicy,
      nodeSelector: gpus?.nodeLabels,
      tolerations: gpus && gpuTolerations(gpus),
      topologySpreadConstraints: spreadOver(
        plan,
        'topology.kubernetes.io/zone',
        'kubernetes.io/hostname',
      ),
      securityContext: {
        runAsNonRoot: true,
        runAsUser: USER,
        runAsGroup: USER,
        fsGroup: USER,
        fsGroupChangePolicy: 'OnRootMismatch',
        seccompProfile: { type: 'RuntimeDefault' },
      },
      containers: [
        {
          name: 'main',
          image: plan.image,
          ...container,
          resources: resourcesOf(plan),
          securityContext: {
            allowPrivilegeEscalation: false,
            capabilities: { drop: ['ALL'] },
            readOnlyRootFilesystem: true,
          },
          volumeMounts: volumes.map(({ name, path }) => ({
            name,
            mountPath: path,
          })),
        },
      ],
      volumes: volumes.flatMap(({ name, source }) =>
        source === 'claim' ? [] : [{ name, ...source }],
      ),
      ...spec,
    },
  };
}

/** Libraries that several GPUs talk by use shared memory, of which containers have 64 MiB otherwise. */
function sharedMemory(plan: PlannedWorkload): Volume[] {
  return gpusOf(plan)
    ? [
        {
          name: 'shm',
          path: '/dev/shm',
          source: { emptyDir: { medium: 'Memory' } },
        },
      ]
    : [];
}

function resourcesOf(plan: PlannedWorkload) {
  const { cpu, memory } = plan;
  const gpus = gpusOf(plan);
  const extended = gpus ? { [gpus.resource]: `${gpus.count}` } : {};
  return {
    requests: { cpu, memory, ...extended },
    limits: { memory, ...extended },
  };
}

/** Nodes with accelerators are usually tainted by the name of the resource. */
function gpuTolerations({ resource }: PlannedGpus) {
  return [{ key: resource, operator: 'Exists', effect: 'NoSchedule' }];
}

/** Where it can be: nodes with GPUs are few, and a pod in a crowded zone is better than none. */
function spreadOver(plan: PlannedWorkload, ...keys: string[]) {
  return keys.map(topologyKey => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: selectorOf(plan),
  }));
}
