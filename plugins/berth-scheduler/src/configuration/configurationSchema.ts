import type { Decoded } from './schema';

const PLUGIN_SET = {
  enabled: [{ name: 'string', weight: 'int32' }],
  disabled: [{ name: 'string', weight: 'int32' }],
} as const;

const PLUGINS = {
  preEnqueue: PLUGIN_SET,
  queueSort: PLUGIN_SET,
  preFilter: PLUGIN_SET,
  filter: PLUGIN_SET,
  postFilter: PLUGIN_SET,
  preScore: PLUGIN_SET,
  score: PLUGIN_SET,
  reserve: PLUGIN_SET,
  permit: PLUGIN_SET,
  preBind: PLUGIN_SET,
  bind: PLUGIN_SET,
  postBind: PLUGIN_SET,
  multiPoint: PLUGIN_SET,
  placementGenerate: PLUGIN_SET,
  placementScore: PLUGIN_SET,
  podGroupPostFilter: PLUGIN_SET,
} as const;

const PROFILE = {
  schedulerName: 'string',
  percentageOfNodesToScore: 'int32',
  plugins: PLUGINS,
  // Arguments are decoded by the plugin that they are for.
  pluginConfig: [{ name: 'string', args: 'any' }],
} as const;

const EXTENDER = {
  urlPrefix: 'string',
  filterVerb: 'string',
  preemptVerb: 'string',
  prioritizeVerb: 'string',
  weight: 'int64',
  bindVerb: 'string',
  enableHTTPS: 'boolean',
  tlsConfig: {
    insecure: 'boolean',
    serverName: 'string',
    certFile: 'string',
    keyFile: 'string',
    caFile: 'string',
    certData: 'string',
    keyData: 'string',
    caData: 'string',
  },
  httpTimeout: 'duration',
  nodeCacheCapable: 'boolean',
  managedResources: [{ name: 'string', ignoredByScheduler: 'boolean' }],
  ignorable: 'boolean',
} as const;

/**
 * The fields of a KubeSchedulerConfiguration; which extension points a minor has, `extensionPoints` says.
 * Source: kube-scheduler config/v1 types.go, v0.34.4 to v0.37.1.
 */
export const CONFIGURATION = {
  apiVersion: 'string',
  kind: 'string',
  parallelism: 'int32',
  leaderElection: {
    leaderElect: 'boolean',
    leaseDuration: 'duration',
    renewDeadline: 'duration',
    retryPeriod: 'duration',
    resourceLock: 'string',
    resourceName: 'string',
    resourceNamespace: 'string',
  },
  clientConnection: {
    kubeconfig: 'string',
    acceptContentTypes: 'string',
    contentType: 'string',
    qps: 'number',
    burst: 'int32',
  },
  enableProfiling: 'boolean',
  enableContentionProfiling: 'boolean',
  percentageOfNodesToScore: 'int32',
  podInitialBackoffSeconds: 'int64',
  podMaxBackoffSeconds: 'int64',
  profiles: [PROFILE],
  extenders: [EXTENDER],
  delayCacheUntilActive: 'boolean',
} as const;

export type Configuration = Decoded<typeof CONFIGURATION>;
export type ConfiguredProfile = Decoded<typeof PROFILE>;
export type ConfiguredPlugins = Decoded<typeof PLUGINS>;
export type ConfiguredPluginSet = Decoded<typeof PLUGIN_SET>;
