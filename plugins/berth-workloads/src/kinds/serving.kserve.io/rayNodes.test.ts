import { rayNodes } from './rayNodes';

describe('rayNodes', () => {
  it.each([
    ['workers of 8 GPUs', { total: 16, head: 8, worker: 8 }, 2, 8, 8],
    ['a head that takes the rest', { total: 12, head: 0, worker: 8 }, 2, 4, 8],
    ['a head that is enough', { total: 8, head: 8, worker: 4 }, 1, 8, 0],
    ['one worker that is enough', { total: 4, head: 0, worker: 8 }, 1, 4, 0],
    ['workers of one GPU', { total: 4, head: 2, worker: 0 }, 3, 2, 1],
    ['nothing said of GPUs', { total: 2, head: 0, worker: 0 }, 2, 1, 1],
  ])('%s', (_, gpus, nodes, head, worker) => {
    expect(rayNodes(gpus)).toEqual({ nodes, head, worker });
  });
});
