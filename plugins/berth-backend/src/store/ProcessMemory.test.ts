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

  /** As often as it is due, each kind that is not held is read until it is refused or there; who went, probe by probe. */
  function probe(
    kinds: Array<Kind & { size: number }>,
    probes: number,
  ): Array<Kind[]> {
    return Array.from({ length: probes }, () => {
      const gone: Kind[] = [];
      for (const kind of kinds) {
        const { share, table, size } = kind;
        if (table.bytes > 0) continue;
        let isAdmitted = true;
        while (isAdmitted && table.stagedBytes < size) {
          isAdmitted = share.admits(10);
          if (isAdmitted) table.stagedBytes += 10;
          for (const other of kinds) {
            if (!other.share.isRevoked) continue;
            gone.push(other);
            letGo(other);
          }
        }
        if (isAdmitted) table.bytes = size;
        else letGo(kind);
        table.stagedBytes = 0;
      }
      return gone;
    });
  }

  it('does not let two that are about as large push each other out', () => {
    const memory = new ProcessMemory(100);
    const tokyo = clusterOf(memory, { pods: 60 });
    const osaka = clusterOf(memory, { pods: 0 });
    const kinds = [
      { ...osaka.pods, size: 70 },
      { ...tokyo.pods, size: 60 },
    ];
    probe(kinds, 5);
    const held = () => kinds.map(({ table }) => table.bytes);
    const settled = held();
    expect(settled.filter(bytes => bytes > 0)).toHaveLength(1);
    probe(kinds, 5);
    expect(held()).toEqual(settled);
  });

  it.each([
    ['is larger than all the room', { held: { pods: 90 } }],
    ["is beyond its own cluster's bound", { held: { pods: 90 }, ownBytes: 50 }],
    [
      'is not optional, as those are that go for it',
      { held: { pods: 60, optionalJobs: 30 } },
    ],
    [
      "is not optional, and beyond its own cluster's bound",
      { held: { pods: 30, optionalJobs: 60 }, ownBytes: 50 },
    ],
  ])(
    'lets nobody go again and again for a newcomer that %s',
    (_, { held, ownBytes }: { held: object; ownBytes?: number }) => {
      const memory = new ProcessMemory(105);
      const tokyo = clusterOf(memory, { ...held });
      const osaka = clusterOf(memory, { nodes: 0 }, ownBytes);
      const wellHeld = Object.values<Kind>(tokyo).map(kind => ({
        ...kind,
        size: kind.table.bytes,
      }));
      const gone = probe([{ ...osaka.nodes, size: 500 }, ...wellHeld], 50);
      // At first, and about each 13th time.
      expect(gone.filter(kinds => kinds.length > 0).length).toBeLessThan(6);
      expect(gone.slice(1, 12).flat()).toEqual([]);
    },
  );

  it('gives a kind that has become small its chance', () => {
    const memory = new ProcessMemory(105);
    const tokyo = clusterOf(memory, { pods: 100 });
    const osaka = clusterOf(memory, { pods: 0 });
    const large = { ...tokyo.pods, size: 500 };
    probe([{ ...osaka.pods, size: 500 }, large], 3);
    tokyo.pods.table.bytes = 100;
    const small = { ...osaka.pods, size: 20 };
    probe([small, large], 5);
    expect(small.table.bytes).toBe(0);
    probe([small, large], 12);
    expect(small.table.bytes).toBe(20);
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
    // What the other does about it is not known yet.
    letGo(own.optionalA);
    letGo(own.optionalB);
    for (let event = 0; event < 5; event++) {
      expect(own.pods.share.admits()).toBe(true);
      expect(own.optionalC.share.admits()).toBe(true);
    }
    followed.follow([{ bytes: 24 }]);
    expect(own.pods.share.admits()).toBe(true);
    expect(own.optionalC.share.admits()).toBe(true);
  });

  describe('where another replica watches as much', () => {
    function replica(kinds = 60) {
      const memory = new ProcessMemory(1_000);
      const followed = memory.cluster(Infinity);
      const held = Object.fromEntries(
        Array.from({ length: kinds }, (_, i) => [`k${i}`, 10]),
      );
      const own = Object.values<Kind>(clusterOf(memory, held));
      const bytes = () => own.reduce((sum, { table }) => sum + table.bytes, 0);
      /** One event of each kind; what is held then. */
      const events = () => {
        for (const kind of own) {
          if (kind.table.bytes > 0 && !kind.share.admits()) letGo(kind);
        }
        for (const kind of own) if (kind.share.isRevoked) letGo(kind);
        return bytes();
      };
      const follow = (other: number) => followed.follow([{ bytes: other }]);
      return { own, bytes, events, follow };
    }

    it('keeps its half, however often it is asked before the other has made room', () => {
      const { events, follow } = replica();
      follow(600);
      for (let round = 0; round < 10; round++) {
        expect(events()).toBe(500);
        // As it is told with every object that comes or goes.
        follow(600 + (round % 2));
      }
      follow(500);
      expect(events()).toBe(500);
    });

    it('decides anew where the other comes to hold more', () => {
      const { events, follow } = replica();
      follow(600);
      expect(events()).toBe(500);
      follow(750);
      expect(events()).toBe(400);
      expect(events()).toBe(400);
    });

    it('keeps some of its own beside one that holds more than the bound', () => {
      const { events, follow } = replica();
      follow(1_400);
      expect(events()).toBe(300);
      expect(events()).toBe(300);
    });

    it('decides anew once there was room between', () => {
      const { own, events, follow } = replica();
      follow(600);
      expect(events()).toBe(500);
      follow(400);
      expect(events()).toBe(500);
      for (const { table } of own) table.bytes = 15;
      follow(600);
      // 900 in 1500.
      expect(events()).toBe(600);
    });

    it('agrees with the other, whoever makes room first and however late that is told', () => {
      const [tokyo, osaka] = [replica(), replica()];
      for (let round = 0; round < 20; round++) {
        tokyo.follow(osaka.bytes());
        tokyo.events();
        osaka.events();
        if (round % 3 === 0) osaka.follow(tokyo.bytes());
      }
      const both = tokyo.bytes() + osaka.bytes();
      expect(both).toBeLessThanOrEqual(1_010);
      expect(both).toBeGreaterThan(960);
    });
  });
});
