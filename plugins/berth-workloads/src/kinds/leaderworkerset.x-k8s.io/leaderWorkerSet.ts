import { demandOf, podSet } from '../../asks/podSet';
import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import { fromCondition, notObserved } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';

const EXCLUSIVE = 'leaderworkerset.sigs.k8s.io/exclusive-topology';

/**
 * `leaderworkerset.x-k8s.io/v1` LeaderWorkerSet: replicas that are groups of pods, each a leader and its workers. Its own
 * numbers count groups.
 */
export const leaderWorkerSetKind: WorkloadKind = {
  group: 'leaderworkerset.x-k8s.io',
  kind: 'LeaderWorkerSet',
  plural: 'leaderworkersets',
  versions: ['v1'],
  system: 'LeaderWorkerSet',
  role: 'multiNodeReplicas',

  // Argo CD has no rule for it. Source: kubernetes-sigs/lws v0.10 `pkg/controllers/leaderworkerset_controller.go`
  // `updateConditions`: it never says that something has failed.
  health(set) {
    const observed = set.object('status').count('observedGeneration');
    const generation = set.object('metadata').count('generation');
    if (observed !== undefined && observed < (generation ?? 0)) {
      return notObserved;
    }
    const { desired, existing, ready } = groupsOf(set);
    if (desired === 0) {
      return existing === 0
        ? { health: 'Healthy', cause: { code: 'scaledToZero' } }
        : {
            health: 'Progressing',
            cause: { code: 'waitingForOld', old: existing },
          };
    }
    const conditions = Conditions.of(set);
    const updating = conditions.whenTrue('UpdateInProgress');
    if (updating) {
      return fromCondition('Progressing', updating);
    }
    const available = conditions.whenTrue('Available');
    if (available) {
      const cause = { code: 'allReady', ready } as const;
      return { health: 'Healthy', cause, condition: available };
    }
    const progressing = conditions.whenTrue('Progressing');
    return {
      health: 'Progressing',
      cause: progressing
        ? { code: 'waitingForReady', ready, desired }
        : { code: 'noStatus' },
      condition: progressing,
    };
  },

  progress(set) {
    const { desired: total, ready, updated } = groupsOf(set);
    return [
      { what: 'ready', done: ready, total },
      { what: 'updated', done: updated, total },
    ];
  },

  asks(set) {
    const template = set.object('spec', 'leaderWorkerTemplate');
    const worker = template.object('workerTemplate');
    const leader = template.object('leaderTemplate');
    const namespace = set.object('metadata').string('namespace');
    const workers = sizeOf(set) - 1;
    const key = set.object('metadata').labels('annotations')[EXCLUSIVE];
    return demandOf(
      [
        podSet(leader.exists ? leader : worker, {
          name: 'leader',
          count: 1,
          namespace,
        }),
        workers > 0
          ? podSet(worker, { name: 'worker', count: workers, namespace })
          : undefined,
      ],
      {
        times: groupsOf(set).desired,
        topology: key ? { key, mode: 'exclusive' } : undefined,
      },
    );
  },

  parts(set) {
    const { desired } = groupsOf(set);
    const workers = desired * (sizeOf(set) - 1);
    return [
      { type: 'group', name: 'leader', desired },
      ...(workers > 0
        ? [{ type: 'group' as const, name: 'worker', desired: workers }]
        : []),
    ];
  },

  selector(set) {
    const name = set.object('metadata').string('name');
    return name === undefined
      ? undefined
      : { matchLabels: { 'leaderworkerset.sigs.k8s.io/name': name } };
  },

  advice(set) {
    const template = set.object('spec', 'leaderWorkerTemplate');
    return template.string('restartPolicy') === 'Default'
      ? [
          {
            rule: 'LeaderWorkerSet/restartPolicyDefault',
            field: 'spec.leaderWorkerTemplate.restartPolicy',
            problem: 'The restart policy Default is deprecated.',
            remedy: 'Say None, which means the same.',
          },
        ]
      : [];
  },
};

function groupsOf(set: Fields) {
  const status = set.object('status');
  return {
    desired: set.object('spec').count('replicas') ?? 1,
    existing: status.count('replicas') ?? 0,
    ready: status.count('readyReplicas') ?? 0,
    updated: status.count('updatedReplicas') ?? 0,
  };
}

/** Pods of one group, its leader among them. */
function sizeOf(set: Fields): number {
  const template = set.object('spec', 'leaderWorkerTemplate');
  return Math.max(1, template.count('size') ?? 1);
}
