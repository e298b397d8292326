/**
 * What an object is, in its reader's words.
 *
 * - pods that stay: `service` answers requests, `daemon` runs on every node, `replicas` are what another object keeps,
 *   `pod` stands by itself, `multiNodeReplicas` are groups of pods of which each is one replica, `computeCluster` runs
 *   others' tasks.
 * - pods that end: `job`, `scheduledJob`, `jobSet`, `trainingJob`, `dataJob`.
 * - models: `inferenceServer`, `inferencePool`, `ragEngine`, and what they are made from: `servingRuntime`,
 *   `trainingRuntime`, `modelConnection`, `modelCache`.
 * - agents: `agent`, `toolServer`.
 * - decisions about pods: `queue`, `queuedWorkload`, `podGroup`, `quota`, `resourceFlavor`, `topology`, `priority`,
 *   `admissionCheck`, `disruptionBudget`, `autoscaler`.
 * - ways to pods: `networkService`, `gateway`, `route`.
 * - delivery: `application`, `applicationSet`, `release`, and the `project` that says what they may do.
 * - observation: `telemetryCollector`, `instrumentation`, `monitor`, `report`.
 * - `other`: none that Berth has a word for.
 * @public
 */
export type WorkloadRole = keyof typeof roleWords;

/** The words for it in English. @public */
export const roleWords = {
  service: 'service',
  daemon: 'daemon',
  replicas: 'replicas',
  pod: 'pod',
  multiNodeReplicas: 'multi-node replicas',
  computeCluster: 'compute cluster',
  job: 'job',
  scheduledJob: 'scheduled job',
  jobSet: 'set of jobs',
  trainingJob: 'training job',
  dataJob: 'data job',
  inferenceServer: 'inference server',
  inferencePool: 'inference pool',
  ragEngine: 'RAG engine',
  servingRuntime: 'serving runtime',
  trainingRuntime: 'training runtime',
  modelConnection: 'connection to a model',
  modelCache: 'model cache',
  agent: 'agent',
  toolServer: 'tool server',
  queue: 'queue',
  queuedWorkload: 'queued workload',
  podGroup: 'pod group',
  quota: 'quota',
  resourceFlavor: 'resource flavor',
  topology: 'topology',
  priority: 'priority',
  admissionCheck: 'admission check',
  disruptionBudget: 'disruption budget',
  autoscaler: 'autoscaler',
  networkService: 'network service',
  gateway: 'gateway',
  route: 'route',
  application: 'application',
  applicationSet: 'set of applications',
  release: 'release',
  project: 'project',
  telemetryCollector: 'telemetry collector',
  instrumentation: 'instrumentation',
  monitor: 'monitor',
  report: 'report',
  other: 'object',
} as const;
