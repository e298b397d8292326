import { node } from '../__testUtils__/objects';
import { takeSnapshot } from './takeSnapshot';
import { topologyOf } from './topology';

const snapshot = takeSnapshot({
  nodes: [
    node('a', { labels: { rack: 'r2' } }),
    node('b', { labels: { rack: 'r1', row: '' } }),
    node('c', { labels: { row: 'rack' } }),
    node('d', { labels: { rack: 'r2' } }),
  ],
  pods: [],
});

describe('topologyOf', () => {
  it.each<[string, number[], string[]]>([
    ['rack', [0, 1, -1, 0], ['r2', 'r1']],
    ['row', [-1, 0, 1, -1], ['', 'rack']],
    ['r2', [-1, -1, -1, -1], []],
    ['zone', [-1, -1, -1, -1], []],
  ])('numbers the values of %s', (key, valueOf, values) => {
    const topology = topologyOf(snapshot, key);
    expect([...topology.valueOf]).toEqual(valueOf);
    expect(topology.values).toEqual(values);
  });

  it('numbers the values of a key once', () => {
    expect(topologyOf(snapshot, 'rack')).toBe(topologyOf(snapshot, 'rack'));
  });
});
