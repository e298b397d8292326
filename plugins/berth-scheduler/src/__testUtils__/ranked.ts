import type { NodeInput, PodInput } from '../kubernetes/types';
import { decide, node, pod, profileOf } from './objects';
import type { Profile } from '../framework/profile';

/** Minute of a day, as a start time. */
export function at(minute: number): string {
  return new Date(Date.UTC(2026, 10, 1, 0, minute)).toISOString();
}

/** A pod on a node, named and ranked, that asks for a core unless told otherwise. */
export function ranked(options: {
  name: string;
  on: string;
  priority: number;
  /** Minute in which it started. */
  started?: number;
  cpu?: string;
  labels?: Record<string, string>;
  namespace?: string;
  metadata?: object;
  spec?: object;
  status?: object;
}): PodInput {
  const { name, on, priority, started, cpu = '1' } = options;
  const { labels, namespace = 'default', metadata, spec, status } = options;
  return {
    metadata: { name, namespace, uid: name, labels, ...metadata },
    spec: { ...pod({ cpu }).spec, priority, nodeName: on, ...spec },
    status: {
      ...(started !== undefined && { startTime: at(started) }),
      ...status,
    },
  };
}

/** A pod of priority 100 that asks for three of the four cores of a node, on nodes where these pods are. */
export function preempt(options: {
  pods: PodInput[];
  nodes?: NodeInput[];
  cpu?: string;
  spec?: object;
  status?: object;
  budgets?: object[];
  profile?: Profile;
}) {
  const { pods, nodes = [node('a')], cpu = '3', budgets = [] } = options;
  const { spec, status, profile = profileOf('1.37') } = options;
  const pending = { ...pod({ cpu }, { priority: 100, ...spec }), status };
  return decide(nodes, pending, {
    pods,
    objects: {
      podDisruptionBudgets: budgets,
      namespaces: [],
      services: [],
      replicationControllers: [],
      replicaSets: [],
      statefulSets: [],
    },
    profile,
  });
}

export function budget(
  matchLabels: Record<string, string> | undefined,
  disruptionsAllowed: number,
  more: { name?: string; namespace?: string; disrupted?: string[] } = {},
): object {
  const { name = 'budget', namespace, disrupted = [] } = more;
  return {
    metadata: { name, namespace },
    spec: matchLabels && { selector: { matchLabels } },
    status: {
      disruptionsAllowed,
      disruptedPods: Object.fromEntries(
        disrupted.map(gone => [gone, '2026-11-01T00:00:00Z']),
      ),
    },
  };
}
