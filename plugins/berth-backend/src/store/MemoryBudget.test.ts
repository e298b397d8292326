import { MemoryBudget } from './MemoryBudget';

describe('MemoryBudget', () => {
  function sharesOf(budget: number, ...held: number[]) {
    const memory = new MemoryBudget(budget);
    const tables = held.map(bytes => ({ bytes, stagedBytes: 0 }));
    return { tables, shares: tables.map(table => memory.share(table)) };
  }

  it('has room for all while their sum is within it', () => {
    const { shares } = sharesOf(100, 60, 40);
    expect(shares.map(share => share.admits())).toEqual([true, true]);
  });

  it('lets the largest kind go, and no other', () => {
    const { shares } = sharesOf(100, 30, 60, 20);
    expect(shares.map(share => share.admits())).toEqual([true, false, true]);
  });

  it('lets one go where two take as much', () => {
    const { shares } = sharesOf(100, 60, 60);
    const held = shares.filter(share => share.admits());
    expect(held).toHaveLength(1);
  });

  describe('of kinds that Berth can do without', () => {
    const memory = (held: Record<string, number>) => {
      const budget = new MemoryBudget(100);
      return Object.fromEntries(
        Object.entries(held).map(([name, bytes]) => {
          const isOptional = name.startsWith('optional');
          const table = { bytes, stagedBytes: 0 };
          return [name, budget.share(table, { isOptional })];
        }),
      );
    };

    it('lets the largest go first, and at once', () => {
      const kinds = memory({ pods: 80, optionalA: 10, optionalB: 15 });
      expect(kinds.pods.admits()).toBe(true);
      expect(kinds.optionalB.isRevoked).toBe(true);
      expect(kinds.optionalA.isRevoked).toBe(false);
      expect(kinds.optionalA.admits()).toBe(true);
    });

    it('lets none go where all of them would not make the room', () => {
      const { pods, optional } = memory({ pods: 120, optional: 10 });
      expect(pods.admits()).toBe(false);
      expect(optional.admits()).toBe(true);
    });

    it.each([
      [95, 5, 6],
      [60 + 33, 7, 8],
    ])(
      'beside %i bytes of others lets one come up to %i, and not for %i of them go',
      (others, some, more) => {
        const { pods, optional } = memory({ pods: others, optional: 0 });
        expect(optional.admits(some)).toBe(true);
        expect(optional.admits(more)).toBe(false);
        expect(pods.isRevoked).toBe(false);
      },
    );

    it('lets one go for another kind that comes, and not the largest', () => {
      const kinds = memory({ pods: 85, optional: 10, nodes: 0 });
      expect(kinds.nodes.admits(6)).toBe(true);
      expect(kinds.optional.isRevoked).toBe(true);
      expect(kinds.pods.isRevoked).toBe(false);
    });

    it('lets none go for a kind that is refused all the same', () => {
      const kinds = memory({ replicasets: 33, optional: 10, pods: 0 });
      expect(kinds.pods.admits(58)).toBe(false);
      expect(kinds.optional.isRevoked).toBe(false);
    });
  });

  it('refuses a list once it has become too long, and keeps what is there', () => {
    const { shares } = sharesOf(100, 0, 30);
    const [pods, nodes] = shares;
    expect(pods.admits(60)).toBe(true);
    pods.staged = 60;
    expect(pods.admits(20)).toBe(false);
    expect(nodes.admits()).toBe(true);
  });

  it('counts a list and what it is to replace once', () => {
    const { shares } = sharesOf(100, 80, 10);
    const [pods, nodes] = shares;
    pods.staged = 85;
    expect(pods.admits(5)).toBe(true);
    expect(nodes.admits(5)).toBe(true);
  });

  it('admits a kind anew only where it leaves a tenth free, so that it does not come and go', () => {
    const { shares, tables } = sharesOf(100, 0);
    const [pods] = shares;
    expect(pods.admits(95)).toBe(false);
    expect(pods.admits(90)).toBe(true);
    tables[0].bytes = 95;
    expect(pods.admits()).toBe(true);
  });

  it('has the room again of what nobody holds any more', () => {
    const memory = new MemoryBudget(100);
    const former = memory.share({ bytes: 50, stagedBytes: 0 });
    const share = memory.share({ bytes: 60, stagedBytes: 0 });
    expect(share.admits()).toBe(false);
    former.release();
    expect(share.admits()).toBe(true);
  });
});
