import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type { Pod } from '@berth/backstage-plugin-berth-workloads';
import { DemoClusters, startDemoClusters } from '@berth/demo-clusters';
import { parse } from 'yaml';
import { eventually } from '../__fixtures__/eventually';
import { systemClock } from '../clock/Clock';
import { PrometheusMeasurements } from './PrometheusMeasurements';
import { readPrometheusTargets } from './readPrometheusTargets';

describe('the GPUs of the demo clusters', () => {
  let demo: DemoClusters;
  let measurements: PrometheusMeasurements;

  beforeAll(async () => {
    demo = await startDemoClusters();
    measurements = PrometheusMeasurements.start({
      targets: readPrometheusTargets(
        new ConfigReader({
          berth: {
            clusters: demo.clusters.map(({ name, prometheus }) => ({
              name,
              prometheus: { url: prometheus },
            })),
          },
        }),
      ),
      clock: systemClock,
      random: () => 0,
      logger: mockServices.logger.mock(),
    });
  });

  afterAll(async () => {
    await measurements?.stop();
    await demo?.stop();
  });

  /** What is known of the GPUs of the pods of a namespace, by their names. */
  async function samplesIn(cluster: string, namespace: string) {
    const { server } = demo.clusters.find(({ name }) => name === cluster)!;
    const response = await fetch(
      `${server}/api/v1/namespaces/${namespace}/pods`,
    );
    const { items } = (await response.json()) as { items: Pod[] };
    return new Map(
      items.map(pod => [pod.metadata.name, measurements.of(cluster, pod)]),
    );
  }

  it('are measured by what Berth asks of any Prometheus', async () => {
    await eventually(() => {
      for (const { name } of demo.clusters) {
        expect(measurements.freshness(name)).toEqual({ status: 'live' });
      }
    });
    const llm = await samplesIn('tokyo-h100', 'llm');
    const reserve = llm.get('moe-serving-3');
    expect(reserve).toHaveLength(8);
    for (const sample of reserve ?? []) {
      expect(sample).toMatchObject({ percent: 0, highestOfHour: 0 });
    }
    for (const { percent, memory } of llm.get('moe-serving-0') ?? []) {
      expect(percent).toBeGreaterThan(0);
      expect(memory?.totalBytes).toBe(143_771 * 1024 ** 2);
    }
    const slices = [...(await samplesIn('nagoya-a100', 'llm')).values()]
      .flat()
      .flatMap(({ profile }) => profile ?? []);
    expect(slices).toContain('1g.10gb');
  });

  it('are asked for where the app of this repository is configured to, in all clusters but one that has some', () => {
    const { berth } = parse(
      readFileSync(resolve(__dirname, '../../../../app-config.yaml'), 'utf8'),
    );
    const [{ type, port }] = berth.sources;
    expect(type).toBe('demo');
    const [tokyo] = demo.clusters;
    const at = new URL(tokyo.prometheus);
    at.port = port;
    expect(berth.clusters).toEqual([
      { name: tokyo.name, prometheus: { url: at.href } },
    ]);
  });
});
