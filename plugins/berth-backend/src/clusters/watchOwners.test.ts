import { mockServices } from '@backstage/backend-test-utils';
import { pod } from '../__fixtures__/kubernetesObjects';
import { eventually } from '../__fixtures__/eventually';
import { ManualClock } from '../clock/ManualClock';
import type { DiscoveryAnswer } from '../discovery/ClusterDiscovery';
import { parseDiscovery } from '../discovery/parseDiscovery';
import { genericKind, kindId, OptionalKind } from '../projection/optional';
import { ClusterStore } from '../store/ClusterStore';
import { watchOwners } from './watchOwners';

const GROUP = 'flows.example.com';

function serving(...kinds: string[]): DiscoveryAnswer {
  const served = parseDiscovery({
    items: [
      {
        metadata: { name: GROUP },
        versions: [
          {
            version: 'v1',
            freshness: 'Current',
            resources: kinds.map(kind => ({
              resource: `${kind.toLowerCase()}s`,
              responseKind: { kind },
              verbs: ['list', 'watch'],
            })),
          },
        ],
      },
    ],
  });
  if (!served) throw new Error('No discovery');
  return { type: 'served', served };
}

function setUp(owners: number) {
  const clock = new ManualClock(Date.parse('2026-11-20T12:00:00Z'));
  const store = new ClusterStore({ name: 'tokyo' });
  const logger = mockServices.logger.mock();
  const ending = new AbortController();
  const ask = jest.fn(async () => serving());
  const watched: string[] = [];
  const start = () =>
    watchOwners({
      ...{ store, clock, logger, signal: ending.signal },
      kinds: { optional: [], disabled: new Set(), owners },
      discovery: { ask },
      watch: async (kind: OptionalKind) => {
        store.optionalSlot(kind);
        watched.push(kindId(kind));
      },
    });
  const own = (kind: string) =>
    store.store('pods').upsert(
      pod({
        name: `of-${kind}`,
        ownerReferences: [
          {
            ...{ apiVersion: `${GROUP}/v1`, kind, name: 'one' },
            ...{ uid: kind, controller: true },
          },
        ],
      }),
    );
  return { clock, store, logger, ending, ask, watched, start, own };
}

describe('watchOwners', () => {
  it('watches the kind of an owner as soon as a pod of it comes', async () => {
    const { ask, watched, ending, start, own } = setUp(8);
    ask.mockResolvedValue(serving('Flow'));
    const ended = start();
    expect(ask).not.toHaveBeenCalled();

    own('Flow');
    await eventually(() => expect(watched).toEqual([`flows.${GROUP}`]));
    ending.abort();
    await ended;
  });

  it('asks again for a kind that the cluster does not serve yet', async () => {
    const { ask, clock, watched, ending, start, own } = setUp(8);
    own('Flow');
    const ended = start();
    await eventually(() => expect(ask).toHaveBeenCalledTimes(1));
    ask.mockResolvedValue(serving('Flow'));

    await eventually(() => {
      clock.advance(30_000);
      expect(watched).toEqual([`flows.${GROUP}`]);
    });
    ending.abort();
    await ended;
  });

  it('watches so many and no more, and says so once', async () => {
    const { ask, clock, watched, logger, ending, start, own } = setUp(2);
    ask.mockResolvedValue(serving('A', 'B', 'C', 'D'));
    ['A', 'B', 'C', 'D'].forEach(own);
    const ended = start();
    await eventually(() => expect(logger.warn).toHaveBeenCalled());
    clock.advance(30_000);

    expect(watched).toEqual([`as.${GROUP}`, `bs.${GROUP}`]);
    ending.abort();
    await ended;
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('looks for none where the configuration wants none', async () => {
    const { ask, start, own } = setUp(0);
    own('Flow');
    await start();

    expect(ask).not.toHaveBeenCalled();
  });

  it('goes on with what was found before', async () => {
    const { store, watched, ending, start } = setUp(8);
    store.optionalSlot(
      genericKind({
        ...{ group: GROUP, kind: 'Flow', plural: 'flows' },
        isFound: true,
      }),
    );
    const ended = start();

    expect(watched).toEqual([`flows.${GROUP}`]);
    ending.abort();
    await ended;
  });
});
