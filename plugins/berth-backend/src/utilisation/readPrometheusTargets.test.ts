import { ConfigReader } from '@backstage/config';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { gpuExporters } from './gpuExporters';
import { readPrometheusTargets } from './readPrometheusTargets';

const URL_ = 'https://prometheus.example/tokyo';

function read(prometheus: object | undefined) {
  return readPrometheusTargets(
    new ConfigReader({
      berth: { clusters: [{ name: 'tokyo', prometheus }, { name: 'osaka' }] },
    } as never),
  );
}

describe('readPrometheusTargets', () => {
  const directory = createMockDirectory();

  it('asks nobody where nothing is configured', () => {
    expect(readPrometheusTargets(new ConfigReader({}))).toEqual([]);
    expect(read(undefined)).toEqual([]);
  });

  it('asks every thirty seconds for all that it knows by default', () => {
    expect(read({ url: URL_ })).toEqual([
      expect.objectContaining({
        cluster: 'tokyo',
        everyMs: 30_000,
        exporters: gpuExporters,
        matchers: '',
      }),
    ]);
  });

  it('sends headers and the token of a file, as it is then', async () => {
    directory.setContent({ token: 'first\n' });
    const [{ settings }] = read({
      url: URL_,
      headers: { 'X-Scope-OrgID': 'tokyo' },
      bearerTokenFile: directory.resolve('token'),
    });
    expect(await settings.headers?.(new AbortController().signal)).toEqual({
      'X-Scope-OrgID': 'tokyo',
      authorization: 'Bearer first',
    });
  });

  it('keeps one cluster of several in one Prometheus, whatever its label holds', () => {
    expect(
      read({ url: URL_, labels: { cluster: 'a"} or up{x="', zone: '1\\' } })[0]
        .matchers,
    ).toBe('{cluster="a\\"} or up{x=\\"",zone="1\\\\"}');
  });

  it('takes the names of metrics, and what they count', () => {
    const [{ exporters }] = read({
      url: URL_,
      every: { minutes: 1 },
      metrics: [
        {
          utilisation: 'gpu:busy',
          unit: 'ratio',
          memoryUsed: 'used',
          memoryTotal: 'total',
          memoryUnit: 'bytes',
        },
        {
          utilisation: 'other',
          memoryUsed: 'other_used',
          memoryFree: 'other_free',
        },
      ],
    });
    expect(exporters).toEqual([
      {
        utilisation: [{ metric: 'gpu:busy', factor: 100 }],
        memory: { used: 'used', total: 'total', factor: 1 },
      },
      {
        utilisation: [{ metric: 'other', factor: 1 }],
        memory: { used: 'other_used', free: 'other_free', factor: 1024 ** 2 },
      },
    ]);
  });

  it.each<[string, object, RegExp]>([
    ['no URL', { url: 'prometheus' }, /url is not an http or https URL/],
    ['a file', { url: 'file:///etc/passwd' }, /url is not an http or https/],
    ['a credential', { url: 'https://u:secret@x' }, /must have no credential/],
    ['a query', { url: 'https://x/?token=secret' }, /must have no credential/],
    ['a period too short', { url: URL_, every: '1s' }, /less than five/],
    ['no metrics', { url: URL_, metrics: [] }, /metrics names none/],
    [
      'an expression as a metric',
      { url: URL_, metrics: [{ utilisation: 'up or vector(1)' }] },
      /no name of a metric/,
    ],
    [
      'memory that cannot be told',
      { url: URL_, metrics: [{ utilisation: 'a', memoryUsed: 'b' }] },
      /memory is told by/,
    ],
    [
      'an unknown unit',
      { url: URL_, metrics: [{ utilisation: 'a', unit: 'permille' }] },
      /must be one of percent, ratio/,
    ],
    [
      'a label that is none',
      { url: URL_, labels: { 'a="b",c': 'd' } },
      /no name of a label/,
    ],
    ['headers that are none', { url: URL_, headers: ['a'] }, /must be texts/],
  ])('refuses %s, and repeats no secret', (_, prometheus, message) => {
    expect(() => read(prometheus)).toThrow(message);
    expect(() => read(prometheus)).not.toThrow(/secret/);
  });
});
