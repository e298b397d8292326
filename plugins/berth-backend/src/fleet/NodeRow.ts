import {
  allocatableOfNode,
  type NodeInput,
} from '@berth/backstage-plugin-berth-scheduler';
import {
  acceleratorOf,
  type Accelerator,
  type Node,
} from '@berth/backstage-plugin-berth-workloads';
import { amountsOr } from './amountsOr';

/** How many of an accelerator a node has. */
export interface NodeDevices {
  accelerator: Accelerator;
  /** Healthy or not. */
  capacity: number;
  allocatable: number;
}

export type NodeState = 'ready' | 'cordoned' | 'notReady';

/** What the fleet tells of a node, without what is on it. */
export interface NodeRow {
  node: Node;
  state: NodeState;
  isRead: boolean;
  /** Thousandths of a core. */
  cpu: number;
  /** Bytes. */
  memory: number;
  pods: number;
  devices: readonly NodeDevices[];
}

export function readNodeRow(node: Node): NodeRow {
  const { status } = node;
  const allocatable = amountsOr(() => allocatableOfNode(node as NodeInput));
  const capacity =
    amountsOr(() =>
      allocatableOfNode({
        metadata: { name: node.metadata.name },
        status: { allocatable: status?.capacity ?? status?.allocatable },
      } as NodeInput),
    ) ?? allocatable;
  return {
    node,
    state: stateOf(node),
    isRead: allocatable !== undefined,
    cpu: allocatable?.get('cpu') ?? 0,
    memory: allocatable?.get('memory') ?? 0,
    pods: allocatable?.get('pods') ?? 0,
    devices: devicesOf(node, {
      allocatable: allocatable ?? new Map(),
      capacity: capacity ?? new Map(),
    }),
  };
}

function stateOf({ spec, status }: Node): NodeState {
  const ready = status?.conditions?.find(({ type }) => type === 'Ready');
  if (ready?.status !== 'True') return 'notReady';
  return spec?.unschedulable ? 'cordoned' : 'ready';
}

/** Every one of a node that is not there any more for pods is of its capacity only. */
function devicesOf(
  { metadata }: Node,
  amounts: Record<'allocatable' | 'capacity', ReadonlyMap<string, number>>,
): NodeDevices[] {
  const { allocatable, capacity } = amounts;
  const resources = new Set([...capacity.keys(), ...allocatable.keys()]);
  return [...resources].flatMap(resource => {
    const accelerator = acceleratorOf(resource, metadata.labels);
    const usable = allocatable.get(resource) ?? 0;
    const all = Math.max(usable, capacity.get(resource) ?? 0);
    return accelerator && all > 0
      ? [{ accelerator, capacity: all, allocatable: usable }]
      : [];
  });
}
