import { MemoryBudget } from '../store/MemoryBudget';
import { ObjectTable } from '../store/ObjectTable';
import { Quarantine } from './Quarantine';
import { StoreWriter } from './StoreWriter';

interface Held {
  metadata: { name: string; uid: string };
}

function setUp() {
  const table = new ObjectTable<Held>({
    freshness: () => ({ status: 'live' }),
    onChange: () => {},
  });
  const writer = new StoreWriter<Held>({
    target: table,
    quarantine: new Quarantine(),
    session: { get: jest.fn(), isSpared: false, renew: jest.fn() },
    memory: new MemoryBudget(Infinity).share(table),
  });
  return { table, writer };
}

describe('StoreWriter', () => {
  it('says how many objects are left out once it has a list of its own, and not before', () => {
    const { table, writer } = setUp();
    // As another replica has told, whose place this one takes.
    table.unread = 3;
    writer.carryOut({ type: 'renewCredential' });
    writer.carryOut({
      ...{ type: 'stage', objects: [], bytes: 0 },
      quarantined: [{ uid: 'a', resourceVersion: '1' }],
    });
    expect(table.unread).toBe(3);
    writer.carryOut({ type: 'replace' });
    expect(table.unread).toBe(1);
    writer.carryOut({ type: 'quarantine', uid: 'b', resourceVersion: '2' });
    expect(table.unread).toBe(2);
    writer.carryOut({ type: 'remove', uid: 'a' });
    expect(table.unread).toBe(1);
    writer.carryOut({ type: 'clear' });
    expect(table.unread).toBe(0);
  });
});
