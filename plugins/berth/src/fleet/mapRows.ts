import type { FleetMap } from '@berth/backstage-plugin-berth-common';

export const NODE_STATES = ['ready', 'cordoned', 'notReady'] as const;
export type NodeState = (typeof NODE_STATES)[number];

/** Units of a node of which the same is so, as a row of a table. */
export interface MapRow {
  node: string;
  state: NodeState;
  /** Undefined where the node has not the label. */
  group: string | undefined;
  accelerator: FleetMap['accelerators'][number];
  units: number;
  use:
    | { kind: 'free' }
    | { kind: 'unusable' }
    | {
        kind: 'held';
        /** `undefined`, as the Component, of others. */
        pod: string | undefined;
        holder: FleetMap['holders'][number] | undefined;
        /** 0 to 100; `undefined` where nobody measured it. */
        percent: number | undefined;
      };
}

/** The same facts as the picture, node by node: what each pod holds, then what is free and what cannot be used. */
export function mapRows(map: FleetMap): MapRow[] {
  const { nodes, devices, held, holders, groups, accelerators } = map;
  const rows: MapRow[] = [];
  let at = 0;
  devices.node.forEach((node, device) => {
    const common = {
      node: nodes.name[node],
      state: NODE_STATES[nodes.state[node]],
      group: groups[nodes.group[node]],
      accelerator: accelerators[devices.accelerator[device]],
    };
    let rest = devices.units[device];
    for (; held.device[at] === device; at++) {
      const holder = holders[held.holder[at]];
      const units = held.units[at];
      const pod = held.pod[at] || undefined;
      const percent = held.utilisation[at] ?? undefined;
      rest -= units;
      rows.push({
        ...common,
        ...{ units, use: { kind: 'held', pod, holder, percent } },
      });
    }
    // Pods may hold more than there is, while a node changes.
    rest = Math.max(0, rest);
    const unusable = Math.min(rest, devices.unusable[device]);
    if (rest > unusable) {
      const units = rest - unusable;
      rows.push({ ...common, units, use: { kind: 'free' } });
    }
    if (unusable > 0) {
      rows.push({ ...common, units: unusable, use: { kind: 'unusable' } });
    }
  });
  return rows;
}
