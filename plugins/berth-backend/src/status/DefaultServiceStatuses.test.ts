import { ENTITY_REF } from '@berth/backstage-plugin-berth-common';
import { component } from '../__fixtures__/entity';
import { fillCluster } from '../__fixtures__/fillCluster';
import {
  application,
  deployment,
  ownedBy,
  pod,
} from '../__fixtures__/kubernetesObjects';
import { ManualClock } from '../clock/ManualClock';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { noGpuMeasurements } from '../utilisation';
import { DefaultServiceStatuses } from './DefaultServiceStatuses';

const ID = 'backstage.io/kubernetes-id';

describe('DefaultServiceStatuses', () => {
  function setUp() {
    const clock = new ManualClock(Date.parse('2026-11-20T12:00:00Z'));
    const views = new MemoryClusterViews({ clock });
    const cluster = views.add({ name: 'tokyo' });
    const chat = deployment({ name: 'chat', labels: { [ID]: 'chat' } });
    fillCluster(cluster, { deployments: [chat] });
    const statuses = new DefaultServiceStatuses({
      views,
      freeBlocks: { largest: () => undefined },
      measurements: noGpuMeasurements,
      clock,
    });
    return { clock, views, cluster, chat, statuses };
  }
  const entity = component('chat', { [ID]: 'chat' });

  it('gives the same object while nothing changed', () => {
    const { statuses } = setUp();
    expect(statuses.of(entity)).toBe(statuses.of(entity));
  });

  it('gives the same object when only something else changed', () => {
    const { statuses, cluster, clock } = setUp();
    const before = statuses.of(entity);
    clock.advance(60_000);
    cluster.store('deployments').upsert(deployment({ name: 'other' }));
    expect(statuses.of(entity)).toBe(before);
  });

  it('names new content by a new revision, and old content that is back by the old one', () => {
    const { statuses, cluster, chat, clock } = setUp();
    const before = statuses.of(entity);
    clock.advance(1_000);
    cluster.store('deployments').upsert({
      ...chat,
      spec: { ...chat.spec, paused: true },
    });
    const paused = statuses.of(entity);
    expect(paused.revision).not.toBe(before.revision);
    expect(paused.observedAt).toBe('2026-11-20T12:00:01.000Z');

    cluster.store('deployments').upsert(chat);
    expect(statuses.of(entity).revision).toBe(before.revision);
  });

  it('sees a change of the entity', () => {
    const { statuses } = setUp();
    expect(statuses.of(entity).headline.code).toBe('healthy');
    expect(
      statuses.of(component('chat', { [ID]: 'other' })).headline.code,
    ).toBe('nothingFound');
  });

  it('sees a change of an entity without an etag', () => {
    const { statuses } = setUp();
    const withoutEtag = (id: string) => {
      const { etag, ...metadata } = component('chat', { [ID]: id }).metadata;
      return { ...entity, metadata };
    };
    expect(statuses.of(withoutEtag('chat')).headline.code).toBe('healthy');
    expect(statuses.of(withoutEtag('other')).headline.code).toBe(
      'nothingFound',
    );
  });

  function notReadySince(
    { cluster, chat }: ReturnType<typeof setUp>,
    lastTransitionTime: string,
  ): void {
    cluster.store('pods').upsert(
      pod(
        {
          name: 'chat-a',
          labels: { [ID]: 'chat' },
          ...ownedBy('Deployment', chat.metadata),
        },
        {
          status: {
            phase: 'Running',
            conditions: [
              { type: 'Ready', status: 'False', lastTransitionTime },
            ],
          },
        },
      ),
    );
  }

  it.each([
    ['ahead', 3_600_000, '2026-11-20T12:55:00Z'],
    ['behind', -3_600_000, '2026-11-20T10:55:00Z'],
  ])(
    "counts by the cluster's clock what it dated, an hour %s (fault 28)",
    (_, aheadMs, since) => {
      const set = setUp();
      set.cluster.clockAheadMs = aheadMs;
      notReadySince(set, since);
      expect(set.statuses.of(entity).problems).toEqual([]);
      set.clock.advance(6 * 60_000);
      const { problems, clusters } = set.statuses.of(entity);
      expect(problems).toMatchObject([{ sentence: { code: 'podsNotReady' } }]);
      // Readers count by this machine's time.
      expect(clusters[0].workloads[0].problems).toMatchObject([
        { since: '2026-11-20T11:55:00.000Z' },
      ]);
    },
  );

  it("dates anew when a cluster's clock is found to be wrong", () => {
    const set = setUp();
    notReadySince(set, '2026-11-20T11:40:00Z');
    const sinceOf = () =>
      set.statuses.of(entity).clusters[0].workloads[0].problems[0].since;
    expect(sinceOf()).toBe('2026-11-20T11:40:00Z');
    set.cluster.clockAheadMs = -600_000;
    expect(sinceOf()).toBe('2026-11-20T11:50:00.000Z');
  });

  it('dates an Application by the clock of the cluster that holds it', () => {
    const { views, cluster, statuses } = setUp();
    const hub = views.add({ name: 'hub' });
    const synced = application(
      { name: 'chat', annotations: { [ENTITY_REF]: 'component:chat' } },
      {
        spec: { destination: { name: 'tokyo', namespace: 'chat' } },
        status: {
          history: [{ id: 1, deployedAt: '2026-11-20T11:00:00Z' }],
        },
      },
    );
    fillCluster(hub, { applications: [synced] });
    hub.clockAheadMs = 600_000;
    cluster.clockAheadMs = 3_600_000;
    const historyOf = () =>
      statuses.of(entity).clusters[0].applications[0].history;
    expect(historyOf()).toMatchObject([
      { deployedAt: '2026-11-20T10:50:00.000Z' },
    ]);
    hub.clockAheadMs = 0;
    expect(historyOf()).toMatchObject([{ deployedAt: '2026-11-20T11:00:00Z' }]);
  });

  it('says how many objects of the cluster could not be read', () => {
    const { cluster, statuses } = setUp();
    const before = statuses.of(entity);
    expect(before.clusters[0]).not.toHaveProperty('unread');
    cluster.store('pods').unread = 2;
    const after = statuses.of(entity);
    expect(after.clusters[0].unread).toEqual([
      { group: '', kind: 'Pod', count: 2 },
    ]);
    expect(after.revision).not.toBe(before.revision);
    cluster.clear();
    expect(statuses.of(entity).clusters[0]).not.toHaveProperty('unread');
  });

  it('sees what comes true by time alone', () => {
    const set = setUp();
    const { statuses, clock } = set;
    notReadySince(set, '2026-11-20T11:55:00Z');
    expect(statuses.of(entity).problems).toEqual([]);
    clock.advance(10 * 60_000);
    expect(statuses.of(entity).problems).toMatchObject([
      { sentence: { code: 'podsNotReady' } },
    ]);
  });

  it('keeps entities apart', () => {
    const { statuses } = setUp();
    const chat = statuses.of(entity);
    expect(statuses.of(component('other', { [ID]: 'chat' })).entityRef).toBe(
      'component:default/other',
    );
    expect(statuses.of(entity)).toBe(chat);
  });

  it('forgets the entity that was asked for longest ago when there are too many', () => {
    const { statuses } = setUp();
    const first = statuses.of(entity);
    const second = statuses.of(component('second'));
    statuses.of(entity);
    for (let i = 0; i < 9_999; i++) {
      statuses.of(component(`filler-${i}`));
    }
    expect(statuses.of(entity)).toBe(first);
    expect(statuses.of(component('second'))).not.toBe(second);
  });
});
