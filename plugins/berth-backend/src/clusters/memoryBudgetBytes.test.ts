import { ConfigReader } from '@backstage/config';
import { memoryBudgetBytes } from './memoryBudgetBytes';

const read = (megabytesPerCluster: number) =>
  memoryBudgetBytes(
    new ConfigReader({ berth: { memory: { megabytesPerCluster } } }),
  );

describe('memoryBudgetBytes', () => {
  it('is 512 MB where nothing is said', () => {
    expect(memoryBudgetBytes(new ConfigReader({}))).toBe(512_000_000);
  });

  it('is what is said, in megabytes', () => {
    expect(read(64)).toBe(64_000_000);
  });

  it.each([0, -5, 0.5])('refuses %p', megabytes => {
    expect(() => read(megabytes)).toThrow(
      'berth.memory.megabytesPerCluster is less than one',
    );
  });
});
