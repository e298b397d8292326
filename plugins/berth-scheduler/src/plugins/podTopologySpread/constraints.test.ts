import { decide, NEWEST, node, onNode } from '../../__testUtils__/objects';
import type { PluginArgs } from '../../framework/profile';
import { labelled, spreading, WEB, ZONE } from './__testUtils__/spreading';

type SpreadArgs = PluginArgs['PodTopologySpread'];

const nodes = ['x', 'y'].map(name => node(name, { labels: { [ZONE]: name } }));
const web = labelled(WEB);
const objects = { services: [{ spec: { selector: { app: 'web' } } }] };
const byZone = {
  maxSkew: 1,
  topologyKey: ZONE,
  whenUnsatisfiable: 'DoNotSchedule',
};

function feasible(
  PodTopologySpread: SpreadArgs,
  pending = web,
  known: object = objects,
) {
  return decide(nodes, pending, {
    pods: [onNode('x', web)],
    objects: known,
    profile: { ...NEWEST, pluginArgs: { PodTopologySpread } },
  }).feasible;
}

const list: SpreadArgs = {
  defaultingType: 'List',
  defaultConstraints: [byZone],
};

describe('constraints of the profile', () => {
  it('are in force for pods that have none', () => {
    expect(feasible(list)).toEqual(['y']);
  });

  it('are not for pods that have their own', () => {
    const own = { ...byZone, whenUnsatisfiable: 'ScheduleAnyway' };
    expect(feasible(list, spreading([own]))).toEqual(['x', 'y']);
  });

  it('are not for pods that no Service or controller selects', () => {
    expect(feasible(list, web, { services: [] })).toEqual(['x', 'y']);
  });

  it('may be none', () => {
    expect(feasible({ defaultingType: 'List' })).toEqual(['x', 'y']);
  });

  it('are ignored where the system has its own', () => {
    expect(feasible({ defaultingType: 'System' })).toEqual(['x', 'y']);
  });
});
