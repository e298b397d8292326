import { takeSnapshot } from '@berth/backstage-plugin-berth-scheduler';
import type { PodDemand } from '@berth/backstage-plugin-berth-workloads';
import { englishWords, japaneseWords } from '../../__testUtils__/words';
import { gpuPodShape } from '../../__fixtures__/builders';
import { trainJobStatus } from '../../__fixtures__/kinds';
import { tokyoCluster } from '../../__fixtures__/tokyoCluster';
import { nodeText } from '../../words/nodeText';
import { answerUnits } from './answerUnits';
import { unitNodes } from './unitNodes';
import { readUnits } from './unitsQuery';

/** Two nodes have eight free H100, two have four. */
const snapshot = takeSnapshot(tokyoCluster());
const profile = { kubernetesVersion: '1.37' } as const;

function drawn(demand: PodDemand, changes: string[] = []) {
  const inputs = readUnits(changes, demand);
  const { preview } = answerUnits({ snapshot, profile, demand, inputs });
  return unitNodes({ snapshot, preview, demand, inputs });
}

const set = (name: string, count: number, gpus: number) => ({
  ...{ name, count, pod: gpuPodShape(gpus), images: [] },
});

const demandOf = (...sets: PodDemand['units'][number]['sets']): PodDemand => ({
  when: 'now',
  units: [{ times: 1, sets }],
});

describe('unitNodes', () => {
  it('adds up what lands on a node, set by set', () => {
    const { nodes, resource } = drawn(
      demandOf(set('head', 1, 4), set('workers', 3, 4)),
    );
    const chosen = nodes.filter(({ light }) => light === 'chosen');

    expect(resource).toBe('nvidia.com/gpu');
    expect(chosen.reduce((sum, { placed }) => sum + placed, 0)).toBe(4);
    for (const { placed, units } of chosen) {
      expect(units?.placed).toBe(4 * placed);
    }
    expect(
      chosen
        .flatMap(({ sets = [] }) => sets)
        .filter(({ name }) => name === 'workers')
        .reduce((sum, { placed }) => sum + placed, 0),
    ).toBe(3);
  });

  it('puts nothing where a gang was tried and taken back', () => {
    const { nodes } = drawn(trainJobStatus().details!.asks!);

    expect(nodes.filter(({ placed }) => placed > 0)).toEqual([]);
    // The nodes that would take a pod of it alone.
    expect(nodes.filter(({ light }) => light === 'open').length).toBe(2);
  });

  it('says why the other nodes do not take one more', () => {
    const { nodes } = drawn(demandOf(set('workers', 9, 8)));
    const closed = nodes.filter(({ light }) => light === 'closed');

    expect(closed).toHaveLength(14);
    expect(closed.every(({ status }) => status !== undefined)).toBe(true);
  });

  it('draws the accelerator of which most is asked for, and none where none is', () => {
    expect(drawn(demandOf(set('web', 2, 0))).resource).toBeUndefined();
  });

  it.each([
    ['English', englishWords(), /^h-01: 1 × head and 1 × workers here$/],
    [
      'Japanese',
      japaneseWords(),
      /^h-01：ここに head 1 個、workers 1 個を配置$/,
    ],
  ] as const)('is said in %s', (_, words, text) => {
    const { nodes, resource } = drawn(
      demandOf(set('head', 1, 4), set('workers', 1, 4)),
    );
    const [node] = nodes.filter(({ light }) => light === 'chosen');
    const both = {
      ...node,
      name: 'h-01',
      sets: [
        { name: 'head', placed: 1 },
        { name: 'workers', placed: 1 },
      ],
    };

    expect(nodeText(both, resource, words)[0]).toMatch(text);
  });
});
