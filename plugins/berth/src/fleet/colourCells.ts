import type { FleetMap } from '@berth/backstage-plugin-berth-common';
import type { MapColour } from './fleetChoice';
import { FREE, MapLayout, UNUSABLE } from './MapLayout';
import { OWNER_COLOURS, utilisationStep } from './mapPalette';
import { compareUnits, countedAs, noUnits, UnitCounts } from './unitCounts';

/** What a colour of the map stands for. Free and unusable are the same whatever the colours say. */
export type CellClass =
  | { kind: 'free' }
  | { kind: 'unusable' }
  | { kind: 'others' }
  | { kind: 'allocated' }
  | { kind: 'unmeasured' }
  | { kind: 'owner'; owner: string | undefined; place: number }
  /** Owners for whom there is no colour left. */
  | { kind: 'moreOwners' }
  | { kind: 'utilisation'; step: number };

export interface ColouredCells {
  classes: CellClass[];
  /** What the cells of each class are: how many GPUs, and how many parts of some. */
  counts: UnitCounts[];
  /** Class of each cell. */
  classOf: Uint8Array;
}

const NOBODYS: readonly number[] = [FREE, UNUSABLE];

/** Gives each cell of a map its colour. */
export function colourCells(
  map: FleetMap,
  layout: MapLayout,
  colour: MapColour,
): ColouredCells {
  // In the order of what is nobody's.
  const classes: CellClass[] = [{ kind: 'free' }, { kind: 'unusable' }];
  const places = new Map<string, number>();
  const placeOf = (cellClass: CellClass) => {
    const key = JSON.stringify(cellClass);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, classes.push(cellClass) - 1);
    return classes.length - 1;
  };
  const classOfHeld = classifier(map, colour);
  const ofHeld = map.held.holder.map((_, held) => placeOf(classOfHeld(held)));
  const classOf = new Uint8Array(layout.cellHeld.length);
  const counts = classes.map(noUnits);
  const counted = map.devices.accelerator.map(at =>
    countedAs(map.accelerators[at]),
  );
  layout.cellHeld.forEach((held, cell) => {
    classOf[cell] = held < 0 ? NOBODYS.indexOf(held) : ofHeld[held];
    counts[classOf[cell]][counted[layout.cellDevice[cell]]] += 1;
  });
  return { classes, counts, classOf };
}

function classifier(
  map: FleetMap,
  colour: MapColour,
): (held: number) => CellClass {
  const { holders, held } = map;
  switch (colour) {
    case 'state':
      return () => ({ kind: 'allocated' });
    case 'utilisation':
      return at => {
        const percent = held.utilisation[at];
        return percent === null
          ? { kind: 'unmeasured' }
          : { kind: 'utilisation', step: utilisationStep(percent) };
      };
    default: {
      const places = ownersByUnits(map);
      return at => {
        const holder = held.holder[at];
        if (holder < 0) return { kind: 'others' };
        const { owner } = holders[holder];
        const place = places.get(owner ?? '') ?? 0;
        return place < OWNER_COLOURS.length
          ? { kind: 'owner', owner, place }
          : { kind: 'moreOwners' };
      };
    }
  }
}

/** Who has most has the first colour. */
function ownersByUnits({
  accelerators,
  devices,
  holders,
  held,
}: FleetMap): Map<string, number> {
  const units = new Map<string, UnitCounts>();
  held.holder.forEach((holder, at) => {
    if (holder < 0) return;
    const owner = holders[holder].owner ?? '';
    const counts = units.get(owner) ?? noUnits();
    units.set(owner, counts);
    const accelerator = devices.accelerator[held.device[at]];
    counts[countedAs(accelerators[accelerator])] += held.units[at];
  });
  const owners = [...units].sort(
    ([a, most], [b, other]) => compareUnits(other, most) || (a < b ? -1 : 1),
  );
  return new Map(owners.map(([owner], place) => [owner, place]));
}
