import { fleetMap } from '../__fixtures__/fleet';
import { colourCells } from './colourCells';
import { layOutMap } from './MapLayout';

describe('colourCells', () => {
  const map = fleetMap(12);
  const layout = layOutMap(map, 1_000);
  const kinds = (...[colour]: [Parameters<typeof colourCells>[2]]) => {
    const { classes, counts } = colourCells(map, layout, colour);
    return classes.map((cellClass, at) => [cellClass.kind, counts[at].gpus]);
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

  const slice = { kind: 'partition', profile: '1g.10gb' } as const;

  it('counts slices and shared replicas of each colour beside its GPUs', () => {
    const cut = fleetMap(12);
    const [h100] = cut.accelerators;
    cut.accelerators = [
      h100,
      { ...h100, unit: slice },
      { ...h100, unit: { kind: 'shared' } },
    ];
    cut.devices.accelerator[1] = 1;
    cut.devices.accelerator[2] = 2;
    const { classes, counts } = colourCells(
      cut,
      layOutMap(cut, 1_000),
      'state',
    );
    expect(
      classes.map(({ kind }, at) => [kind, Object.values(counts[at])]),
    ).toEqual([
      ['free', [45, 3, 5]],
      ['unusable', [2, 0, 0]],
      ['allocated', [33, 5, 3]],
    ]);
  });

  it('gives the first colour to who has most GPUs, whatever slices others have', () => {
    const cut = fleetMap(12);
    const [h100] = cut.accelerators;
    cut.accelerators = [h100, { ...h100, unit: slice }];
    const [first] = cut.held.device;
    cut.devices.accelerator = cut.devices.accelerator.map((_, device) =>
      device === first ? 0 : 1,
    );
    cut.holders = ['gpus', 'slices'].map(name => ({
      ...{ entityRef: `component:default/${name}`, title: name },
      owner: `group:default/${name}`,
    }));
    cut.held.holder = cut.held.device.map(device => (device === first ? 0 : 1));
    const { classes } = colourCells(cut, layOutMap(cut, 1_000), 'owner');
    expect(
      classes.flatMap(one =>
        one.kind === 'owner' ? [[one.owner, one.place]] : [],
      ),
    ).toEqual([
      ['group:default/gpus', 0],
      ['group:default/slices', 1],
    ]);
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
