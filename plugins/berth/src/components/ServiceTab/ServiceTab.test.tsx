import { act, screen, waitFor, within } from '@testing-library/react';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { setupServer } from 'msw/node';
import {
  application as applicationOf,
  autoscaling,
  cluster,
  gpus,
  serviceStatus,
  workload,
} from '../../__fixtures__/builders';
import { waitingService } from '../../__fixtures__/waitingService';
import {
  answersStatus,
  closesClusters,
  opensClusters,
} from '../../__testUtils__/backend';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { Sight } from '../../__testUtils__/sight';
import { PLACEMENT_ANCHOR } from '../../service/placementLink';

const TAB = 'entity-content:berth/service';

describe('ServiceTab', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  beforeEach(() => server.use(closesClusters()));

  const section = async (name: RegExp) =>
    within((await screen.findAllByRole('group', { name }))[0]);

  it('lists the other problems below the worst one', async () => {
    server.use(answersStatus(waitingService()));
    renderOnEntityPage(TAB);
    const others = within(await screen.findByRole('list', { name: 'Also' }));
    expect(
      others.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      expect.stringMatching(/^llm-gateway is OutOfSync in tokyo-h100/),
      expect.stringMatching(/^osaka-l40s has not answered since/),
    ]);
  });

  it('gives the details of a workload', async () => {
    server.use(answersStatus(waitingService()));
    renderOnEntityPage(TAB);
    const deployment = await section(/^Deployment llm-gateway/);
    expect(deployment.getByText('6 ready · 2 pending')).toBeInTheDocument();
    expect(
      deployment.getByText('ghcr.io/example/llm-gateway:1.42.0'),
    ).toBeInTheDocument();
    expect(
      deployment.getByText('RollingUpdate · surge 1 · unavailable 0'),
    ).toBeInTheDocument();
    expect(
      deployment.getByText('0 pods may be evicted now'),
    ).toBeInTheDocument();
    expect(
      within(
        deployment.getByRole('table', { name: 'Pod problems' }),
      ).getAllByRole('row'),
    ).toHaveLength(2);
  });

  it('says what the GPUs of a workload do, the idle ones among them', async () => {
    server.use(answersStatus(waitingService()));
    renderOnEntityPage(TAB);
    const deployment = await section(/^Deployment llm-gateway/);
    expect(deployment.getByText(/H100 63% busy/)).toHaveTextContent(
      'H100 63% busy 0% to 97% · 1,209 of 1,920 GiB',
    );
  });

  it('says that no Prometheus is configured where GPUs are', async () => {
    server.use(
      answersStatus(
        serviceStatus({
          clusters: [
            cluster('tokyo', {
              gpuUtilisation: { status: 'notAsked' },
              workloads: [workload({ gpus: [gpus()] })],
            }),
          ],
        }),
      ),
    );
    renderOnEntityPage(TAB);
    const unseen = await section(/^What Berth cannot see here/);
    expect(unseen.getByText('no Prometheus configured')).toBeInTheDocument();
    expect(unseen.getByText('GPU use')).toBeInTheDocument();
  });

  it('gives sync, source and last operation of an application', async () => {
    server.use(answersStatus(waitingService()));
    renderOnEntityPage(TAB);
    const application = await section(/^Application llm-gateway/);
    expect(application.getByText('OutOfSync')).toBeInTheDocument();
    expect(
      application.getByText(
        'https://git.example.com/serving/deploy llm-gateway @ main = a1b9c3e',
      ),
    ).toBeInTheDocument();
    expect(
      application.getByText(/successfully synced \(all tasks run\)/),
    ).toBeInTheDocument();
  });

  it('leads from an application to its page in Argo CD, at web addresses alone', async () => {
    const page = 'https://argo.example/applications/argocd/safe';
    const status = waitingService();
    status.clusters[0].applications = [
      applicationOf({ name: 'safe', url: page }),
      applicationOf({ name: 'unsafe', url: 'data:text/html,x' }),
      applicationOf({ name: 'unknown' }),
    ];
    server.use(answersStatus(status));
    renderOnEntityPage(TAB);
    const link = (await section(/^Application safe/)).getByRole('link', {
      name: /^Open in Argo CD/,
    });
    expect(link).toHaveAttribute('href', page);
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    for (const name of [/^Application unsafe/, /^Application unknown/]) {
      expect((await section(name)).queryByRole('link')).not.toBeInTheDocument();
    }
  });

  it('says which Argo CD told of an application, and of those beside the clusters', async () => {
    const instance = {
      name: 'production',
      freshness: {
        status: 'stale',
        since: new Date().toISOString(),
        trouble: { code: 'timeout', message: '' },
      },
    } as const;
    server.use(
      answersStatus(
        serviceStatus({
          argoInstances: [
            {
              ...instance,
              tone: 'unknown',
              applications: [applicationOf({ name: 'far', instance })],
            },
          ],
        }),
      ),
    );
    renderOnEntityPage(TAB);
    const list = await screen.findByRole('list', { name: 'Argo CD instances' });
    expect(list).toHaveTextContent(
      /^Argo CD production *far Synced · as of .+: API timed out$/,
    );
    const far = await section(/^Application far/);
    expect(far.getByText(/^production/)).toHaveTextContent(
      /^production as of .+: API timed out$/,
    );
    expect(
      within(list).getByRole('img', { name: 'unknown or out of date' }),
    ).toBeInTheDocument();
  });

  it('shows all five types of metrics with reading and target', async () => {
    const quantity = (text: string) =>
      ({ type: 'AverageValue', quantity: text } as const);
    const hpa = autoscaling({
      metrics: [
        {
          type: 'Resource',
          name: 'cpu',
          target: { type: 'Utilization', percent: 80 },
          current: { type: 'Utilization', percent: 50 },
        },
        {
          type: 'ContainerResource',
          name: 'memory',
          container: 'server',
          target: { type: 'Utilization', percent: 70 },
        },
        {
          type: 'Pods',
          name: 'requests_waiting',
          selector: 'model=llama',
          target: quantity('4'),
          current: quantity('5300m'),
        },
        {
          type: 'Object',
          name: 'rps',
          describedObject: { kind: 'Ingress', name: 'main' },
          target: { type: 'Value', quantity: '2k' },
          current: { type: 'Value', quantity: '1500' },
        },
        {
          type: 'External',
          name: 'queue_depth',
          target: { type: 'Value', quantity: '100' },
        },
      ],
    });
    server.use(
      answersStatus(
        serviceStatus({
          clusters: [
            cluster('tokyo', { workloads: [workload({ autoscaling: [hpa] })] }),
          ],
        }),
      ),
    );
    renderOnEntityPage(TAB);
    const autoscaler = await section(/^Autoscaler llm-gateway/);
    const [, ...rows] = autoscaler.getAllByRole('row');
    expect(
      rows.map(row =>
        [...row.children].map(({ textContent }) => textContent).join(' → '),
      ),
    ).toEqual([
      'cpu → 50% / 80%',
      'memory of container server → no reading / 70%',
      'requests_waiting{model=llama} → 5300m per pod / 4 per pod',
      'rps of Ingress main → 1500 / 2k',
      'queue_depth → no reading / 100',
    ]);
  });

  describe('loads what is further down when somebody looks at it', () => {
    let sight: Sight;
    beforeEach(() => {
      sight = Sight.install();
      server.use(answersStatus(waitingService()), ...opensClusters());
    });
    afterEach(() => sight.restore());

    const previewLoading = () =>
      screen.findByRole('status', {
        name: 'Loading the state of tokyo-h100',
      });
    const detailsLoading = () =>
      screen.findByRole('status', {
        name: 'Loading the details of tokyo-h100',
      });
    const untilAwaited = (element: Element) =>
      waitFor(() => expect(sight.isAwaited(element)).toBe(true));
    const details = () =>
      screen.queryAllByRole('group', { name: /^Deployment llm-gateway/ });

    it('has something in its place until then', async () => {
      renderOnEntityPage(TAB);
      for (const loading of [await previewLoading(), await detailsLoading()]) {
        expect(loading).toBeVisible();
        expect(loading).toHaveAttribute('aria-busy', 'true');
        await untilAwaited(loading);
      }
      // What there is now is not waited with.
      expect(screen.getByRole('table', { name: 'Clusters' })).toBeVisible();
      expect(details()).toEqual([]);
      expect(screen.queryByLabelText('Replicas')).toBeNull();
    });

    it('the preview alone, where the details are not yet in sight', async () => {
      renderOnEntityPage(TAB);
      await detailsLoading();
      const preview = await previewLoading();
      await untilAwaited(preview);
      act(() => sight.reaches(screen.getByText('Placement preview')));
      expect(await screen.findByLabelText('Replicas')).toBeVisible();
      expect(sight.isAwaited(await detailsLoading())).toBe(true);
      expect(details()).toEqual([]);
    });

    it('the details alone, where somebody scrolls past the preview', async () => {
      renderOnEntityPage(TAB);
      const loading = await detailsLoading();
      await untilAwaited(loading);
      act(() => sight.reaches(loading));
      await section(/^Deployment llm-gateway/);
      expect(sight.isAwaited(await previewLoading())).toBe(true);
      expect(screen.queryByLabelText('Replicas')).toBeNull();
    });

    it('the preview at once, where a link leads to it', async () => {
      renderOnEntityPage(TAB, { path: `/#${PLACEMENT_ANCHOR}` });
      expect(await screen.findByLabelText('Replicas')).toBeVisible();
      expect(details()).toEqual([]);
    });
  });

  it('says which kinds of a cluster cannot be seen, and which objects could not be read', async () => {
    server.use(
      answersStatus(
        serviceStatus({
          clusters: [
            cluster('tokyo', {
              workloads: [workload({})],
              kindTroubles: [
                {
                  ...{ group: 'batch.volcano.sh', kind: 'Job' },
                  freshness: { status: 'forbidden' },
                },
              ],
              unread: [{ group: '', kind: 'Pod', count: 3 }],
            }),
          ],
        }),
      ),
    );
    renderOnEntityPage(TAB);
    const unseen = await section(/^What Berth cannot see here/);
    expect(unseen.getByText('could not be read')).toBeInTheDocument();
    expect(
      unseen.getByText('3 of kind Pod in the cluster'),
    ).toBeInTheDocument();
    expect(unseen.getByText('Job (batch.volcano.sh)')).toBeInTheDocument();
  });

  it('says what of a cluster cannot be seen', async () => {
    server.use(answersStatus(waitingService()));
    renderOnEntityPage(TAB);
    const unseen = await section(/^What Berth cannot see here/);
    expect(unseen.getByText(/^as of .+: API timed out$/)).toBeInTheDocument();
    expect(
      unseen.getByText(/^Workloads, Pods, Nodes, Autoscalers/),
    ).toBeInTheDocument();
  });
});
