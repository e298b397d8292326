import type { MemoryBudget, MemoryShare } from './MemoryBudget';
import { ProcessMemory } from './ProcessMemory';

interface Kind {
  table: { bytes: number; stagedBytes: number };
  share: MemoryShare;
}

describe('ProcessMemory', () => {
  /** The kinds of a cluster, of which those that are optional are named so. */
  function kindsOf<K extends string>(
    budget: MemoryBudget,
    held: Record<K, number>,
  ): Record<K, Kind> {
    const kinds = Object.entries<number>(held).map(([name, shown]) => {
      const table = { bytes: shown, stagedBytes: 0 };
      const isOptional = name.startsWith('optional');
      return [name, { table, share: budget.share(table, { isOptional }) }];
    });
    return Object.fromEntries(kinds);
  }

  const clusterOf = <K extends string>(
    memory: ProcessMemory,
    held: Record<K, number>,
    bytes = Infinity,
  ) => kindsOf(memory.cluster(bytes), held);

  /** As the reflector does once it was told. */
  function letGo(kind: Kind) {
    kind.share.letGo();
    kind.table.bytes = 0;
    kind.table.stagedBytes = 0;
  }

  it('has room for clusters while their sum is within it', () => {
    const memory = new ProcessMemory(100);
    const tokyo = clusterOf(memory, { pods: 50 });
    const osaka = clusterOf(memory, { pods: 50 });
    expect(tokyo.pods.share.admits()).toBe(true);
    expect(osaka.pods.share.admits()).toBe(true);
    expect(tokyo.pods.share.isRevoked).toBe(false);
  });

  it("leaves a cluster's own bound as it is", () => {
    const memory = new ProcessMemory(1_000);
    const { pods, nodes } = clusterOf(memory, { pods: 60, nodes: 50 }, 100);
    expect(pods.share.admits()).toBe(false);
    expect(nodes.share.admits()).toBe(true);
  });

  it('lets the largest optional kind go first, whichever cluster it is in and whoever grows', () => {
    const memory = new ProcessMemory(100);
    const tokyo = clusterOf(memory, { pods: 60, optionalJobs: 5 });
    const osaka = clusterOf(memory, { nodes: 20, optionalRays: 10 });
    tokyo.pods.table.bytes = 70;
    expect(tokyo.pods.share.admits()).toBe(true);
    expect(osaka.optionalRays.share.isRevoked).toBe(true);
    expect(osaka.optionalRays.share.admits()).toBe(false);
    expect(tokyo.optionalJobs.share.isRevoked).toBe(false);
    expect(osaka.nodes.share.admits()).toBe(true);
  });

  it('lets as many of them go as it takes', () => {
    const memory = new ProcessMemory(100);
    const tokyo = clusterOf(memory, { pods: 92, optionalA: 7, optionalB: 8 });
    expect(tokyo.pods.share.admits()).toBe(true);
    expect(tokyo.optionalB.share.isRevoked).toBe(true);
    expect(tokyo.optionalA.share.isRevoked).toBe(false);
    tokyo.pods.table.bytes = 99;
    expect(tokyo.pods.share.admits()).toBe(true);
    expect(tokyo.optionalA.share.isRevoked).toBe(true);
  });

  it('lets the largest of all go where the optional ones together would not make the room, and keeps them', () => {
    const memory = new ProcessMemory(100);
    const tokyo = clusterOf(memory, { pods: 80, optionalJobs: 5 });
    const osaka = clusterOf(memory, { pods: 40 });
    expect(osaka.pods.share.admits()).toBe(true);
    expect(tokyo.pods.share.isRevoked).toBe(true);
    expect(tokyo.pods.share.admits()).toBe(false);
    expect(tokyo.optionalJobs.share.isRevoked).toBe(false);
  });

  it('counts what is staged beside what it replaces', () => {
    const memory = new ProcessMemory(100);
    const { pods, nodes } = clusterOf(memory, { pods: 60, nodes: 20 });
    pods.table.stagedBytes = 15;
    expect(nodes.share.admits()).toBe(true);
    expect(pods.share.admits(5)).toBe(true);
    expect(pods.share.admits(6)).toBe(false);
  });

  it('takes a kind for gone as soon as it was told, and admits it anew once it has gone', () => {
    const memory = new ProcessMemory(100);
    const tokyo = clusterOf(memory, { pods: 50 });
    const osaka = clusterOf(memory, { pods: 60, nodes: 30 });
    expect(osaka.nodes.share.admits()).toBe(true);
    expect(osaka.pods.share.isRevoked).toBe(true);
    // Nobody else has to go for what is going.
    expect(tokyo.pods.share.admits()).toBe(true);
    letGo(osaka.pods);
    expect(osaka.pods.share.isRevoked).toBe(false);
    expect(osaka.pods.share.admits(5)).toBe(true);
  });

  it('admits a kind anew only where it leaves a tenth free', () => {
    const memory = new ProcessMemory(100);
    const tokyo = clusterOf(memory, { pods: 50 });
    const osaka = clusterOf(memory, { pods: 0 });
    expect(osaka.pods.share.admits(40)).toBe(true);
    expect(osaka.pods.share.admits(41)).toBe(false);
    expect(tokyo.pods.share.isRevoked).toBe(false);
  });

  it('does not let two that are about as large push each other out', () => {
    const memory = new ProcessMemory(100);
    const tokyo = clusterOf(memory, { pods: 60 });
    const osaka = clusterOf(memory, { pods: 0 });
    /** Reads until it is refused or there. */
    const read = ({ share, table }: Kind, size: number) => {
      for (table.stagedBytes = 0; table.stagedBytes < size; ) {
        if (!share.admits(10)) {
          letGo({ share, table });
          return;
        }
        table.stagedBytes += 10;
        for (const other of [tokyo.pods, osaka.pods]) {
          if (other.share.isRevoked) letGo(other);
        }
      }
      table.bytes = size;
      table.stagedBytes = 0;
    };
    const held = () => [tokyo.pods.table.bytes, osaka.pods.table.bytes];
    for (let round = 0; round < 5; round++) {
      if (osaka.pods.table.bytes === 0) read(osaka.pods, 70);
      if (tokyo.pods.table.bytes === 0) read(tokyo.pods, 60);
    }
    const settled = held();
    expect(settled.filter(bytes => bytes > 0)).toHaveLength(1);
    for (let round = 0; round < 5; round++) {
      if (osaka.pods.table.bytes === 0) read(osaka.pods, 70);
      if (tokyo.pods.table.bytes === 0) read(tokyo.pods, 60);
      expect(held()).toEqual(settled);
    }
  });

  it('counts a cluster no more that has left', () => {
    const memory = new ProcessMemory(100);
    const leaving = memory.cluster(Infinity);
    kindsOf(leaving, { pods: 80 });
    const osaka = clusterOf(memory, { pods: 50 });
    leaving.leave();
    expect(osaka.pods.share.admits()).toBe(true);
    expect(osaka.pods.share.admits(50)).toBe(true);
  });

  it('makes room for what another replica watches in the measure of what is watched here', () => {
    const memory = new ProcessMemory(100);
    const followed = memory.cluster(Infinity);
    const own = clusterOf(memory, {
      pods: 60,
      optionalA: 10,
      optionalB: 12,
      optionalC: 4,
    });
    expect(own.pods.share.admits()).toBe(true);
    // 20 too many, of which 86 in 120 are watched here.
    followed.follow([{ bytes: 34 }]);
    expect(own.pods.share.admits()).toBe(true);
    expect(own.optionalA.share.isRevoked).toBe(true);
    expect(own.optionalB.share.isRevoked).toBe(true);
    expect(own.optionalC.share.isRevoked).toBe(false);
  });
});
