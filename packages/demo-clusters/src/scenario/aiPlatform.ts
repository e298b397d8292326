import {
  apiVersionOf,
  clusterQueues,
  inferenceServices,
  jobs,
  jobSets,
  Kind,
  kueueWorkloads,
  localQueues,
  namespaces,
  rayClusters,
  trainJobs,
} from '../kinds';
import type { CustomObject, KubernetesObject, Metadata } from '../kubernetes';
import { job } from '../objects/job';
import { KUBERNETES_ID } from '../objects/labels';
import { namespace } from '../objects/namespace';
import { HOUR, MINUTE } from '../simulation/durations';
import type { SimulatedCluster } from '../simulation/SimulatedCluster';
import { timestamp } from '../timestamp';
import type { Story } from './Story';

const NAMESPACE = 'ml-platform';
const TEAM = { namespace: NAMESPACE, team: 'team-llm' };
const CANARY_PERCENTS = [10, 25, 50];

/** A controller's object, in a few words. */
function create(
  { store }: SimulatedCluster,
  kind: Kind<CustomObject>,
  object: {
    name: string;
    component?: string;
    owner?: KubernetesObject;
    spec: object;
    status?: object;
  },
): CustomObject {
  const { name, component, owner, spec, status } = object;
  return store.create(kind, {
    apiVersion: apiVersionOf(kind),
    kind: kind.kind,
    metadata: {
      name,
      ...(kind.namespaced && { namespace: NAMESPACE }),
      ...(component && { labels: { [KUBERNETES_ID]: component } }),
      ...(owner && ownedBy(owner)),
    },
    spec,
    ...(status && { status }),
  });
}

function ownedBy({
  apiVersion,
  kind,
  metadata,
}: KubernetesObject): Pick<Metadata, 'ownerReferences'> {
  const { name, uid } = metadata;
  return {
    ownerReferences: [{ apiVersion, kind, name, uid, controller: true }],
  };
}

function setStatus(
  { store }: SimulatedCluster,
  kind: Kind<CustomObject>,
  name: string,
  status: object,
) {
  const found = store.get(kind, NAMESPACE, name);
  if (!found) throw new Error(`there is no ${kind.kind} ${name}`);
  store.update(kind, { ...found, status: { ...found.status, ...status } });
}

function podTemplate(image: string, requests: object) {
  return {
    spec: { containers: [{ name: 'main', image, resources: { requests } }] },
  };
}

/** A TrainJob, the JobSet that its controller makes of it, and that one's Job. */
function finetune(cluster: SimulatedCluster) {
  const image = 'ghcr.io/berth-demo/llm-finetune:0.3.0';
  cluster.images.set(image, { type: 'completes', afterSeconds: 40 * HOUR });
  const trainJob = create(cluster, trainJobs, {
    name: 'llm-finetune',
    component: 'llm-finetune',
    spec: {
      runtimeRef: {
        apiGroup: 'trainer.kubeflow.org',
        kind: 'ClusterTrainingRuntime',
        name: 'torch-distributed',
      },
      trainer: { image, numNodes: 2 },
    },
    status: {},
  });
  const jobSet = create(cluster, jobSets, {
    name: 'llm-finetune',
    owner: trainJob,
    spec: { replicatedJobs: [{ name: 'node', replicas: 1, template: {} }] },
    status: {},
  });
  const manifest = job({
    ...TEAM,
    name: 'llm-finetune-node-0',
    component: false,
    image,
    completions: 2,
    indexed: true,
  });
  cluster.store.create(jobs, {
    ...manifest,
    metadata: { ...manifest.metadata, ...ownedBy(jobSet) },
  });
}

/** As the controllers of both write it from the Job, and the trainer from its steps. */
function followTraining(cluster: SimulatedCluster, progressPercentage: number) {
  const { status } =
    cluster.store.get(jobs, NAMESPACE, 'llm-finetune-node-0') ?? {};
  const isReady = (status?.ready ?? 0) > 0;
  const counts = {
    name: 'node',
    active: 1,
    ready: isReady ? 1 : 0,
    succeeded: 0,
    failed: 0,
    suspended: 0,
  };
  setStatus(cluster, jobSets, 'llm-finetune', {
    replicatedJobsStatus: [counts],
  });
  setStatus(cluster, trainJobs, 'llm-finetune', {
    jobsStatus: [counts],
    trainerStatus: {
      progressPercentage,
      lastUpdatedTime: timestamp(cluster.now),
    },
  });
}

function rayCluster(cluster: SimulatedCluster) {
  create(cluster, rayClusters, {
    name: 'feature-ray',
    component: 'feature-ray',
    spec: {
      rayVersion: '2.52.0',
      headGroupSpec: {
        rayStartParams: {},
        template: podTemplate('rayproject/ray:2.52.0', {
          cpu: '2',
          memory: '8Gi',
        }),
      },
      workerGroupSpecs: [
        {
          groupName: 'cpu',
          replicas: 2,
          minReplicas: 2,
          maxReplicas: 2,
          rayStartParams: {},
          template: podTemplate('rayproject/ray:2.52.0', {
            cpu: '8',
            memory: '32Gi',
          }),
        },
      ],
    },
    status: {},
  });
}

function setWorkers(cluster: SimulatedCluster, ready: number) {
  const since = { lastTransitionTime: timestamp(cluster.now), message: '' };
  setStatus(cluster, rayClusters, 'feature-ray', {
    observedGeneration: 1,
    ...(ready === 2 && { state: 'ready' }),
    desiredWorkerReplicas: 2,
    readyWorkerReplicas: ready,
    availableWorkerReplicas: ready,
    conditions: [
      {
        type: 'HeadPodReady',
        status: 'True',
        reason: 'HeadPodRunningAndReady',
        ...since,
      },
      {
        type: 'RayClusterProvisioned',
        status: ready === 2 ? 'True' : 'False',
        reason:
          ready === 2
            ? 'AllPodRunningAndReadyFirstTime'
            : 'RayClusterPodsProvisioning',
        ...since,
      },
    ],
  });
}

function canary(cluster: SimulatedCluster) {
  create(cluster, inferenceServices, {
    name: 'sentiment',
    component: 'sentiment',
    spec: {
      predictor: {
        canaryTrafficPercent: CANARY_PERCENTS[0],
        minReplicas: 2,
        maxReplicas: 6,
        model: {
          modelFormat: { name: 'sklearn' },
          storageUri: 'gs://berth-demo-models/sentiment/2',
          resources: { requests: { cpu: '100m', memory: '256Mi' } },
        },
      },
    },
    status: {},
  });
}

function setTraffic(cluster: SimulatedCluster, percent: number) {
  const revision = (number: number) => `sentiment-predictor-0000${number}`;
  setStatus(cluster, inferenceServices, 'sentiment', {
    observedGeneration: 1,
    deploymentMode: 'Knative',
    url: 'http://sentiment.ml-platform.example.com',
    components: {
      predictor: {
        traffic: [
          { percent, revisionName: revision(2), latestRevision: true },
          { percent: 100 - percent, revisionName: revision(1) },
        ],
      },
    },
    modelStatus: {
      copies: { failedCopies: 0, totalCopies: 2 },
      states: { activeModelState: 'Loaded', targetModelState: 'Loaded' },
      transitionStatus: 'UpToDate',
    },
    conditions: [
      {
        type: 'PredictorReady',
        status: 'True',
        lastTransitionTime: timestamp(cluster.now),
      },
      {
        type: 'Ready',
        status: 'True',
        lastTransitionTime: timestamp(cluster.now),
      },
    ],
  });
}

/** A suspended Job with the Workload that Kueue makes of it. */
function queueJob(
  cluster: SimulatedCluster,
  options: { name: string; component?: string; priority: number },
) {
  const { name, component = false, priority } = options;
  const image = 'ghcr.io/berth-demo/llm-eval:1.0.0';
  const manifest = job({ ...TEAM, name, component, image, completions: 1 });
  const queued = cluster.store.create(jobs, {
    ...manifest,
    spec: { ...manifest.spec, suspend: true },
  });
  create(cluster, kueueWorkloads, {
    name: `job-${name}`,
    owner: queued,
    spec: {
      active: true,
      queueName: 'llm',
      priority,
      podSets: [{ name: 'main', count: 1, template: manifest.spec.template }],
    },
    status: {
      conditions: [
        {
          type: 'QuotaReserved',
          status: 'False',
          reason: 'WaitingForQuota',
          message:
            "couldn't assign flavors to pod set main: insufficient unused quota for nvidia.com/gpu in flavor a100, 8 more needed",
          lastTransitionTime: timestamp(cluster.now),
        },
      ],
    },
  });
}

export const aiPlatform: Story = {
  title:
    'A training job, a cluster of Ray, a canary and a queue, each of a kind that not every cluster serves',
  tell(world) {
    const nagoya = world.cluster('nagoya-a100');
    world.before(3 * HOUR, () => {
      nagoya.store.create(namespaces, namespace(NAMESPACE));
      finetune(nagoya);
      rayCluster(nagoya);
      canary(nagoya);
      create(nagoya, clusterQueues, { name: 'gpus', spec: {} });
      create(nagoya, localQueues, {
        name: 'llm',
        spec: { clusterQueue: 'gpus' },
      });
      queueJob(nagoya, { name: 'nightly-eval', priority: 200 });
      queueJob(nagoya, {
        name: 'llm-eval',
        component: 'llm-eval',
        priority: 100,
      });
    });
    let percent = 0;
    world.every(
      2 * MINUTE,
      () => followTraining(nagoya, Math.min(99, percent++)),
      2 * HOUR,
    );
    let workers = 0;
    world.every(
      5 * MINUTE,
      () => setWorkers(nagoya, 1 + (workers++ % 2)),
      HOUR,
    );
    let step = 0;
    world.every(
      4 * MINUTE,
      () =>
        setTraffic(nagoya, CANARY_PERCENTS[step++ % CANARY_PERCENTS.length]),
      HOUR,
    );
  },
};
