import {
  Snapshot,
  takeSnapshot,
  encodeSnapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import { gpuPodShape } from '../__fixtures__/builders';
import { tokyoCluster } from '../__fixtures__/tokyoCluster';
import { englishWords } from '../__testUtils__/words';
import { nodeCorner } from '../words/nodeCorner';
import { placementBecause, placementHeadline } from '../words/placement';
import { acceleratorAmountText } from '../words/acceleratorText';
import { acceleratorChoices, parseAcceleratorKey } from './accelerators';
import { answerInputs } from './answerInputs';
import { PlacementInputs, startingInputs } from './PlacementInputs';
import { reasonCounts } from './reasonCounts';

const words = englishWords();
const snapshot = Snapshot.decode(encodeSnapshot(takeSnapshot(tokyoCluster())));
const shape = gpuPodShape(4);

function ask(change: Partial<PlacementInputs> = {}, from = shape) {
  const inputs = {
    ...startingInputs({ cluster: 'tokyo', workload: '', shape, replicas: 8 }),
    ...change,
  };
  const accelerator = parseAcceleratorKey(inputs.accelerator);
  const answer = answerInputs({
    snapshot,
    profile: { kubernetesVersion: '1.37' },
    shape: from,
    inputs,
    accelerator,
  });
  const gpus = accelerator
    ? acceleratorAmountText(
        answer.unitsEach,
        accelerator,
        acceleratorChoices(snapshot).values(),
        words,
      )
    : '';
  const corner = (name: string) =>
    nodeCorner(
      answer.nodes.find(node => node.name === name)!,
      answer.resource,
      words.t,
    );
  return {
    answer,
    corner,
    headline: placementHeadline(answer, inputs, words.t),
    because: placementBecause(answer, inputs, gpus, words),
  };
}

describe('answerInputs', () => {
  it('says how many fit and what the next one waits for', () => {
    const { headline, because } = ask();
    expect(headline).toBe('6 of 8 fit');
    expect(because).toBe('the 7th waits for 4 H100 on one node');
  });

  it('cannot tell where the template of the pod cannot be read', () => {
    const { answer, headline } = ask(
      {},
      { ...shape, spec: { ...shape.spec, overhead: { cpu: 'many' } } },
    );
    expect(headline).toBe('Cannot tell');
    expect(answer.preview.unknownReasons).toEqual([
      expect.stringMatching(/^spec\.overhead\[cpu\]: quantities must match/),
    ]);
    expect(answer.nodes.every(({ light }) => light === 'unknown')).toBe(true);
  });

  it('keeps the order of zone and name', () => {
    const { nodes } = ask().answer;
    expect(nodes.map(({ zone, name }) => `${zone} ${name}`)).toEqual(
      tokyoCluster().nodes.map(({ metadata }) =>
        [
          metadata?.labels?.['topology.kubernetes.io/zone'],
          metadata?.name,
        ].join(' '),
      ),
    );
  });

  it.each([
    ['h-01', '+2'],
    ['h-02', '+1'],
    ['h-03', 'full'],
    ['h-05', '2 free'],
    ['h-12', 'taint'],
    ['h-15', 'cordon'],
  ])('writes into the corner of %s: %s', (name, text) => {
    expect(ask().corner(name)).toBe(text);
  });

  it('counts the reasons as kube-scheduler does', () => {
    expect(reasonCounts(ask().answer)).toEqual([
      { reason: 'Insufficient nvidia.com/gpu', count: 10 },
      { reason: 'node(s) had untolerated taint(s)', count: 4 },
      { reason: 'node(s) were unschedulable', count: 2 },
    ]);
  });

  it('says how much room is left when all fit', () => {
    const { headline, because, answer } = ask({ gpus: '1', replicas: '8' });
    expect(headline).toBe('All 8 fit');
    expect(because).toMatch(/^room for \d+ more$/);
    expect(answer.preview.headroom.more).toBe(Number(/\d+/.exec(because)![0]));
  });

  it('explains the other nodes when all fit', () => {
    const { answer, corner } = ask({ replicas: '1' });
    expect(answer.nodes.filter(({ light }) => light === 'chosen')).toHaveLength(
      1,
    );
    expect(corner('h-03')).toBe('full');
    expect(corner('h-12')).toBe('taint');
    expect(corner('h-09')).toBe('8 free');
  });

  it('starts none of a gang that does not fit as a whole', () => {
    const { headline, because, answer, corner } = ask({ together: true });
    expect(headline).toBe('None starts');
    expect(because).toBe('only 6 of 8 would fit at once');
    expect(answer.nodes.some(({ light }) => light === 'chosen')).toBe(false);
    // Nothing was taken, so what is free stays free.
    expect(corner('h-01')).toBe('8 free');
    expect(corner('h-03')).toBe('full');
  });

  it('finds nothing for a model that the cluster has not', () => {
    const { headline, because } = ask({
      accelerator: 'nvidia.com/gpu@nvidia.com/gpu.product=NVIDIA-L4',
    });
    expect(headline).toBe('0 of 8 fit');
    expect(because).toContain('no node takes the 1st');
  });

  it('finds more room when a taint is tolerated', () => {
    const { headline } = ask({
      tolerations: ['nvidia.com/gpu', 'dedicated=research:NoSchedule'],
    });
    expect(headline).toBe('All 8 fit');
  });

  it('answers for pods without accelerators', () => {
    const { headline, corner } = ask({ gpus: '0', accelerator: '' });
    expect(headline).toBe('All 8 fit');
    expect(corner('h-03')).toMatch(/^(\+\d+|room)$/);
  });

  it('names the processor when that is what is lacking', () => {
    const { because } = ask({ cpu: '500', gpus: '0', accelerator: '' });
    expect(because).toBe('the 1st waits for 500 CPU on one node');
  });
});
