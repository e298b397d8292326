import type { Capability } from '@berth/backstage-plugin-berth-common';
import type {
  AutoscalingState,
  RolloutPhase,
} from '@berth/backstage-plugin-berth-workloads';

export const tone = {
  good: 'healthy',
  look: 'worth a look',
  bad: 'in trouble',
  unknown: 'unknown or out of date',
} as const;

export const column = {
  table: 'Clusters',
  where: 'Where',
  rollout: 'Rollout',
  autoscaling: 'Autoscaling',
  gpus: 'GPUs',
  argo: 'Argo CD',
} as const;

export const freshness = {
  live_one: '{{count, number}} cluster live',
  live_other: '{{count, number}} clusters live',
  read_one: '{{count, number}} read with your sign-in',
  read_other: '{{count, number}} read with your sign-in',
  notAsked: '{{cluster}} not asked',
  notAskedMany: '{{n, number}} not asked',
  stale: '{{cluster}} stale since {{time}}',
  staleMany: '{{n, number}} stale, the oldest since {{time}}',
  forbidden: '{{cluster}} not allowed',
  forbiddenMany: '{{n, number}} not allowed',
  tooLarge: '{{cluster}} too large for the memory budget',
  tooLargeMany: '{{n, number}} too large for the memory budget',
  unreachable: '{{cluster}} unreachable',
  unreachableMany: '{{n, number}} unreachable',
  loading: '{{cluster}} loading',
  loadingMany: '{{n, number}} loading',
  offline:
    'Berth does not answer. This is what it said at {{time}}, {{duration}} ago.',
  lastSeen: 'last seen {{time}} ({{duration}} ago)',
  then: 'then',
} as const;

/** Why a cell of a row has no value. Different states, different texts. */
export const absent = {
  loading: 'loading',
  forbidden: 'not allowed',
  forbiddenBecause: 'not allowed: {{reason}}',
  notInstalled: 'not installed',
  tooLarge: 'too many for the memory budget',
  unread: 'could not be read',
  unreadObjects: '{{n, number}} of kind {{kind}} in the cluster',
  notAsked: 'not asked',
  notAskedBecause: 'not asked: {{reason}}',
  asOf: 'as of {{time}}: {{reason}}',
  noWorkload: 'no workload',
  noAutoscaler: 'no autoscaler',
  noGpus: 'no GPUs',
  noApplication: 'no Application',
} as const;

export const trouble = {
  refused: 'connection refused',
  timeout: 'API timed out',
  dns: 'name not found',
  tls: 'certificate not trusted',
  unauthorized: 'credential refused',
  throttled: 'throttled by the API',
  serverError: 'API error',
  protocol: 'not a Kubernetes API',
  configuration: 'wrong configuration',
} as const;

export const capability = {
  workloads: 'Workloads',
  pods: 'Pods',
  nodes: 'Nodes',
  autoscalers: 'Autoscalers',
  disruptionBudgets: 'Disruption budgets',
  argo: 'Argo CD Applications',
} as const satisfies Record<Capability, string>;

export const rollout = {
  available: 'available',
  bar: '{{available, number}} of {{desired, number}} pods available',
  workloads_one: '{{count, number}} workload',
  workloads_other: '{{count, number}} workloads',
  phase: {
    complete: 'complete',
    progressing: 'rolling out',
    stalled: 'stuck',
    paused: 'paused',
    scaledToZero: 'scaled to zero',
    unknown: 'unknown',
  },
} as const satisfies { phase: Record<RolloutPhase, string> } & Record<
  string,
  unknown
>;

export const autoscaling = {
  now: '{{current, number}} now',
  nowAtTarget: '{{current, number}} now, at {{percent}} of target',
  wants: 'wants {{desired, number}}',
  wantsMore: 'wants more',
  line: '{{current, number}} replicas now, of {{min, number}} to {{max, number}}',
  lineWants:
    '{{current, number}} replicas now, wants {{desired, number}}, of {{min, number}} to {{max, number}}',
  more_one: 'and {{count, number}} more autoscaler',
  more_other: 'and {{count, number}} more autoscalers',
  state: {
    steady: 'steady',
    scalingUp: 'scaling up',
    scalingDown: 'scaling down',
    limitedByMaximum: 'wants more than its maximum',
    limitedByMinimum: 'wants less than its minimum',
    inactive: 'inactive',
    unable: 'cannot scale',
    unknown: 'unknown',
  },
} as const satisfies { state: Record<AutoscalingState, string> } & Record<
  string,
  unknown
>;

export const gpus = {
  boundOf: '{{bound, number}} of {{requested, number}}',
  pips: '{{bound, number}} of {{requested, number}} {{unit}} on nodes',
  gpu_one: 'GPU',
  gpu_other: 'GPUs',
  shared: 'shared',
} as const;

export const argo = {
  instance: 'Argo CD {{name}}',
  instances: 'Argo CD instances',
  notSynced: 'never synced',
  more_one: 'and {{count, number}} more Application',
  more_other: 'and {{count, number}} more Applications',
} as const;
