import type { FleetMap } from '@berth/backstage-plugin-berth-common';
import type { CellClass } from '../fleet/colourCells';
import { FREE, MapLayout, UNUSABLE } from '../fleet/MapLayout';
import { UTILISATION_STEPS } from '../fleet/mapPalette';
import { MapRow, NODE_STATES, NodeState } from '../fleet/mapRows';
import { gpuUnitText } from './gpuUnits';
import { percentText } from './percent';
import { shortRef } from './shortRef';
import type { Words } from './useWords';

/** The whole name of a group of nodes. */
export function groupName(
  { groups }: FleetMap,
  group: number,
  { t }: Words,
): string {
  return groups[group] ?? t('fleet.map.noGroup');
}

/**
 * What a cell stands for, one statement a line: the GPU and its node, then pod, Component and owner, at last the group, of
 * whose name the picture may have no room for more than the beginning.
 */
export function cellLines(
  map: FleetMap,
  layout: MapLayout,
  cell: number,
  words: Words,
): string[] {
  const { t, locale } = words;
  const device = layout.cellDevice[cell];
  const node = map.devices.node[device];
  const unit = gpuUnitText(
    map.accelerators[map.devices.accelerator[device]],
    words,
    1,
  );
  const first = `${map.nodes.name[node]} · ${unit}`;
  const group = groupName(map, map.nodes.group[node], words);
  const held = layout.cellHeld[cell];
  if (held === FREE) return [first, t('fleet.map.cellFree'), group];
  if (held === UNUSABLE) {
    const why = unusableText(NODE_STATES[map.nodes.state[node]], words);
    return [first, why, group];
  }
  const percent = map.held.utilisation[held];
  const busy =
    percent === null
      ? []
      : [t('fleet.map.busy', { percent: percentText(percent / 100, locale) })];
  const holder = map.holders[map.held.holder[held]];
  if (!holder) return [first, t('fleet.map.cellOthers'), ...busy, group];
  const owner = holder.owner && shortRef(holder.owner);
  return [
    first,
    [map.held.pod[held], holder.title, owner].filter(Boolean).join(' → '),
    ...busy,
    group,
  ];
}

/** What is so of units of a node: held, by others where the reader may not see by whom, free, or unusable and why. */
export function textOfUse({ use, state }: MapRow, words: Words): string {
  switch (use.kind) {
    case 'free':
      return words.t('fleet.map.cellFree');
    case 'unusable':
      return unusableText(state, words);
    default:
      return use.holder
        ? words.t('fleet.map.cellHeld')
        : words.t('fleet.map.cellOthers');
  }
}

function unusableText(state: NodeState, { t }: Words): string {
  return t('fleet.map.cellUnusable', { state: t(`fleet.map.state.${state}`) });
}

/** What a colour of the legend stands for. */
export function classText(cellClass: CellClass, words: Words): string {
  const { t } = words;
  switch (cellClass.kind) {
    case 'owner':
      return cellClass.owner
        ? shortRef(cellClass.owner)
        : t('fleet.map.noOwner');
    case 'utilisation': {
      const { step } = cellClass;
      if (step === 0) return t('fleet.map.idle');
      const width = 100 / (UTILISATION_STEPS - 1);
      return t('fleet.map.step', {
        from: Math.round((step - 1) * width),
        to: Math.round(step * width),
      });
    }
    default:
      return t(`fleet.map.${cellClass.kind}`);
  }
}
