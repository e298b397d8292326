import {
  aCount,
  aFlag,
  aNumber,
  anObject,
  aText,
  either,
  listOf,
  mapOf,
  maybe,
  oneOf,
  Shape,
  tagged,
} from '../json/Shape';
import type { HealthVerdict, WorkloadKind } from '../kinds/WorkloadKind';
import type { LabelSelector, ResourceList } from '../kubernetes';
import type {
  Advice,
  ConditionReason,
  ContainerResources,
  Endpoint,
  HealthCause,
  HyperNodeRule,
  Link,
  ObjectReference,
  Obstacle,
  Part,
  PodDemand,
  PodSet,
  PodUnit,
  Progress,
  Quota,
  RelatedReference,
  ReportedCondition,
  Resize,
  Resources,
  Rollout,
  RolloutStrategy,
  Scaling,
  ServedModel,
  TopologyRule,
} from '../model';
import { roleWords, WorkloadRole } from '../model';

const quantities = mapOf(either(aText, aNumber)) satisfies Shape<ResourceList>;
const countOrPercent = either(aText, aNumber);
const health = oneOf(
  ...(['Healthy', 'Progressing', 'Degraded'] as const),
  ...(['Suspended', 'Missing', 'Unknown'] as const),
);

const conditionFields = {
  condition: aText,
  reason: aText,
  message: maybe(aText),
  since: maybe(aText),
};
const condition = anObject<ConditionReason>(conditionFields);
const reported = anObject<ReportedCondition>({
  ...conditionFields,
  status: oneOf('True', 'False', 'Unknown'),
  isStale: maybe(aFlag),
});

const nothing = anObject<{}>({});
const cause = tagged<'code', HealthCause>('code', {
  deleting: nothing,
  unreadable: anObject({ field: aText }),
  brokenRule: anObject({ readings: aText }),
  notHeld: nothing,
  noStatus: nothing,
  notObserved: nothing,
  exists: nothing,
  condition: nothing,
  phase: anObject<{ phase: string; message?: string }>({
    phase: aText,
    message: maybe(aText),
  }),
  allReady: anObject({ ready: aCount }),
  waitingForReady: anObject({ ready: aCount, desired: aCount }),
  waitingForUpdate: anObject({ updated: aCount, desired: aCount }),
  waitingForOld: anObject({ old: aCount }),
  scaledToZero: nothing,
  paused: nothing,
  suspended: nothing,
  stopped: nothing,
  running: nothing,
  completed: nothing,
  failed: anObject<{ message?: string }>({ message: maybe(aText) }),
  queued: anObject<{ queue?: string; position?: number }>({
    queue: maybe(aText),
    position: maybe(aCount),
  }),
  quotaReserved: anObject<{ message?: string }>({ message: maybe(aText) }),
  admissionCheck: anObject<{ check: string; state: string; message?: string }>({
    check: aText,
    state: aText,
    message: maybe(aText),
  }),
  roomLeft: nothing,
  usedUp: anObject({ resources: listOf(aText) }),
  weightedShare: anObject({ share: aCount }),
  evictable: anObject({ pods: aCount }),
  hasNodes: anObject({ nodes: aCount }),
  notScaling: anObject({ message: aText }),
  hasRecommendation: nothing,
  noRecommendation: nothing,
  notDueYet: nothing,
  noRunSucceeded: nothing,
  lastRunSucceeded: nothing,
  lastRunFailed: nothing,
  outcomeUnknown: nothing,
  noExternalAddress: nothing,
  noGateway: nothing,
  disabled: nothing,
  sidecar: nothing,
  unclear: nothing,
});

const reference = anObject<ObjectReference>({
  group: aText,
  kind: aText,
  namespace: maybe(aText),
  name: aText,
});

const topology = anObject<TopologyRule>({
  key: aText,
  mode: oneOf('required', 'preferred', 'exclusive'),
});
const hyperNode = anObject<HyperNodeRule>({
  highestTier: maybe(either(aNumber, aText)),
  mode: oneOf('required', 'preferred'),
});
const podSet = anObject<PodSet>({
  name: aText,
  count: aCount,
  minimum: maybe(aCount),
  perNode: maybe(aFlag),
  pod: anObject<PodSet['pod']>({
    metadata: anObject<PodSet['pod']['metadata']>({
      namespace: maybe(aText),
      labels: maybe(mapOf(aText)),
      annotations: maybe(mapOf(aText)),
    }),
    // Kubernetes JSON, of which whoever places pods believes nothing.
    spec: anObject({}) as Shape<Record<string, unknown>>,
  }),
  images: listOf(aText),
  topology: maybe(topology),
  hyperNode: maybe(hyperNode),
  isPartial: maybe(aFlag),
});
const podUnit = anObject<PodUnit>({
  name: maybe(aText),
  times: aCount,
  sets: listOf(podSet),
  gang: maybe(anObject({ minimum: aCount })),
  topology: maybe(topology),
  hyperNode: maybe(hyperNode),
});

const part = tagged<'type', Part>('type', {
  group: anObject<Omit<Extract<Part, { type: 'group' }>, 'type'>>({
    name: aText,
    desired: maybe(aCount),
    ready: maybe(aCount),
    active: maybe(aCount),
    succeeded: maybe(aCount),
    failed: maybe(aCount),
    health: maybe(health),
    minimum: maybe(aCount),
    topology: maybe(topology),
  }),
  object: anObject<Omit<Extract<Part, { type: 'object' }>, 'type'>>({
    name: aText,
    object: reference,
    health: maybe(health),
    message: maybe(aText),
  }),
  share: anObject({ name: aText, percent: aNumber }),
  place: anObject<Omit<Extract<Part, { type: 'place' }>, 'type'>>({
    queue: aText,
    position: maybe(aCount),
    waiting: maybe(aCount),
    ahead: listOf(reference),
    unnamed: maybe(aCount),
  }),
  level: anObject<Omit<Extract<Part, { type: 'level' }>, 'type'>>({
    name: aText,
    domains: maybe(aCount),
  }),
  step: anObject<Omit<Extract<Part, { type: 'step' }>, 'type'>>({
    name: aText,
    state: oneOf('done', 'active', 'waiting', 'failed'),
  }),
  schedule: anObject<Omit<Extract<Part, { type: 'schedule' }>, 'type'>>({
    cron: aText,
    timeZone: maybe(aText),
    last: maybe(aText),
    lastSuccessful: maybe(aText),
  }),
  indexes: anObject<Omit<Extract<Part, { type: 'indexes' }>, 'type'>>({
    completed: maybe(aText),
    failed: maybe(aText),
  }),
  recommendation: anObject<
    Omit<Extract<Part, { type: 'recommendation' }>, 'type'>
  >({
    container: aText,
    target: maybe(quantities),
    lower: maybe(quantities),
    upper: maybe(quantities),
  }),
  change: anObject<Omit<Extract<Part, { type: 'change' }>, 'type'>>({
    object: reference,
    message: aText,
    at: maybe(aText),
  }),
  setting: anObject({ name: aText, value: aText }),
  counts: anObject({ name: aText, counts: mapOf(aNumber) }),
});

const strategy = tagged<'type', RolloutStrategy>('type', {
  RollingUpdate: anObject<
    Omit<Extract<RolloutStrategy, { type: 'RollingUpdate' }>, 'type'>
  >({
    maxSurge: maybe(countOrPercent),
    maxUnavailable: maybe(countOrPercent),
    partition: maybe(aCount),
  }),
  Recreate: nothing,
  OnDelete: nothing,
});
const resources = anObject<Resources>({
  requests: maybe(quantities),
  limits: maybe(quantities),
});

type Answers = {
  [K in Reading]: ReturnType<NonNullable<WorkloadKind[K]>>;
};

/** What a rule may be asked. */
export type Reading = {
  [K in keyof WorkloadKind]-?: NonNullable<WorkloadKind[K]> extends (
    ...asked: never
  ) => unknown
    ? K
    : never;
}[keyof WorkloadKind];

/** What each reading of a kind answers, so that an answer that is none is known for what it is. */
export const readingShapes: {
  readonly [K in Reading]: Shape<Answers[K]>;
} = {
  roleOf: oneOf(...(Object.keys(roleWords) as WorkloadRole[])),
  health: anObject<HealthVerdict>({
    health,
    cause,
    condition: maybe(reported),
    since: maybe(aText),
  }),
  rollout: anObject<Rollout>({
    phase: oneOf(
      ...(['complete', 'progressing', 'stalled'] as const),
      ...(['paused', 'scaledToZero', 'unknown'] as const),
    ),
    desired: aCount,
    updated: aCount,
    ready: aCount,
    available: aCount,
    strategy: maybe(strategy),
    images: listOf(aText),
    reason: maybe(condition),
  }),
  progress: listOf(
    anObject<Progress>({
      what: oneOf(
        ...(['ready', 'updated', 'available', 'completions'] as const),
        ...(['jobs', 'tasks', 'epochs', 'steps'] as const),
        ...(['percent', 'nodes', 'endpoints'] as const),
      ),
      done: aNumber,
      total: maybe(aNumber),
      active: maybe(aCount),
      failed: maybe(aCount),
      remainingSeconds: maybe(aNumber),
    }),
  ),
  resources: listOf(
    anObject<ContainerResources>({
      container: aText,
      desired: resources,
      allocated: maybe(quantities),
      actual: maybe(resources),
    }),
  ),
  resize: maybe(
    anObject<Resize>({
      state: oneOf('deferred', 'infeasible', 'inProgress', 'failing'),
      reason: maybe(condition),
    }),
  ),
  asks: maybe(
    anObject<PodDemand>({
      when: oneOf('now', 'onResume', 'onSchedule', 'ifRepeated'),
      units: listOf(podUnit),
      queue: maybe(
        anObject<NonNullable<PodDemand['queue']>>({
          group: aText,
          kind: aText,
          namespace: maybe(aText),
          name: aText,
          system: aText,
          priorityClass: maybe(aText),
          priority: maybe(aNumber),
        }),
      ),
      priorityClass: maybe(aText),
      priority: maybe(aNumber),
    }),
  ),
  scaling: listOf(
    anObject<Scaling>({
      of: oneOf('replicas', 'resources'),
      by: maybe(reference),
      part: maybe(aText),
      min: maybe(aNumber),
      max: maybe(aNumber),
      current: maybe(aNumber),
      desired: maybe(aNumber),
      state: maybe(
        oneOf(
          ...(['steady', 'scalingUp', 'scalingDown'] as const),
          ...(['limitedByMaximum', 'limitedByMinimum'] as const),
          ...(['inactive', 'unable', 'unknown'] as const),
        ),
      ),
      mode: maybe(aText),
    }),
  ),
  quotas: listOf(
    anObject<Quota>({
      flavor: maybe(aText),
      resource: aText,
      limit: maybe(aText),
      guaranteed: maybe(aText),
      deserved: maybe(aText),
      borrowable: maybe(aText),
      lendable: maybe(aText),
      reserved: maybe(aText),
      used: maybe(aText),
      borrowed: maybe(aText),
    }),
  ),
  obstacles: listOf(
    anObject<Obstacle>({
      type: oneOf('quota'),
      name: aText,
      resources: listOf(
        anObject<Obstacle['resources'][number]>({
          resource: aText,
          requested: aText,
          used: aText,
          limit: aText,
        }),
      ),
      message: aText,
    }),
  ),
  endpoints: listOf(
    anObject<Endpoint>({
      name: maybe(aText),
      address: aText,
      port: maybe(aCount),
      protocol: maybe(aText),
      scope: oneOf('cluster', 'external', 'unknown'),
    }),
  ),
  models: listOf(
    anObject<ServedModel>({
      name: maybe(aText),
      source: maybe(aText),
      format: maybe(aText),
      state: maybe(aText),
    }),
  ),
  parts: listOf(part),
  references: listOf(
    anObject<RelatedReference>({
      group: aText,
      kind: aText,
      namespace: maybe(aText),
      name: aText,
      relation: oneOf(
        ...(['scales', 'protects', 'runs', 'uses'] as const),
        ...(['queuesIn', 'manages', 'routesTo', 'describes'] as const),
      ),
    }),
  ),
  selector: maybe(
    anObject<LabelSelector>({
      matchLabels: maybe(mapOf(aText)),
      matchExpressions: maybe(
        listOf(
          anObject<NonNullable<LabelSelector['matchExpressions']>[number]>({
            key: aText,
            operator: oneOf('In', 'NotIn', 'Exists', 'DoesNotExist'),
            values: maybe(listOf(aText)),
          }),
        ),
      ),
    }),
  ),
  managedBy: maybe(aText),
  links: listOf(
    anObject<Link>({
      what: oneOf('dashboard', 'endpoint'),
      url: aText,
    }),
  ),
  advice: listOf(
    anObject<Advice>({
      rule: aText,
      field: aText,
      problem: aText,
      remedy: aText,
    }),
  ),
};
