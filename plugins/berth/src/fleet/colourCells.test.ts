import { fleetMap } from '../__fixtures__/fleet';
import { colourCells } from './colourCells';
import { layOutMap } from './MapLayout';

describe('colourCells', () => {
  const map = fleetMap(12);
  const layout = layOutMap(map, 1_000);
  const kinds = (...[colour]: [Parameters<typeof colourCells>[2]]) => {
    const { classes, counts } = colourCells(map, layout, colour);
    return classes.map((cellClass, at) => [cellClass.kind, counts[at]]);
  };
  const sum = (rows: Array<Array<string | number>>) =>
    rows.reduce((total, [, count]) => total + Number(count), 0);

  it('gives who has most the first colour, and all others one', () => {
    const { classes } = colourCells(map, layout, 'owner');
    const owners = classes.flatMap(cellClass =>
      cellClass.kind === 'owner'
        ? [[cellClass.owner, cellClass.place] as const]
        : [],
    );
    expect(new Map(owners)).toEqual(
      new Map([
        ['group:default/team-llm', 0],
        ['group:default/team-speech', 1],
        ['group:default/team-vision', 2],
      ]),
    );
    expect(classes.map(({ kind }) => kind)).toContain('others');
    expect(sum(kinds('owner'))).toBe(96);
  });

  it('tells free, allocated and unusable apart', () => {
    expect(kinds('state')).toEqual([
      ['free', 53],
      ['unusable', 2],
      ['allocated', 41],
    ]);
  });

  it('takes what nobody measured for unknown, not for idle', () => {
    const rows = kinds('utilisation');
    expect(rows.map(([kind]) => kind)).toContain('unmeasured');
    expect(sum(rows)).toBe(96);
  });

  it('shares one colour among the owners after the sixth', () => {
    const many = fleetMap(12);
    many.holders = Array.from({ length: 12 }, (_, at) => ({
      ...{ entityRef: `component:default/c${at}`, title: `c${at}` },
      owner: `group:default/g${at}`,
    }));
    many.held.holder = many.held.holder.map((_, at) => at % 12);
    const { classes } = colourCells(many, layOutMap(many, 1_000), 'owner');
    const owners = classes.filter(({ kind }) => kind === 'owner');
    expect(owners).toHaveLength(6);
    expect(classes.map(({ kind }) => kind)).toContain('moreOwners');
  });
});
