import { mockServices } from '@backstage/backend-test-utils';
import type { ClusterTarget } from '@berth/backstage-plugin-berth-node';
import { eventually } from '../../__fixtures__/eventually';
import { ManualClock } from '../../clock/ManualClock';
import { KubernetesPluginSource } from './KubernetesPluginSource';
import { parseClusters } from './parseClusters';

describe('the source kubernetesPlugin', () => {
  const answers: unknown[] = [];
  const clock = new ManualClock();
  const stopping = new AbortController();
  const logger = mockServices.logger.mock();
  const fetched = jest.spyOn(global, 'fetch');

  beforeEach(() => {
    fetched.mockImplementation(async () => {
      const answer = answers.shift();
      return answer === undefined
        ? new Response('starting', { status: 503 })
        : new Response(JSON.stringify(answer));
    });
  });
  afterAll(() => {
    stopping.abort();
    fetched.mockRestore();
  });

  it('follows what changes, and keeps what it was told while the plugin is away', async () => {
    const told: Array<readonly ClusterTarget[]> = [];
    const source = new KubernetesPluginSource({
      auth: mockServices.auth(),
      discovery: mockServices.discovery(),
      logger,
      clock,
    });
    const watch = () =>
      source.watch(clusters => told.push(clusters), {
        signal: stopping.signal,
      });
    await expect(watch()).rejects.toThrow('503');

    const tokyo = { name: 'tokyo', authProvider: 'serviceAccount' };
    answers.push({ items: [tokyo] });
    await watch();
    const passes = async () => {
      await eventually(() => expect(clock.pending).toBe(1));
      clock.advance(30_000);
    };
    answers.push({ items: [tokyo] });
    await passes();
    await passes();
    await eventually(() => expect(logger.warn).toHaveBeenCalledTimes(1));
    answers.push({ items: [{ ...tokyo, authProvider: 'aws' }, { name: 'b' }] });
    await passes();
    await eventually(() => expect(told).toHaveLength(2));
    expect(told[1].map(({ name }) => name)).toEqual(['tokyo', 'b']);
    expect(told[1][0].fingerprint).not.toBe(told[0][0].fingerprint);
  });
});

describe('parseClusters', () => {
  it.each([undefined, [], {}, { items: 5 }])(
    'does not take %j for no clusters',
    answer => expect(() => parseClusters(answer)).toThrow('kubernetes plugin'),
  );

  it('leaves out what has no name', () => {
    expect(
      parseClusters({ items: [{}, null, { name: 'a', title: 5 }] }),
    ).toEqual([{ name: 'a' }]);
  });
});
