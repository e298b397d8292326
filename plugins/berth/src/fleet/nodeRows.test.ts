import { fleetMap } from '../__fixtures__/fleet';
import { nodeRows } from './nodeRows';

describe('nodeRows', () => {
  it('tells of each node what is held by whom, free and unusable', () => {
    const rows = nodeRows(fleetMap(12));
    expect(rows).toHaveLength(12);
    expect(rows[0]).toMatchObject({
      ...{ node: 'gpu-h-01', group: 'zone-a', units: 8, free: 6, unusable: 0 },
      held: [{ holder: undefined, units: 2 }],
    });
    expect(rows[8]).toMatchObject({ free: 0, unusable: 2 });
    for (const { units, free, unusable, held } of rows) {
      const sum = held.reduce((total, part) => total + part.units, 0);
      expect(sum + free + unusable).toBe(units);
    }
  });
});
