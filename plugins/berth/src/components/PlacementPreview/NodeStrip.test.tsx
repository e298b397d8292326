import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { takeSnapshot } from '@berth/backstage-plugin-berth-scheduler';
import { gpuPodShape } from '../../__fixtures__/builders';
import { largeCluster } from '../../__fixtures__/tokyoCluster';
import { answerInputs } from '../../preview/answerInputs';
import { startingInputs } from '../../preview/PlacementInputs';
import { NodeStrip } from './NodeStrip';

describe('NodeStrip', () => {
  it('folds more than 200 nodes by kind, and opens a kind on click', async () => {
    const shape = gpuPodShape(4);
    const { nodes, resource } = answerInputs({
      snapshot: takeSnapshot(largeCluster(20)),
      profile: { kubernetesVersion: '1.37' },
      shape,
      inputs: startingInputs({
        cluster: 'tokyo',
        workload: '',
        shape,
        replicas: 8,
      }),
      accelerator: { resource: 'nvidia.com/gpu' },
    });
    expect(nodes).toHaveLength(320);
    const user = userEvent.setup();
    renderInTestApp(<NodeStrip nodes={nodes} resource={resource} />);

    const full = await screen.findByRole('button', {
      name: /^40 nodes like h-03-000: show each. h-03-000: does not fit. not enough nvidia.com.gpu free/,
    });
    expect(screen.getAllByRole('listitem').length).toBeLessThan(40);
    await user.click(full);
    expect(
      screen.getByRole('button', { name: /^h-03-019: does not fit/ }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Fold again' }));
    expect(
      screen.getByRole('button', {
        name: /^40 nodes like h-03-000: show each. h-03-000: does not fit. not enough nvidia.com.gpu free/,
      }),
    ).toBeInTheDocument();
  });
});
