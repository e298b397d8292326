import { getHeapStatistics } from 'node:v8';
import { ConfigReader } from '@backstage/config';
import { processMemoryBytes } from './processMemoryBytes';

const saying = (shareOfHeap: number) =>
  new ConfigReader({ berth: { memory: { shareOfHeap } } });

describe('processMemoryBytes', () => {
  it('is half of what the heap may grow to where nothing is said', () => {
    expect(processMemoryBytes(new ConfigReader({}), 4_001)).toBe(2_000);
    expect(processMemoryBytes(new ConfigReader({}))).toBe(
      Math.floor(getHeapStatistics().heap_size_limit / 2),
    );
  });

  it.each([
    [0.25, 1_000],
    [1, 4_000],
  ])('is the share that is said: %p', (share, bytes) => {
    expect(processMemoryBytes(saying(share), 4_000)).toBe(bytes);
  });

  it.each([0, -0.5, 1.1, 512])('refuses %p', share => {
    expect(() => processMemoryBytes(saying(share))).toThrow(
      'berth.memory.shareOfHeap is not above 0 and at most 1',
    );
  });
});
