/**
 * Accelerators of one pod.
 * @public
 */
export interface PlannedGpus {
  /** Extended resource, e.g. `nvidia.com/gpu`. */
  resource: string;
  /** 0: none, as if there were no accelerators in the plan. */
  count: number;
  /** Labels of the nodes that may take the pod, e.g. of their model. */
  nodeLabels?: Readonly<Record<string, string>>;
}

/**
 * Where the repository will be, and who syncs it.
 * @public
 */
export interface PlannedDelivery {
  /** Of the Git repository: `https://…`, `ssh://…` or `git@host:path`. */
  repositoryUrl: string;
  /** Default: `main`. */
  revision?: string;
  /** Of Argo CD. Default: `default`. */
  project?: string;
  /** Of the cluster in Argo CD and in Berth. Default: the one that Argo CD runs in. */
  cluster?: string;
}

/**
 * What all workloads have in common.
 * @public
 */
export interface PlannedWorkload {
  /** Of the objects and of the Component: lower case, at most 40 characters. */
  name: string;
  namespace: string;
  description?: string;
  /** Of the Component: an entity reference. */
  owner: string;
  /** Of the Component: an entity reference. */
  system?: string;
  /** Pinned by its digest: `repository@sha256:…`, with or without a tag. */
  image: string;
  /** Quantity, requested. */
  cpu: string;
  /** Quantity, requested and at most. */
  memory: string;
  gpus?: PlannedGpus;
  delivery: PlannedDelivery;
}

/**
 * A server of a language model, one pod for each replica.
 * @public
 */
export interface InferencePlan extends PlannedWorkload {
  type: 'inference';
  engine: 'vllm' | 'triton';
  /** vLLM: its name on Hugging Face. Triton: the path or URL of its model repository. */
  model: string;
  /** Of the model on Hugging Face: a commit. vLLM only. */
  modelRevision?: string;
  /** vLLM only: tokens of prompt and answer together. */
  contextLength?: number;
  minReplicas: number;
  /** More than `minReplicas`: a HorizontalPodAutoscaler follows the queue. */
  maxReplicas: number;
  /** Waiting requests for each pod that more pods are started at. Default: 4. */
  queueTarget?: number;
  /** How long a model may take to load. Default: 15. */
  loadMinutes?: number;
  /** Quantity: for the model's files. Default: `100Gi`. */
  modelDisk?: string;
  /** Name of a Secret whose key `token` is that of Hugging Face. */
  tokenSecret?: string;
  /** A PodMonitor of the Prometheus operator. */
  podMonitor?: boolean;
}

/**
 * A distributed training: an Indexed Job whose pods find each other by a headless Service.
 * @public
 */
export interface TrainingPlan extends PlannedWorkload {
  type: 'training';
  /** Each word as it is: no shell reads them. */
  command: readonly string[];
  workers: number;
  /** Fewer than `workers`: it goes on with so many (torchrun's elastic agents). */
  minWorkers?: number;
  /**
   * How workers are placed together. `annotation`: `scheduling.x-k8s.io/gang-scheduling`, for whoever reads it.
   * `podGroup`: the Workload API of the cluster's Kubernetes, which has it behind the gate `GenericWorkload`: a Workload in
   * 1.35 (`scheduling.k8s.io/v1alpha1`), a PodGroup in 1.36 (`v1alpha2`) and from 1.37 on (`v1beta1`).
   */
  gang: 'none' | 'annotation' | 'podGroup';
  /** Of the cluster, as it tells it: `v1.36.2`. Decides how a gang is written. Default: the newest that has a say in it, 1.37. */
  kubernetesVersion?: string;
  /** How often a worker may fail. Default: 3. */
  retries?: number;
  /** Quantity: for what workers write. Default: `100Gi`. */
  scratchDisk?: string;
}

/**
 * Inference on what lies somewhere, once or again and again.
 * @public
 */
export interface BatchPlan extends PlannedWorkload {
  type: 'batch';
  /** Each word as it is: no shell reads them. */
  command: readonly string[];
  /** Parts of the work, each with its `JOB_COMPLETION_INDEX`. */
  parts: number;
  /** Parts at once. */
  parallelism: number;
  /** Cron, five fields: a CronJob in place of a Job. */
  schedule?: string;
  /** Of the schedule, e.g. `Asia/Tokyo`. Default: `Etc/UTC`. */
  timeZone?: string;
  /** How often a part may fail. Default: 3. */
  retries?: number;
}

/**
 * A notebook with a disk that outlives it.
 * @public
 */
export interface NotebookPlan extends PlannedWorkload {
  type: 'notebook';
  /** Quantity. */
  disk: string;
  /** Default: the cluster's own. */
  storageClass?: string;
}

/**
 * What is to be made.
 * @public
 */
export type WorkloadPlan =
  | InferencePlan
  | TrainingPlan
  | BatchPlan
  | NotebookPlan;
