import type { FleetMap } from '@berth/backstage-plugin-berth-common';
import { fleetMap } from '../__fixtures__/fleet';
import { FREE, layOutMap, UNUSABLE } from './MapLayout';
import { mapRows } from './mapRows';

describe('mapRows', () => {
  const of = (map: FleetMap, node: string) =>
    mapRows(map)
      .filter(row => row.node === node)
      .map(({ units, state, use }) => [
        units,
        state,
        use.kind === 'held'
          ? [use.pod, use.holder?.title, use.holder?.owner, use.percent]
          : use.kind,
      ]);

  it('tells of each pod what it holds and does, then what is free and unusable', () => {
    const map = fleetMap(12);
    expect(of(map, 'gpu-h-01')).toEqual([
      [2, 'ready', [undefined, undefined, undefined, undefined]],
      [6, 'ready', 'free'],
    ]);
    expect(of(map, 'gpu-h-03')).toEqual([
      [1, 'ready', ['ml/pod-2-2', 'rerank', 'group:default/team-llm', 34]],
      [
        ...[2, 'ready'],
        ['ml/pod-2-3', 'speech-to-text', 'group:default/team-speech', 34],
      ],
      [5, 'ready', 'free'],
    ]);
    expect(of(map, 'gpu-h-09').slice(1)).toEqual([
      [2, 'cordoned', ['ml/pod-8-1', 'train-vision', expect.anything(), 35]],
      [2, 'cordoned', 'unusable'],
    ]);
  });

  const crowded = (): FleetMap => ({
    ...fleetMap(2),
    held: {
      ...{ device: [0, 0, 1], units: [6, 6, 1], holder: [0, 1, 2] },
      ...{ pod: ['a', 'b', 'c'], utilisation: [null, 0, 100] },
    },
  });

  it('keeps idle and not measured apart, and counts nothing below zero', () => {
    const rows = mapRows(crowded());
    expect(
      rows.map(({ units, use }) => [
        units,
        use.kind === 'held' ? use.percent : use.kind,
      ]),
    ).toEqual([
      [6, undefined],
      [6, 0],
      [1, 100],
      [7, 'free'],
    ]);
  });

  it.each([
    ['a map', fleetMap(30)],
    ['no node', fleetMap(0)],
  ])('has as many units of each kind as %s has cells', (_, map) => {
    const { cellHeld } = layOutMap(map, 1_000);
    const cells = (is: (held: number) => boolean) => cellHeld.filter(is).length;
    const units = (kind: string) =>
      mapRows(map).reduce(
        (sum, row) => (row.use.kind === kind ? sum + row.units : sum),
        0,
      );
    expect(units('free')).toBe(cells(held => held === FREE));
    expect(units('unusable')).toBe(cells(held => held === UNUSABLE));
    expect(units('held')).toBe(cells(held => held >= 0));
  });
});
