import type { FleetMap } from '@berth/backstage-plugin-berth-common';

/** What a node has of one accelerator, as a row of a table. */
export interface NodeDeviceRow {
  node: string;
  /** Undefined where the node has not the label. */
  group: string | undefined;
  accelerator: FleetMap['accelerators'][number];
  units: number;
  free: number;
  unusable: number;
  /** Units by Component; `undefined` for others. */
  held: Array<{
    holder: FleetMap['holders'][number] | undefined;
    units: number;
  }>;
}

/** The same facts as the picture, node by node. */
export function nodeRows(map: FleetMap): NodeDeviceRow[] {
  const { nodes, devices, held, holders, groups, accelerators } = map;
  const rows = devices.node.map((node, device): NodeDeviceRow => {
    const units = devices.units[device];
    const unusable = devices.unusable[device];
    return {
      node: nodes.name[node],
      group: groups[nodes.group[node]],
      accelerator: accelerators[devices.accelerator[device]],
      ...{ units, unusable, free: units - unusable, held: [] },
    };
  });
  held.device.forEach((device, at) => {
    const row = rows[device];
    const holder = holders[held.holder[at]];
    row.free = Math.max(0, row.free - held.units[at]);
    const known = row.held.find(other => other.holder === holder);
    if (known) known.units += held.units[at];
    else row.held.push({ holder, units: held.units[at] });
  });
  return rows;
}
