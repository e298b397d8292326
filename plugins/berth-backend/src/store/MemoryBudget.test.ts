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

  it('lets the kind go that takes most, and no other', () => {
    const { shares } = sharesOf(100, 30, 60, 20);
    expect(shares.map(share => share.admits())).toEqual([true, false, true]);
  });

  it('lets one go where two take as much', () => {
    const { shares } = sharesOf(100, 60, 60);
    const held = shares.filter(share => share.admits());
    expect(held).toHaveLength(1);
  });

  it('lets those go first that Berth can do without, and at once', () => {
    const memory = new MemoryBudget(100);
    const share = (bytes: number, isOptional: boolean) =>
      memory.share({ bytes, stagedBytes: 0 }, { isOptional });
    const pods = share(80, false);
    const jobs = share(10, true);
    const rays = share(15, true);
    expect(pods.admits()).toBe(true);
    expect(rays.isRevoked).toBe(true);
    expect(jobs.isRevoked).toBe(false);
    expect(jobs.admits()).toBe(true);
  });

  it('lets the largest of all go where they would not make the room, and keeps them', () => {
    const memory = new MemoryBudget(100);
    const share = (bytes: number, isOptional: boolean) =>
      memory.share({ bytes, stagedBytes: 0 }, { isOptional });
    const pods = share(120, false);
    const jobs = share(10, true);
    expect(pods.admits()).toBe(false);
    expect(jobs.admits()).toBe(true);
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
