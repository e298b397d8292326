import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ManualClock } from '../clock/ManualClock';
import { ListSlots } from '../connection/ListSlots';
import { openConnection } from '../connection/openConnection';
import { noMetrics } from '../metrics';
import {
  json,
  listOf,
  podOf,
  refusal,
  ScriptedApiServer,
} from '../reflector/__fixtures__/ScriptedApiServer';
import { comparisonPeriodMs } from './comparisonPeriodMs';
import { ConsistencyCheck } from './ConsistencyCheck';
import type { Held } from './Probe';

describe('ConsistencyCheck', () => {
  let server: ScriptedApiServer;
  let connection: ReturnType<typeof openConnection>;
  let check: ConsistencyCheck;
  const compared = jest.fn();
  const distrust = jest.fn();
  let held: Held | undefined;

  beforeEach(async () => {
    jest.clearAllMocks();
    server = await ScriptedApiServer.start();
    connection = openConnection({ server: server.url });
    held = {
      openedAt: 7,
      version: 'v1',
      resourceVersion: '100',
      objects: new Map([
        ['uid-a', '1'],
        ['uid-b', '2'],
      ]),
      quarantined: new Map(),
    };
    check = new ConsistencyCheck({
      cluster: 'tokyo',
      session: connection,
      lists: { cluster: new ListSlots(2) },
      clock: new ManualClock(),
      random: () => 0.5,
      metrics: { ...noMetrics, compared },
      logger: mockServices.logger.mock(),
      signal: new AbortController().signal,
    });
    check.add({
      kind: { group: '', plural: 'pods' },
      held: () => held,
      distrust,
    });
  });
  afterEach(async () => {
    await connection.close();
    await server.stop();
  });

  const at = { cluster: 'tokyo', kind: 'pods' };

  it('compares all pages of exactly the version that is held', async () => {
    server.answer(
      'list',
      listOf([podOf('a', '1')], '100', 'more'),
      listOf([podOf('b', '2')], '100'),
    );
    await check.checkAll();
    expect(compared).toHaveBeenCalledWith(at, 'same', 0);
    expect(server.requests).toEqual([
      '/api/v1/pods?limit=500&resourceVersion=100&resourceVersionMatch=Exact',
      '/api/v1/pods?limit=500&continue=more',
    ]);
    expect(server.headers[0].accept).toContain('PartialObjectMetadataList');
    expect(distrust).not.toHaveBeenCalled();
  });

  it('counts what differs, and lets it be read anew', async () => {
    server.answer('list', listOf([podOf('a', '1'), podOf('b', '3')], '100'));
    await check.checkAll();
    expect(compared).toHaveBeenCalledWith(at, 'different', 1);
    expect(distrust).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['is no JSON', json('{"items"')],
    ['has no items', json({ metadata: { resourceVersion: '100' }, items: 5 })],
    ['is of another version', listOf([podOf('a', '1')], '101')],
  ])('says nothing after an answer that %s', async (_, answer) => {
    server.answer('list', answer);
    await check.checkAll();
    expect(compared).toHaveBeenCalledWith(at, 'unknown', 0);
  });

  it.each([410, 403, 500])('says nothing after %i', async status => {
    server.answer('list', refusal(status));
    await check.checkAll();
    expect(compared).toHaveBeenCalledWith(at, 'unknown', 0);
    expect(distrust).not.toHaveBeenCalled();
  });

  it('says nothing when the watch has ended while the list was read', async () => {
    server.answer('list', (response, request) => {
      held = held && { ...held, openedAt: 8 };
      listOf([podOf('a', '1')], '100')(response, request);
    });
    await check.checkAll();
    expect(compared).toHaveBeenCalledWith(at, 'unknown', 0);
  });

  it('asks nothing about what is not claimed to be current', async () => {
    held = undefined;
    await check.checkAll();
    expect(compared).toHaveBeenCalledWith(at, 'unknown', 0);
    expect(server.requests).toEqual([]);
  });
});

describe('comparisonPeriodMs', () => {
  const period = (every?: unknown) =>
    comparisonPeriodMs(
      new ConfigReader({ berth: { consistencyCheck: { every } } } as object),
    );

  it('is never, unless it is said', () => {
    expect(period()).toBeUndefined();
    expect(period({ minutes: 30 })).toBe(1_800_000);
    expect(period('1h')).toBe(3_600_000);
  });

  it('is not more often than once a minute', () => {
    expect(() => period({ seconds: 59 })).toThrow('berth.consistencyCheck');
  });
});
