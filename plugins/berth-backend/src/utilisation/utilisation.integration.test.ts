import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  DcgmGpu,
  dcgmSamples,
  describeUnless,
  ExportedSample,
  GpuExporterServer,
  Prometheus,
  prometheusUnavailable,
} from '@berth/testkit';
import { eventually } from '../__fixtures__/eventually';
import { pod } from '../__fixtures__/kubernetesObjects';
import { systemClock } from '../clock/Clock';
import { openConnection } from '../connection/openConnection';
import {
  highestExpression,
  labelMatchers,
  valueExpression,
} from './expressions';
import { PrometheusMeasurements } from './PrometheusMeasurements';
import { queryVector } from './queryVector';
import { readPrometheusTargets } from './readPrometheusTargets';

jest.setTimeout(120_000);

const MIB = 1024 ** 2;
const ofPod = (name: string, uid?: string) => ({
  namespace: 'chat',
  name,
  uid,
});

const gpu = (change: Partial<DcgmGpu>): DcgmGpu => ({
  index: 0,
  hostname: 'gpu-01',
  utilisation: 0,
  ...change,
});

describeUnless(
  prometheusUnavailable,
  'GPUs that a real Prometheus knows',
  () => {
    let exporter: GpuExporterServer;
    let prometheus: Prometheus;
    const running: PrometheusMeasurements[] = [];

    const exporterPod = {
      namespace: 'gpu-operator',
      pod: 'dcgm-exporter-x7k2p',
    };

    beforeAll(async () => {
      exporter = await GpuExporterServer.start();
      const { target } = exporter;
      prometheus = await Prometheus.start([
        {
          name: 'tokyo',
          target,
          labels: { cluster: 'tokyo', ...exporterPod },
        },
        {
          name: 'osaka',
          target,
          labels: { cluster: 'osaka', ...exporterPod },
          honorLabels: true,
        },
      ]);
    });

    afterEach(async () => {
      await Promise.all(running.splice(0).map(one => one.stop()));
    });

    afterAll(async () => {
      await prometheus?.stop();
      await exporter?.stop();
    });

    /** Reads what Prometheus knows of a cluster until it is as expected. */
    async function read(options: {
      samples: readonly ExportedSample[];
      cluster?: 'tokyo' | 'osaka';
      metrics?: object[];
      check: (measurements: PrometheusMeasurements) => void;
    }) {
      const { samples, cluster = 'osaka', metrics, check } = options;
      exporter.set(samples);
      await eventually(async () => {
        const measurements = PrometheusMeasurements.start({
          targets: readPrometheusTargets(
            new ConfigReader({
              berth: {
                clusters: [
                  {
                    name: cluster,
                    prometheus: {
                      url: prometheus.url,
                      labels: { cluster },
                      ...(metrics && { metrics }),
                    },
                  },
                ],
              },
            }),
          ),
          clock: systemClock,
          random: () => 0,
          logger: mockServices.logger.mock(),
        });
        running.push(measurements);
        await eventually(() =>
          expect(measurements.freshness(cluster)).toEqual({ status: 'live' }),
        );
        check(measurements);
      });
    }

    const chat = pod({ namespace: 'chat', name: 'chat-1' });

    it.each(['tokyo', 'osaka'] as const)(
      'are those of the pod in %s, whether Prometheus honours the labels of the exporter or puts `exported_` before them',
      async cluster => {
        const before = Date.now();
        await read({
          cluster,
          samples: [
            gpu({ index: 0, utilisation: 97, pod: ofPod('chat-1') }),
            gpu({ index: 1, utilisation: 0, pod: ofPod('chat-1') }),
            gpu({ index: 2, utilisation: 50, pod: ofPod('other') }),
            gpu({ index: 3, utilisation: 11 }),
          ].flatMap(dcgmSamples),
          check: measurements => {
            const samples = measurements.of(cluster, chat);
            expect(samples.map(({ percent }) => percent).sort()).toEqual([
              0, 97,
            ]);
            for (const { at } of samples) {
              expect(at).toBeGreaterThan(before - 10_000);
              expect(at).toBeLessThan(Date.now() + 1_000);
            }
            const unmeasured = pod({ namespace: 'chat', name: 'chat-2' });
            expect(measurements.of(cluster, unmeasured)).toEqual([]);
          },
        });
      },
    );

    it('have the memory that they use', async () => {
      await read({
        samples: dcgmSamples(
          gpu({
            utilisation: 63,
            memoryMiB: { used: 41_000, free: 40_000 },
            pod: ofPod('chat-1'),
          }),
        ),
        check: measurements =>
          expect(measurements.of('osaka', chat)).toEqual([
            expect.objectContaining({
              percent: 63,
              memory: { usedBytes: 41_000 * MIB, totalBytes: 81_000 * MIB },
            }),
          ]),
      });
    });

    it('are, as slices of MIG, measured by the profiling counter', async () => {
      await read({
        samples: [1, 2].flatMap(id =>
          dcgmSamples(
            gpu({
              utilisation: id * 25,
              mig: { id, profile: '1g.10gb' },
              pod: ofPod('chat-1'),
            }),
          ),
        ),
        check: measurements =>
          expect(
            measurements
              .of('osaka', chat)
              .map(({ percent, profile }) => [percent, profile]),
          ).toEqual(
            expect.arrayContaining([
              [25, '1g.10gb'],
              [50, '1g.10gb'],
            ]),
          ),
      });
    });

    it('are not those of an earlier pod of the same name, where the exporter says the uid', async () => {
      const later = pod({ namespace: 'chat', name: 'chat-1', uid: 'later' });
      await read({
        samples: [
          gpu({ index: 0, utilisation: 90, pod: ofPod('chat-1', 'earlier') }),
          gpu({ index: 0, utilisation: 5, pod: ofPod('chat-1', 'later') }),
        ].flatMap(dcgmSamples),
        check: measurements =>
          expect(
            measurements.of('osaka', later).map(({ percent }) => percent),
          ).toEqual([5]),
      });
    });

    it('may be of AMD', async () => {
      const labels = {
        gpu_id: '0',
        gpu_uuid: 'ccff74a1-0000-1000-80e0-c6d49f5b0d86',
        hostname: 'gpu-02',
        namespace: 'chat',
        pod: 'chat-1',
      };
      await read({
        samples: [
          { metric: 'amd_gpu_gfx_activity', labels, value: 71 },
          { metric: 'amd_gpu_used_vram', labels, value: 1_024 },
          { metric: 'amd_gpu_total_vram', labels, value: 196_592 },
        ],
        check: measurements =>
          expect(measurements.of('osaka', chat)).toEqual([
            expect.objectContaining({
              percent: 71,
              memory: { usedBytes: 1_024 * MIB, totalBytes: 196_592 * MIB },
            }),
          ]),
      });
    });

    it('may be TPUs of GKE, which names pods in its own way', async () => {
      const labels = {
        accelerator_id: '4804027349381213420-1',
        namespace_name: 'chat',
        pod_name: 'chat-1',
      };
      const metric = 'kubernetes_io:container_accelerator';
      await read({
        samples: [
          { metric: `${metric}_duty_cycle`, labels, value: 42 },
          { metric: `${metric}_memory_used`, labels, value: 8 * MIB },
          { metric: `${metric}_memory_total`, labels, value: 16 * MIB },
        ],
        check: measurements =>
          expect(measurements.of('osaka', chat)).toEqual([
            expect.objectContaining({
              percent: 42,
              memory: { usedBytes: 8 * MIB, totalBytes: 16 * MIB },
            }),
          ]),
      });
    });

    it('may have metrics of any name, of a recording rule for instance', async () => {
      await read({
        metrics: [{ utilisation: 'team:gpu:busy', unit: 'ratio' }],
        samples: [
          {
            metric: 'team:gpu:busy',
            labels: { namespace: 'chat', pod: 'chat-1', gpu: '0' },
            value: 0.125,
          },
          ...dcgmSamples(gpu({ utilisation: 99, pod: ofPod('chat-1') })),
        ],
        check: measurements =>
          expect(
            measurements.of('osaka', chat).map(({ percent }) => percent),
          ).toEqual([12.5]),
      });
    });

    it('have a highest value of those that were measured for all of a window, and of no others', async () => {
      const settings = { server: prometheus.url };
      const connection = openConnection(settings);
      const ask = async (expression: string) => {
        const series = await queryVector({
          ...{ connection, expression },
          signal: AbortSignal.timeout(60_000),
        });
        return series
          .filter(({ labels: { pod: name } }) => name?.startsWith('rests-'))
          .map(({ labels, value }) => `${labels.pod} ${value}`)
          .sort();
      };
      const metric = 'DCGM_FI_DEV_GPU_UTIL';
      const matchers = labelMatchers({ cluster: 'osaka' });
      const now = valueExpression(metric, matchers);
      const highest = highestExpression(metric, matchers, '10s');
      const of = (index: number, utilisation: number) =>
        dcgmSamples(gpu({ index, utilisation, pod: ofPod(`rests-${index}`) }));
      try {
        exporter.set([...of(1, 97), ...of(2, 0)]);
        await eventually(async () =>
          expect(await ask(now)).toEqual(['rests-1 97', 'rests-2 0']),
        );
        // This Prometheus has not run for an hour.
        expect(await ask(highestExpression(metric, matchers, '1h'))).toEqual(
          [],
        );
        await eventually(
          async () =>
            expect(await ask(highest)).toEqual(['rests-1 97', 'rests-2 0']),
          { deadlineMs: 40_000 },
        );
        exporter.set([...of(1, 0), ...of(2, 0), ...of(3, 0)]);
        await eventually(async () =>
          expect(await ask(now)).toEqual([
            ...['rests-1 0', 'rests-2 0', 'rests-3 0'],
          ]),
        );
        await eventually(
          async () =>
            expect(await ask(highest)).toEqual([
              ...['rests-1 0', 'rests-2 0', 'rests-3 0'],
            ]),
          { deadlineMs: 40_000 },
        );
      } finally {
        await connection.close();
      }
    });

    it('have no percentage where the exporter has none', async () => {
      await read({
        samples: [NaN, Infinity, -1, 4_294_967_295, 50].map((value, index) => ({
          metric: 'DCGM_FI_DEV_GPU_UTIL',
          labels: { namespace: 'chat', pod: 'chat-1', gpu: `${index}` },
          value,
        })),
        check: measurements =>
          expect(
            measurements.of('osaka', chat).map(({ percent }) => percent),
          ).toEqual([50]),
      });
    });
  },
);
