import { takeSnapshot } from '../snapshot/takeSnapshot';
import { node, onNode, pod } from '../__testUtils__/objects';
import { largestFreeBlock } from './largestFree';

const GPU = 'nvidia.com/gpu';

function gpuNode(name: string, gpus: string, model?: string) {
  return node(name, {
    labels: model ? { 'nvidia.com/gpu.product': model } : {},
    allocatable: { [GPU]: gpus },
  });
}

const snapshot = takeSnapshot({
  nodes: [
    gpuNode('a', '8', 'H100'),
    gpuNode('b', '4', 'H100'),
    gpuNode('c', '6', 'A100'),
    gpuNode('d', '2'),
    node('e'),
  ],
  pods: [onNode('a', pod({ [GPU]: '5' })), onNode('c', pod({ [GPU]: '9' }))],
});

describe('largestFreeBlock', () => {
  it('finds the most that is free on one node', () => {
    expect(largestFreeBlock(snapshot, GPU)).toEqual({
      resource: GPU,
      model: 'H100',
      amount: 4,
      node: 'b',
    });
  });

  it('looks at one model, and is never negative', () => {
    expect(largestFreeBlock(snapshot, GPU, { model: 'A100' })?.amount).toBe(0);
  });

  it('looks at the nodes that count', () => {
    const block = largestFreeBlock(snapshot, GPU, {
      nodeFilter: ({ name }) => name !== 'b',
    });
    expect(block?.node).toBe('a');
  });

  it('is nothing where no node has the resource', () => {
    expect(largestFreeBlock(snapshot, 'amd.com/gpu')).toBeUndefined();
  });
});
