import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link } from '@backstage/core-components';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { gpuPodShape } from '../__fixtures__/builders';
import { useQuery } from '../navigation';
import type { StartingPoint } from './StartingPoint';
import { usePlacementInputs } from './usePlacementInputs';

const starts: StartingPoint[] = [
  {
    cluster: 'tokyo',
    workload: 'Deployment/llm/chat',
    shape: gpuPodShape(4),
    replicas: 8,
  },
];

function Probe() {
  const { inputs, change } = usePlacementInputs(starts, 'tokyo');
  const { query } = useQuery();
  return (
    <>
      <input
        aria-label="GPUs"
        value={inputs.gpus}
        onChange={event => change({ gpus: event.target.value })}
      />
      <output aria-label="Cluster">{inputs.cluster}</output>
      <output aria-label="Query">{query.toString()}</output>
      <Link to="/?cluster=osaka&gpus=2">Elsewhere</Link>
    </>
  );
}

describe('usePlacementInputs', () => {
  const gpus = () => screen.findByLabelText('GPUs');
  const query = () => screen.getByLabelText('Query');

  it('holds what is typed at once, and writes it to the URL afterwards', async () => {
    const user = userEvent.setup();
    renderInTestApp(<Probe />, { initialRouteEntries: ['/?tab=1'] });
    await user.clear(await gpus());
    await user.type(await gpus(), '16');
    expect(await gpus()).toHaveValue('16');
    await waitFor(() =>
      expect(query()).toHaveTextContent(
        'tab=1&cluster=tokyo&workload=Deployment%2Fllm%2Fchat&gpus=16',
      ),
    );
    expect(await gpus()).toHaveValue('16');
  });

  it('reads the URL it is opened on', async () => {
    renderInTestApp(<Probe />, { initialRouteEntries: ['/?gpus=3'] });
    expect(await gpus()).toHaveValue('3');
  });

  it('follows a link, also while something typed is not written yet', async () => {
    const user = userEvent.setup();
    renderInTestApp(<Probe />);
    await user.type(await gpus(), '9');
    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await waitFor(() =>
      expect(screen.getByLabelText('Cluster')).toHaveTextContent('osaka'),
    );
    expect(await gpus()).toHaveValue('2');
    expect(query()).toHaveTextContent('cluster=osaka&gpus=2');
  });
});
