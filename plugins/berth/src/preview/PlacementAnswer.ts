import type {
  NodeStatus,
  NodeView,
  Preview,
} from '@berth/backstage-plugin-berth-scheduler';

/**
 * A node in the strip.
 *
 * - `chosen`: replicas land here.
 * - `open`: one more would fit here, and none is left to place.
 * - `closed`: the next replica does not fit here; `status` says why.
 * - `unknown`: nothing can be said.
 */
export type NodeLight = 'chosen' | 'open' | 'closed' | 'unknown';

/** What a preview says of one node. */
export interface NodeAnswer {
  name: string;
  /** `topology.kubernetes.io/zone`; empty where the node has none. */
  zone: string;
  light: NodeLight;
  /** Replicas, or pods of all sets, that land here. */
  placed: number;
  /** Of pods that go together, how many of each set. */
  sets?: ReadonlyArray<{ name: string; placed: number }>;
  /** Units of the accelerator asked for: on the node, held by others, and taken by the replicas placed here. */
  units?: { total: number; held: number; placed: number };
  status?: NodeStatus;
  /** Equal for nodes that look the same: a long strip folds by it. */
  kind: string;
}

/** What a preview says, node by node, in the order of the snapshot: region, zone, name. */
export interface PlacementAnswer {
  preview: Preview;
  nodes: NodeAnswer[];
  /** Units of the accelerator asked for by one replica. */
  unitsEach: number;
  /** Extended resource asked for, where one is. */
  resource?: string;
}

const ZONE = 'topology.kubernetes.io/zone';

function lightOf(
  isKnown: boolean,
  placed: number,
  status: NodeStatus | undefined,
): NodeLight {
  if (!isKnown) {
    return 'unknown';
  }
  if (placed > 0) {
    return 'chosen';
  }
  return status ? 'closed' : 'open';
}

/** What lands on a node. */
export interface Landing {
  placed: number;
  sets?: NodeAnswer['sets'];
  /** Units of the accelerator that they take. */
  units: number;
}

/**
 * Puts what lands on nodes beside them.
 *
 * @param isKnown - Whether anything can be said.
 * @param landingOn - By the index of a node.
 * @param closed - Why nodes do not take one more, by name.
 */
export function nodeAnswers(options: {
  nodes: readonly NodeView[];
  isKnown: boolean;
  landingOn: (index: number) => Landing;
  closed: Readonly<Record<string, NodeStatus>>;
  resource: string | undefined;
}): NodeAnswer[] {
  const { nodes, isKnown, landingOn, closed, resource } = options;
  return nodes.map((node, index) => {
    const { name } = node;
    const zone = node.labels[ZONE] ?? '';
    const { placed, sets, units: taken } = landingOn(index);
    const status = closed[name];
    const light = lightOf(isKnown, placed, status);
    const total = resource ? node.allocatable(resource) : 0;
    const units =
      resource && total > 0
        ? {
            total,
            held: Math.min(total, node.requested(resource)),
            placed: taken,
          }
        : undefined;
    return {
      name,
      zone,
      light,
      placed,
      sets,
      units,
      status,
      kind: JSON.stringify([zone, light, placed, sets, units, status]),
    };
  });
}

/**
 * Puts a preview beside its nodes.
 *
 * @param closed - Why nodes do not take the next replica, by name.
 */
export function placementAnswer(options: {
  preview: Preview;
  nodes: readonly NodeView[];
  closed: Readonly<Record<string, NodeStatus>>;
  resource: string | undefined;
  unitsEach: number;
}): PlacementAnswer {
  const { preview, nodes, closed, resource, unitsEach } = options;
  return {
    preview,
    resource,
    unitsEach,
    nodes: nodeAnswers({
      nodes,
      isKnown: preview.verdict !== 'unknown',
      landingOn: index => ({
        placed: preview.perNode[index],
        units: preview.perNode[index] * unitsEach,
      }),
      closed,
      resource,
    }),
  };
}
