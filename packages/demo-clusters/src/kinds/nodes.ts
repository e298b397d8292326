import type { Node } from '../kubernetes';
import { ageColumn } from './age';
import type { Column, Kind } from './Kind';

function wide(
  name: string,
  description: string,
  cell: (node: Node) => string | undefined,
): Column<Node> {
  return {
    name,
    type: 'string',
    priority: 1,
    description,
    cell: node => cell(node) ?? '<none>',
  };
}

function address(node: Node, type: string): string | undefined {
  return node.status.addresses.find(a => a.type === type)?.address;
}

const ROLE = 'node-role.kubernetes.io/';

export const nodes: Kind<Node> = {
  group: '',
  version: 'v1',
  kind: 'Node',
  plural: 'nodes',
  singular: 'node',
  namespaced: false,
  shortNames: ['no'],
  selectableFields: [
    {
      path: 'spec.unschedulable',
      value: ({ spec }) => String(spec.unschedulable ?? false),
    },
  ],
  columns: [
    {
      name: 'Status',
      type: 'string',
      description: 'Whether it is ready and takes pods.',
      cell: ({ spec, status }) => {
        const ready = status.conditions.find(c => c.type === 'Ready');
        const word = ready?.status === 'True' ? 'Ready' : 'NotReady';
        return spec.unschedulable ? `${word},SchedulingDisabled` : word;
      },
    },
    {
      name: 'Roles',
      type: 'string',
      description: 'Its roles.',
      cell: ({ metadata }) =>
        Object.keys(metadata.labels ?? {})
          .filter(key => key.startsWith(ROLE))
          .map(key => key.slice(ROLE.length))
          .sort()
          .join(',') || '<none>',
    },
    ageColumn,
    {
      name: 'Version',
      type: 'string',
      description: 'Version of its kubelet.',
      cell: ({ status }) => status.nodeInfo.kubeletVersion,
    },
    wide('Internal-IP', 'Its address in the cluster.', node =>
      address(node, 'InternalIP'),
    ),
    wide('External-IP', 'Its address outside.', node =>
      address(node, 'ExternalIP'),
    ),
    wide('OS-Image', 'Its operating system.', n => n.status.nodeInfo.osImage),
    wide('Kernel-Version', 'Its kernel.', n => n.status.nodeInfo.kernelVersion),
    wide(
      'Container-Runtime',
      'Its container runtime.',
      n => n.status.nodeInfo.containerRuntimeVersion,
    ),
  ],
};
