import { useState } from 'react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  createExtension,
  coreExtensionData,
} from '@backstage/frontend-plugin-api';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import berthPlugin from '../..';
import { appConfig } from '../../__testUtils__/appConfig';
import {
  BASE_URL,
  closesClusters,
  clusterSummary,
  opensClusters,
} from '../../__testUtils__/backend';
import type {
  CreatedWorkload,
  PlacementValue,
} from '../../creating/PlacementValue';
import { PlacementField } from './PlacementField';
import type { PlacementFieldOptions } from './workloadOf';

type Props = FieldExtensionComponentProps<
  PlacementValue,
  PlacementFieldOptions
>;

const serving: PlacementValue = {
  model: 'meta-llama/Llama-3.3-70B-Instruct',
  contextLength: 8192,
  concurrency: 8,
  cpu: '8',
  pods: 1,
  maxPods: 1,
};

const training: PlacementValue = {
  gpusPerPod: 4,
  cpu: '16',
  memory: '128Gi',
  pods: 2,
};

/** Two clusters, of which one has room and the other has not been read yet. */
function opensOne() {
  return [
    ...opensClusters(),
    http.get(`${BASE_URL}/v1/clusters/nagoya-a100/snapshot`, () =>
      HttpResponse.json(
        {
          error: { name: 'NotFoundError', message: 'no' },
          response: { statusCode: 404 },
        },
        { status: 404 },
      ),
    ),
  ];
}

describe('PlacementField', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  /** The field in a form; what a task would be given is in `held`. */
  function shows(
    workload: CreatedWorkload,
    value: PlacementValue,
    options: { language?: 'en' | 'ja'; around?: object } = {},
  ) {
    const { language = 'en', around = {} } = options;
    const held: { value: PlacementValue } = { value };
    function Form() {
      const [formData, setFormData] = useState(value);
      held.value = formData;
      const props = {
        formData,
        onChange: setFormData,
        uiSchema: { 'ui:options': { workload } },
        schema: { title: 'Model, GPUs and cluster' },
        formContext: { formData: { ...around, placement: formData } },
      } as unknown as Props;
      return <PlacementField {...props} />;
    }
    window.localStorage.setItem('language', language);
    renderTestApp({
      extensions: [
        berthPlugin.getExtension('api:berth'),
        createExtension({
          name: 'form',
          attachTo: { id: 'app/routes', input: 'routes' },
          output: [coreExtensionData.reactElement, coreExtensionData.routePath],
          factory: () => [
            coreExtensionData.reactElement(<Form />),
            coreExtensionData.routePath('/'),
          ],
        }),
      ],
      config: appConfig(language),
    });
    return held;
  }

  it('proposes GPUs with the budget of their memory', async () => {
    server.use(...opensOne());
    const held = shows('inference', serving);
    const sizes = await screen.findByRole('group', {
      name: 'GPUs of each replica',
    });
    expect(
      within(sizes)
        .getAllByRole('radio', { checked: true })
        .map(radio => radio.getAttribute('value')),
    ).toEqual([held.value.gpu]);
    expect(
      within(sizes).getByRole('radio', { name: /^4 × H100/ }),
    ).toBeInTheDocument();
    await userEvent.click(
      within(sizes).getByRole('radio', { name: /^4 × H100/ }),
    );
    expect(held.value.gpu).toBe('H100');
    const budget = screen.getByRole('group', {
      name: 'Memory of each H100: 79.6 GiB',
    });
    expect(
      within(budget)
        .getAllByRole('listitem')
        .map(part => part.textContent),
    ).toEqual([
      expect.stringMatching(/^Weights 33\.5 GiB$/),
      expect.stringMatching(/^KV cache 5 GiB$/),
      expect.stringMatching(/^Activations .+ MiB$/),
      expect.stringMatching(/^Runtime and buffers .+ GiB$/),
      expect.stringMatching(/^Kept free by vLLM 7\.96 GiB$/),
      expect.stringMatching(/^Left over, for more cache .+ GiB$/),
    ]);
  });

  it('says where it would run, and changes with each key', async () => {
    server.use(...opensOne());
    const held = shows('inference', {
      ...serving,
      gpu: 'H100',
      maxPods: 9,
      cluster: 'tokyo-h100',
    });
    const clusters = await screen.findByRole('group', {
      name: 'Where it would run now',
    });
    const tokyo = within(clusters).getByRole('radio', { name: /^tokyo-h100/ });
    expect(tokyo).toBeChecked();
    expect(
      await screen.findByRole('radio', { name: /^tokyo-h100\s*1 pod fits/ }),
    ).toBeInTheDocument();
    const pods = screen.getByLabelText('Replicas');
    await userEvent.clear(pods);
    expect(held.value).toMatchObject({ pods: '' });
    expect(screen.getByText('A whole number, please')).toBeInTheDocument();
    await userEvent.type(pods, '8');
    expect(held.value).toMatchObject({ pods: 8 });
    expect(
      await screen.findByText('6 of 8 pods fit', { selector: 'strong' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/0\/16 nodes are available: /)).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /^h-01: 2 replicas land here/ }),
    ).toBeInTheDocument();
  });

  it('offers what fits in its place, each a click away and back', async () => {
    server.use(...opensOne());
    const held = shows('inference', {
      ...serving,
      gpu: 'H100',
      pods: 8,
      maxPods: 8,
      cluster: 'tokyo-h100',
    });
    const precision = await screen.findByRole('button', {
      name: 'Take it: fp8 weights, on 2 × H100',
    });
    expect(
      screen.getByRole('button', { name: 'Take it: 6 in place of 8' }),
    ).toBeInTheDocument();
    await userEvent.click(precision);
    expect(held.value).toMatchObject({ precision: 'fp8', gpu: 'H100' });
    expect(
      await screen.findByText('All 8 pods fit', { selector: 'strong' }),
    ).toBeInTheDocument();
    // It is of no use without a checkpoint.
    expect(
      screen.getByLabelText('Checkpoint in that precision'),
    ).toHaveAccessibleDescription(/Hugging Face/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to what it was' }),
    );
    expect(held.value).toMatchObject({ pods: 8, gpu: 'H100' });
    expect(held.value).not.toHaveProperty('precision');
  });

  it('shows the way to a cluster with other GPUs where none has these', async () => {
    server.use(...opensOne());
    const held = shows('inference', { ...serving, gpu: 'H200' });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Take it: 4 × H100 for each replica, in tokyo-h100',
      }),
    );
    expect(held.value).toMatchObject({ gpu: 'H100', cluster: 'tokyo-h100' });
    expect(
      await screen.findByText('1 pod fits', { selector: 'strong' }),
    ).toBeInTheDocument();
  });

  it('says that the GPUs that were chosen no longer do', async () => {
    server.use(...opensOne());
    shows('inference', { ...serving, gpu: 'L4' });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'L4 does not hold it any more. Choose another one.',
    );
    expect(
      screen.queryByText(/pods? fits?/, { selector: 'strong' }),
    ).not.toBeInTheDocument();
  });

  it('says that a cluster is gone that was there', async () => {
    let isThere = true;
    server.use(
      http.get(`${BASE_URL}/v1/clusters`, () =>
        HttpResponse.json({
          items: (isThere
            ? ['tokyo-h100', 'nagoya-a100']
            : ['nagoya-a100']
          ).map(name => ({ ...clusterSummary(name) })),
        }),
      ),
      ...opensOne(),
    );
    shows('inference', { ...serving, gpu: 'H100', cluster: 'tokyo-h100' });
    expect(
      await screen.findByText('1 pod fits', { selector: 'strong' }),
    ).toBeInTheDocument();
    isThere = false;
    // Whoever comes back to the page is told what it is like now.
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^tokyo-h100 is gone since it was chosen/,
    );
    expect(
      screen.queryByText(/pods? fits?/, { selector: 'strong' }),
    ).not.toBeInTheDocument();
  });

  it('tells one cluster from another that cannot be read', async () => {
    server.use(
      http.get(`${BASE_URL}/v1/clusters/nagoya-a100/snapshot`, () =>
        HttpResponse.error(),
      ),
      ...opensOne(),
    );
    shows('inference', { ...serving, gpu: 'H100' });
    expect(
      await screen.findByRole('radio', {
        name: /^nagoya-a100\s*cannot be read now/,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('radio', { name: /^tokyo-h100\s*1 pod fits/ }),
    ).toBeInTheDocument();
  });

  it('is of use to who may not see clusters', async () => {
    server.use(closesClusters());
    const held = shows('inference', { ...serving, gpu: 'H100' });
    expect(
      await screen.findByText('You may not look into clusters'),
    ).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Cluster'), 'osaka');
    expect(held.value).toMatchObject({ cluster: 'osaka' });
  });

  it('places a training as the gang that it will be', async () => {
    server.use(...opensOne());
    shows(
      'training',
      { ...training, pods: 8, cluster: 'tokyo-h100' },
      { around: { gang: 'podGroup' } },
    );
    expect(
      await screen.findByText('None starts', { selector: 'strong' }),
    ).toBeInTheDocument();
  });

  it('says what elsewhere in the form is in the way', async () => {
    server.use(...opensOne());
    shows('training', training, { around: { minWorkers: 9 } });
    expect(
      await screen.findByText(
        'Elsewhere in this form: minWorkers must be at most workers',
      ),
    ).toBeInTheDocument();
  });

  it('speaks Japanese', async () => {
    server.use(...opensOne());
    shows(
      'inference',
      { ...serving, gpu: 'H100', pods: 8, maxPods: 8, cluster: 'tokyo-h100' },
      { language: 'ja' },
    );
    expect(
      await screen.findByText('8 個中 6 個の Pod を配置できます', {
        selector: 'strong',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'これにする：8 個ではなく 6 個' }),
    ).toBeInTheDocument();
  });
});
