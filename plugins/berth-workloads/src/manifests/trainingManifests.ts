import { literal } from './builders/literal';
import { networkPolicy } from './builders/networkPolicy';
import { podTemplate } from './builders/podTemplate';
import { service } from './builders/service';
import type { Manifest } from './Manifest';
import { metadataOf } from './names';
import { replaced } from './replaced';
import { workloadApiOf } from './workloadApi';
import type { TrainingPlan } from './WorkloadPlan';

/** In a Workload of Kubernetes 1.35. */
const GROUP = 'workers';
const SCRATCH_PATH = '/scratch';
const RENDEZVOUS = { name: 'rendezvous', port: 29_400 };

/** An Indexed Job, the Service by which its pods find the first of them, and the group that they are placed in, if any. */
export function trainingManifests(plan: TrainingPlan): Manifest[] {
  return [
    ...(plan.gang === 'podGroup' ? [group(plan)] : []),
    job(plan),
    service(plan, [RENDEZVOUS], { headless: true }),
    networkPolicy(plan, []),
  ];
}

function job(plan: TrainingPlan): Manifest {
  const { workers, retries = 3, scratchDisk = '100Gi' } = plan;
  const { minWorkers = workers } = plan;
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: metadataOf(plan, {
      ...replaced,
      ...(plan.gang === 'annotation' && {
        'scheduling.x-k8s.io/gang-scheduling': 'true',
      }),
    }),
    spec: {
      completionMode: 'Indexed',
      completions: workers,
      parallelism: workers,
      ...(minWorkers < workers
        ? // The others go on without a worker that has failed too often.
          {
            backoffLimitPerIndex: retries,
            maxFailedIndexes: workers - minWorkers,
          }
        : { backoffLimit: retries * workers }),
      podReplacementPolicy: 'Failed',
      podFailurePolicy: {
        rules: [
          // A node that goes is no mistake of the training.
          {
            action: 'Ignore',
            onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }],
          },
        ],
      },
      template: podTemplate(plan, {
        restartPolicy: 'Never',
        container: {
          command: plan.command.map(literal),
          env: environment(plan, minWorkers),
          ports: [{ name: RENDEZVOUS.name, containerPort: RENDEZVOUS.port }],
        },
        volumes: [
          {
            name: 'scratch',
            path: SCRATCH_PATH,
            source: { emptyDir: { sizeLimit: scratchDisk } },
          },
        ],
        spec: {
          subdomain: plan.name,
          ...(plan.gang === 'podGroup' && membership(plan)),
        },
      }),
    },
  };
}

/** What torchrun reads: each of its options may be given as `PET_` and its name. Source: PyTorch `torch/distributed/argparse_util.py`. */
function environment(plan: TrainingPlan, minWorkers: number) {
  const { name, namespace, workers, gpus } = plan;
  return [
    { name: 'HOME', value: SCRATCH_PATH },
    {
      name: 'PET_NNODES',
      value: minWorkers < workers ? `${minWorkers}:${workers}` : `${workers}`,
    },
    { name: 'PET_NPROC_PER_NODE', value: `${gpus?.count || 1}` },
    { name: 'PET_RDZV_BACKEND', value: 'c10d' },
    { name: 'PET_RDZV_ID', value: name },
    {
      name: 'PET_RDZV_ENDPOINT',
      value: `${name}-0.${name}.${namespace}:${RENDEZVOUS.port}`,
    },
  ];
}

/**
 * Kubernetes 1.35 has groups in a Workload alone; since 1.36 a PodGroup stands for itself.
 * Source: k8s.io/api `scheduling/v1alpha1/types.go` of 0.35, `v1alpha2` of 0.36, `v1beta1` of 0.37.
 */
function group(plan: TrainingPlan): Manifest {
  const { name, minWorkers = plan.workers } = plan;
  const api = groupApiOf(plan);
  const apiVersion = `scheduling.k8s.io/${api}`;
  const policy = { gang: { minCount: minWorkers } };
  return api === 'v1alpha1'
    ? {
        apiVersion,
        kind: 'Workload',
        // Nothing of its spec can be changed; of a PodGroup the minimum can.
        metadata: metadataOf(plan, replaced),
        spec: {
          controllerRef: { apiGroup: 'batch', kind: 'Job', name },
          podGroups: [{ name: GROUP, policy }],
        },
      }
    : {
        apiVersion,
        kind: 'PodGroup',
        metadata: metadataOf(plan),
        spec: { schedulingPolicy: policy },
      };
}

/** How a pod says which group it is in. Source: `core/v1/types.go` of the same. */
function membership(plan: TrainingPlan) {
  return groupApiOf(plan) === 'v1alpha1'
    ? { workloadRef: { name: plan.name, podGroup: GROUP } }
    : { schedulingGroup: { podGroupName: plan.name } };
}

function groupApiOf({ kubernetesVersion }: TrainingPlan) {
  const api = workloadApiOf(kubernetesVersion);
  if (!api) {
    throw new Error(`Kubernetes ${kubernetesVersion} has no Workload API`);
  }
  return api;
}
