import {
  ControlPlane,
  dcgmSamples,
  describeUnless,
  describeWithControlPlane,
  GpuExporterServer,
  namespace,
  node,
  pod,
  Prometheus,
  prometheusUnavailable,
} from '@berth/testkit';
import { component } from '../__fixtures__/entity';
import { eventually } from '../__fixtures__/eventually';
import { RealAuth } from '../__testUtils__/RealAuth';
import { realCatalog } from '../__testUtils__/realCatalog';
import { DEVELOPER, OPERATOR, startBerth } from '../__testUtils__/startBerth';
import { valueOf } from '../__testUtils__/valueOf';
import { documentedRules } from '../projection/__testUtils__/documentedRules';

const ID = 'backstage.io/kubernetes-id';
const CLUSTER = 'tokyo';

describeUnless(prometheusUnavailable, 'where a real Prometheus knows', () => {
  describeWithControlPlane(
    'what the GPUs of a real cluster do',
    { components: [] },
    (controlPlane: () => ControlPlane) => {
      const auth = new RealAuth();
      let exporter: GpuExporterServer;
      let prometheus: Prometheus;
      let berth: Awaited<ReturnType<typeof startBerth>>;

      const holding = (name: string, gpus: number) =>
        pod({
          ...{ name, namespace: 'ml', nodeName: 'a' },
          labels: { [ID]: name },
          requests: { 'nvidia.com/gpu': `${gpus}` },
        });
      const gpu = (of: string, index: number, utilisation: number) =>
        dcgmSamples({
          ...{ hostname: 'a', index, utilisation },
          pod: { namespace: 'ml', name: of },
        });
      const rested = [0, 1].flatMap(index => gpu('chat', index, 0));

      beforeAll(async () => {
        await controlPlane().apply([
          namespace({ name: 'ml' }),
          node({ name: 'a', gpus: { model: 'H100', count: 8 } }),
          holding('chat', 2),
          holding('train', 2),
          holding('unmeasured', 1),
        ]);
        exporter = await GpuExporterServer.start();
        exporter.set([
          ...rested,
          // Busy before, though not in the moment.
          ...gpu('train', 2, 0),
          ...gpu('train', 3, 64),
        ]);
        prometheus = await Prometheus.start([
          {
            ...{ name: 'dcgm', target: exporter.target, honorLabels: true },
            history: {
              samples: [
                ...rested,
                ...gpu('train', 2, 90),
                ...gpu('train', 3, 90),
              ],
              minutes: 90,
            },
          },
        ]);
        const { kubeconfigPath } =
          await controlPlane().serviceAccountKubeconfig({
            name: CLUSTER,
            rules: await documentedRules(),
          });
        berth = await startBerth({
          config: {
            berth: {
              clusters: [
                {
                  name: CLUSTER,
                  prometheus: { url: prometheus.url, every: { seconds: 5 } },
                },
              ],
              sources: [
                { type: 'kubeconfig', file: kubeconfigPath, contexts: ['*'] },
              ],
            },
          },
          catalog: realCatalog(
            ['chat', 'train', 'unmeasured'].map(name =>
              component(name, { [ID]: name }),
            ),
          ),
          headerOf: user => auth.userHeader(user),
          features: auth.features,
        });
        await eventually(
          async () => {
            const map = await valueOf(
              berth.clientOf(OPERATOR).fleetMap({ cluster: CLUSTER }),
            );
            const { utilisation, holders } = map;
            if (utilisation.status !== 'live' || holders.length !== 3) {
              throw new Error(
                `${utilisation.status}, ${holders.length} holders`,
              );
            }
          },
          { deadlineMs: 60_000 },
        );
      }, 180_000);

      afterAll(async () => {
        await berth?.stop();
        await prometheus?.stop();
        await exporter?.stop();
      });

      it('is on the map, and unknown where nobody measured it', async () => {
        // The first answer may be older than the first scrape.
        await eventually(
          async () => {
            const { held } = await valueOf(
              berth.clientOf(OPERATOR).fleetMap({ cluster: CLUSTER }),
            );
            expect(
              Object.fromEntries(
                held.pod.map((name, at) => [name, held.utilisation[at]]),
              ),
            ).toEqual({ 'ml/chat': 0, 'ml/train': 32, 'ml/unmeasured': null });
          },
          { deadlineMs: 60_000 },
        );
      });

      it('says who holds GPUs that did nothing for an hour', async () => {
        const { rows, holders, clusters } = await valueOf(
          berth.clientOf(OPERATOR).fleetHoldings(),
        );
        expect(clusters).toMatchObject([
          { name: CLUSTER, utilisation: { status: 'live' } },
        ]);
        expect(
          Object.fromEntries(
            rows.map(({ holder, idle }) => [holders[holder].title, idle]),
          ),
        ).toEqual({
          chat: { measured: 2, idle: 2 },
          train: { measured: 2, idle: 0 },
          unmeasured: undefined,
        });
      });

      it('is told to nobody who may not see the clusters', async () => {
        await expect(
          berth.clientOf(DEVELOPER).fleetMap({ cluster: CLUSTER }),
        ).rejects.toMatchObject({ statusCode: 403 });
      });
    },
  );
});
