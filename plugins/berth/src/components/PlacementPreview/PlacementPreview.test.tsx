import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { setupServer } from 'msw/node';
import { waitingService } from '../../__fixtures__/waitingService';
import {
  answersStatus,
  closesClusters,
  hasRoomOnlyWithout,
  holdsPodsOfPriority,
  listsClusterAs,
  opensClusters,
} from '../../__testUtils__/backend';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';

// Else a machine with other work would have found no way in time.
jest.mock('../../preview/standstill', () => ({
  standstill: () => () => false,
}));

const TAB = 'entity-content:berth/service';

describe('PlacementPreview', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const headline = (text: string) =>
    screen.findByText(text, { selector: 'strong' });
  const field = (label: string) =>
    screen.findByLabelText<HTMLInputElement>(label);
  const node = (name: string) =>
    screen.getByRole('button', { name: new RegExp(`^${name}:`) });

  async function open(path?: string) {
    server.use(answersStatus(waitingService()), ...opensClusters());
    const user = userEvent.setup();
    renderOnEntityPage(TAB, { path });
    await field('Replicas');
    return user;
  }

  it('starts from what the workload asks for', async () => {
    await open();
    expect(await field('Replicas')).toHaveValue('8');
    expect(await field('GPUs per replica')).toHaveValue('4');
    expect(await field('CPU per replica')).toHaveValue('32');
    expect(await field('Memory per replica')).toHaveValue('256Gi');
    expect(await headline('6 of 8 fit')).toBeInTheDocument();
    expect(
      screen.getByText(/the 7th waits for 4 H100 on one node/),
    ).toBeInTheDocument();
  });

  it('answers as one types', async () => {
    const user = await open();
    const gpus = await field('GPUs per replica');
    await user.clear(gpus);
    await user.type(gpus, '2');
    expect(await headline('All 8 fit')).toBeInTheDocument();
  });

  it('puts pods in the place of those that run now, or beside them', async () => {
    const status = waitingService();
    const [{ workloads }] = status.clusters;
    const user = await open();
    server.use(hasRoomOnlyWithout(workloads[0].uid));

    const besides = screen.getByLabelText(/Beside the \d+ pods that run now/);
    await user.click(besides);
    expect(await headline('0 of 8 fit')).toBeInTheDocument();
    await user.click(screen.getByLabelText(/Beside the \d+ pods that run now/));
    expect(await headline('6 of 8 fit')).toBeInTheDocument();
  });

  it('steps with − and +', async () => {
    const user = await open();
    await user.click(
      screen.getByRole('button', { name: 'Replicas: one less' }),
    );
    expect(await headline('6 of 7 fit')).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Replicas: one more' }),
    );
    expect(await headline('6 of 8 fit')).toBeInTheDocument();
  });

  it('keeps the last answer, and says at the field what is wrong with it', async () => {
    const user = await open();
    const memory = await field('Memory per replica');
    await user.clear(memory);
    await user.type(memory, '256GB');
    expect(memory).toBeInvalid();
    expect(memory).toHaveAccessibleDescription(
      'A quantity such as 500m, 32 or 256Gi',
    );
    expect(
      screen.getByText(/For the inputs before this one/),
    ).toBeInTheDocument();
    expect(await headline('6 of 8 fit')).toBeInTheDocument();
  });

  it('opens on the question of a link', async () => {
    await open('/?cluster=tokyo-h100&replicas=3&gpus=8&together=1');
    expect(await field('Replicas')).toHaveValue('3');
    expect(await headline('None starts')).toBeInTheDocument();
    expect(
      screen.getByText(/only 2 of 3 would fit at once/),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('All or nothing')).toBeChecked();
  });

  it('tolerates another taint of the cluster', async () => {
    const user = await open();
    await user.click(
      screen.getByRole('button', { name: 'Tolerate another taint' }),
    );
    await user.click(
      await screen.findByRole('menuitem', {
        name: 'dedicated=research:NoSchedule',
      }),
    );
    expect(await headline('All 8 fit')).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', {
        name: 'No longer tolerate dedicated=research:NoSchedule',
      }),
    );
    expect(await headline('6 of 8 fit')).toBeInTheDocument();
  });

  it('lights the nodes that are chosen and gives every reason against the others', async () => {
    await open();
    expect(await headline('6 of 8 fit')).toBeInTheDocument();
    expect(node('h-01')).toHaveAccessibleName(/2 replicas land here/);
    expect(within(node('h-01')).getByText('+2')).toBeInTheDocument();
    expect(node('h-12')).toHaveAccessibleName(
      /does not fit\. a taint that the pod does not tolerate/,
    );
  });

  it('is one tab stop, and the arrow keys go from node to node', async () => {
    const user = await open();
    expect(await headline('6 of 8 fit')).toBeInTheDocument();
    const strip = screen.getByRole('group', { name: 'Nodes' });
    const stops = within(strip)
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toEqual([node('h-01')]);

    node('h-01').focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(node('h-03')).toHaveFocus();
    await user.keyboard('{End}');
    expect(node('h-16')).toHaveFocus();
    await user.keyboard('{Home}');
    expect(node('h-01')).toHaveFocus();
  });

  it('gives every reason against a node on hover', async () => {
    const user = await open();
    expect(await headline('6 of 8 fit')).toBeInTheDocument();
    await user.hover(node('h-16'));
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'h-16: does not fit. cordoned',
    );
  });

  it('gives what would fit in its place to take', async () => {
    const user = await open();
    await user.click(
      await screen.findByRole('button', {
        name: 'Take it: 6 in place of 8 replicas',
      }),
    );

    expect(await headline('All 6 fit')).toBeInTheDocument();
    expect(await field('Replicas')).toHaveValue('6');
  });

  it('counts the reasons and gives the message of kube-scheduler to copy', async () => {
    const user = await open();
    const reasons = within(
      await screen.findByRole('table', {
        name: 'Why the next one fits nowhere',
      }),
    );
    expect(
      reasons.getByRole('row', {
        name: /^10 of 16 nodes not enough nvidia\.com\/gpu free Insufficient nvidia\.com\/gpu/,
      }),
    ).toBeInTheDocument();
    const message = within(
      screen.getByRole('group', { name: 'What kube-scheduler would say' }),
    );
    expect(
      message.getByText(/^0\/16 nodes are available: /),
    ).toBeInTheDocument();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(message.getByRole('button', { name: 'Copy' }));
    expect(writeText).toHaveBeenCalledWith(
      expect.stringMatching(/^0\/16 nodes are available: /),
    );
  });

  it.each<['en' | 'ja', RegExp]>([
    [
      'en',
      /^The next one would preempt 1 pod of lower priority on h-\d+\. \d+ other nodes would do as well\.$/,
    ],
    [
      'ja',
      /^次の 1 個は、h-\d+ で優先度の低い Pod 1 個をプリエンプトします。 ほかの \d+ ノードが選ばれることもあります。$/,
    ],
  ])('says whom preemption would cost what (%s)', async (language, text) => {
    server.use(answersStatus(waitingService()), ...opensClusters());
    server.use(holdsPodsOfPriority(-10));
    renderOnEntityPage(TAB, { language });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('says nothing of preemption where it would help nobody', async () => {
    await open();
    expect(await headline('6 of 8 fit')).toBeInTheDocument();
    expect(screen.queryByText(/preempt \d/)).not.toBeInTheDocument();
  });

  it('says whose rules it follows and how old the state is', async () => {
    await open();
    expect(
      await screen.findByText(
        /^As Kubernetes 1\.37 would schedule it, on the state of \d+ sec ago\.$/,
      ),
    ).toBeInTheDocument();
  });

  it.each<['en' | 'ja', RegExp]>([
    ['en', /^6 of 8 fit as of \S/],
    ['ja', /^.+ 時点で8 個中 6 個を配置できます$/],
  ])(
    'dates and dims an answer on a stale state (%s)',
    async (language, text) => {
      server.use(answersStatus(waitingService()), ...opensClusters());
      server.use(
        listsClusterAs({
          status: 'stale',
          since: '2026-03-02T14:02:00Z',
          trouble: { code: 'timeout', message: 'no answer' },
        }),
      );
      renderOnEntityPage(TAB, { language });
      const dated = await screen.findByText(text, { selector: 'strong' });
      const status = screen
        .getAllByRole('status')
        .find(region => region.contains(dated));
      expect(status?.parentElement).toHaveStyle({ opacity: 0.5 });
    },
  );

  it('neither dates nor dims an answer on the state now', async () => {
    await open();
    const undated = await headline('6 of 8 fit');
    expect(undated.parentElement?.parentElement).toHaveStyle({ opacity: 1 });
  });

  it('says so where the reader may not look into clusters', async () => {
    server.use(answersStatus(waitingService()), closesClusters());
    renderOnEntityPage(TAB);
    expect(
      await screen.findByText('You may not look into clusters'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('2 of 8 pods wait in tokyo-h100'),
    ).toBeInTheDocument();
    expect(screen.queryByLabelText('Replicas')).not.toBeInTheDocument();
  });

  it('says so where a cluster has no state to preview on', async () => {
    const user = await open();
    server.use(closesClusters());
    await user.selectOptions(await field('Cluster'), 'nagoya-a100');
    expect(
      await screen.findByText('You may not look into clusters'),
    ).toBeInTheDocument();
  });

  it('speaks Japanese', async () => {
    server.use(answersStatus(waitingService()), ...opensClusters());
    renderOnEntityPage(TAB, { language: 'ja' });
    expect(
      await screen.findByText('8 個中 6 個を配置できます'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/7 個目は 1 ノードに H100 4 基の空きが必要です/),
    ).toBeInTheDocument();
  });
});
