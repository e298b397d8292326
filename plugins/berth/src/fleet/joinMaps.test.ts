import { fleetMap } from '../__fixtures__/fleet';
import { colourCells } from './colourCells';
import { joinMaps } from './joinMaps';
import { layOutMap } from './MapLayout';
import { mapRows } from './mapRows';

const options = { noGroup: 'no label' };
const stale = {
  status: 'stale',
  since: '2026-11-20T05:02:00Z',
  trouble: { code: 'timeout', message: 'The API timed out.' },
} as const;

describe('maps of several clusters as one', () => {
  const tokyo = fleetMap(12, { cluster: 'tokyo' });
  const osaka = { ...fleetMap(7, { cluster: 'osaka' }), freshness: stale };
  osaka.nodes.group[6] = -1;
  // The same Component at another place of the list.
  osaka.holders = [...osaka.holders].reverse();

  it('is one cluster as it is, dimmed where it is stale', () => {
    expect(joinMaps([tokyo], options)).toEqual({
      map: tokyo,
      dimmed: new Set(),
    });
    expect(joinMaps([osaka], options).dimmed).toEqual(new Set([-1, 0, 1, 2]));
  });

  it('says of every node what the cluster by itself says', () => {
    const { map } = joinMaps([tokyo, osaka], options);
    const alone = (one: typeof tokyo) =>
      mapRows(one).map(row => ({
        ...row,
        group: `${one.cluster} · ${row.group ?? 'no label'}`,
      }));
    expect(mapRows(map)).toEqual([...alone(tokyo), ...alone(osaka)]);
    expect(map.holders).toHaveLength(tokyo.holders.length);
  });

  it('keeps groups of one name apart, and dims those of stale clusters', () => {
    const { map, dimmed } = joinMaps([tokyo, osaka], options);
    expect([...dimmed].map(group => map.groups[group]).sort()).toEqual([
      'osaka · no label',
      'osaka · zone-a',
      'osaka · zone-b',
      'osaka · zone-c',
    ]);
    expect(map.groups.filter(group => group.startsWith('tokyo'))).toHaveLength(
      3,
    );
  });

  it('is drawn with as many cells of each colour as the clusters have', () => {
    const countsOf = (map: typeof tokyo) => {
      const { classes, counts } = colourCells(
        map,
        layOutMap(map, 900),
        'utilisation',
      );
      return new Map(
        classes.map((one, at) => [JSON.stringify(one), counts[at].gpus]),
      );
    };
    const [a, b, both] = [
      tokyo,
      osaka,
      joinMaps([tokyo, osaka], options).map,
    ].map(countsOf);
    for (const [key, count] of both) {
      expect(count).toBe((a.get(key) ?? 0) + (b.get(key) ?? 0));
    }
  });
});
