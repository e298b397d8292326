import fc from 'fast-check';
import { setAllFreshness } from '../__fixtures__/fillCluster';
import { deployment, pod } from '../__fixtures__/kubernetesObjects';
import { ManualClock } from '../clock/ManualClock';
import { genericKind } from '../projection/optional';
import { ClusterStore } from '../store/ClusterStore';
import { ChangeCollector } from './ChangeCollector';
import { ClusterFollower } from './ClusterFollower';
import { encodeRecord } from './ClusterRecord';
import { slotsOf } from './storedKinds';

function setUp() {
  const clock = new ManualClock(Date.parse('2026-11-20T12:00:00Z'));
  const owned = new ClusterStore({ name: 'tokyo' });
  const followed = new ClusterStore({ name: 'tokyo' });
  const collector = new ChangeCollector(owned, slotsOf(owned, []));
  const follower = new ClusterFollower({
    store: followed,
    slots: slotsOf(followed, []),
    clock,
  });
  follower.begin();
  let revision = 0;
  const carry = async (options: { whole: boolean }) => {
    const records = options.whole
      ? collector.takeAll()
      : collector.takeChanges() ?? [];
    revision++;
    const stored = await Promise.all(
      records.map(async (record, part) => ({
        revision,
        part,
        whole: options.whole,
        content: await encodeRecord(record),
      })),
    );
    await follower.apply(stored);
  };
  return { clock, owned, followed, collector, follower, carry };
}

const contentOf = (store: ClusterStore) => ({
  version: store.kubernetesVersion,
  clockAheadMs: store.clockAheadMs,
  freshness: [store.store('pods').freshness, store.store('nodes').freshness],
  pods: new Set(store.store('pods').all()),
  unreadPods: store.store('pods').unread,
  deployments: new Set(store.store('deployments').all()),
});

const sweeps = genericKind({
  ...{ group: 'sweeps.example.com', kind: 'Sweep', plural: 'sweeps' },
  isFound: true,
});
const sweep = {
  apiVersion: 'sweeps.example.com/v1',
  kind: 'Sweep',
  metadata: { name: 'rates', namespace: 'ml', uid: 'rates' },
};

describe('ClusterFollower', () => {
  it.each([true, false])(
    'holds the objects of a kind that the owner has found (all carried: %p)',
    async whole => {
      const { owned, followed, collector, carry } = setUp();
      await carry({ whole: true });
      const slot = owned.optionalSlot(sweeps);
      collector.add(sweeps);
      slot.setFreshness({ status: 'live' });
      slot.table.upsert(sweep);
      await carry({ whole });

      expect([...followed.optional.all()]).toEqual([sweep]);
      expect(followed.optional.kinds()).toEqual([
        {
          group: 'sweeps.example.com',
          kind: 'Sweep',
          unread: 0,
          freshness: { status: 'live' },
          isFound: true,
        },
      ]);
      slot.table.remove('rates');
      await carry({ whole });
      expect([...followed.optional.all()]).toEqual([]);
    },
  );

  it('holds, after any changes and whatever is carried between them, what the owner holds', async () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const change = fc.oneof(
      fc.tuple(name, fc.constantFrom('1', '2'), fc.nat(3)).map(
        ([of, life, version]) =>
          (store: ClusterStore) =>
            store.store('pods').upsert(
              pod({
                name: of,
                uid: `${of}-${life}`,
                resourceVersion: `${version}`,
              }),
            ),
      ),
      fc
        .constantFrom('a-1', 'b-1', 'b-2')
        .map(uid => (store: ClusterStore) => store.store('pods').remove(uid)),
      name.map(
        of => (store: ClusterStore) =>
          store.store('deployments').replaceAll([deployment({ name: of })]),
      ),
      fc
        .constantFrom('live' as const, 'forbidden' as const)
        .map(
          status => (store: ClusterStore) => setAllFreshness(store, { status }),
        ),
      fc
        .constantFrom('v1.36.0', 'v1.37.1')
        .map(version => (store: ClusterStore) => {
          store.kubernetesVersion = version;
        }),
      fc.constantFrom(0, 2).map(count => (store: ClusterStore) => {
        store.store('pods').unread = count;
      }),
      fc.constantFrom(0, 3_600_000).map(aheadMs => (store: ClusterStore) => {
        store.clockAheadMs = aheadMs;
      }),
    );
    const carried = fc.constantFrom('nothing', 'changes', 'whole');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(change, carried), { maxLength: 15 }),
        async steps => {
          const { owned, followed, carry } = setUp();
          await carry({ whole: true });
          for (const [apply, what] of steps) {
            apply(owned);
            if (what !== 'nothing') await carry({ whole: what === 'whole' });
          }
          await carry({ whole: false });
          expect(contentOf(followed)).toEqual(contentOf(owned));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('says since when it has not heard of who watches, and that it has again', async () => {
    const { clock, owned, followed, follower, carry } = setUp();
    setAllFreshness(owned, { status: 'live' });
    await carry({ whole: true });
    expect(follower.heard(0)).toBe(false);
    clock.advance(10_001);
    const { revision } = followed;
    expect(follower.heard(undefined)).toBe(true);
    expect(followed.revision).toBeGreaterThan(revision);
    expect(followed.store('pods').freshness).toMatchObject({
      status: 'stale',
      since: '2026-11-20T12:00:00.000Z',
      trouble: { code: 'timeout' },
    });
    expect(follower.heard(0)).toBe(true);
    expect(followed.store('pods').freshness).toEqual({ status: 'live' });
  });

  it('is of the moment up to which all was published, however often the owner shows that it is alive', async () => {
    const { clock, owned, followed, follower, carry } = setUp();
    setAllFreshness(owned, { status: 'live' });
    await carry({ whole: true });
    follower.heard(0);
    for (let second = 2; second <= 12; second += 2) {
      clock.advance(2_000);
      follower.heard(second * 1_000);
    }
    expect(followed.store('pods').freshness).toMatchObject({
      status: 'stale',
      since: '2026-11-20T12:00:00.000Z',
    });
  });

  it('does not take records of the past for the present because it has just begun to follow', async () => {
    const { owned, followed, follower, carry } = setUp();
    setAllFreshness(owned, { status: 'live' });
    await carry({ whole: true });
    follower.heard(3_600_000);
    expect(followed.store('pods').freshness).toMatchObject({
      status: 'stale',
      since: '2026-11-20T11:00:00.000Z',
    });
  });

  it('keeps the date of what it saw itself until another has published', async () => {
    const { clock, followed, follower } = setUp();
    setAllFreshness(followed, { status: 'live' });
    follower.begin();
    follower.heard(3_600_000);
    expect(followed.store('pods').freshness).toEqual({ status: 'live' });
    clock.advance(10_001);
    follower.heard(3_610_001);
    expect(followed.store('pods').freshness).toMatchObject({
      status: 'stale',
      since: '2026-11-20T12:00:00.000Z',
    });
  });

  it('does not make what is forbidden or loading look like something that was known', async () => {
    const { clock, owned, followed, follower, carry } = setUp();
    setAllFreshness(owned, { status: 'forbidden' });
    await carry({ whole: true });
    clock.advance(60_000);
    follower.heard(undefined);
    expect(followed.store('pods').freshness).toEqual({ status: 'forbidden' });
    expect(follower.lastKnown('pods')).toBeUndefined();
  });
});
