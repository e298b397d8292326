import type { PodShape } from '@berth/backstage-plugin-berth-workloads';
import { gpuPodShape } from '../__fixtures__/builders';
import { parseAcceleratorKey } from './accelerators';
import { PlacementInputs, startingInputs } from './PlacementInputs';
import { previewPod } from './previewPod';

const PRODUCT = 'nvidia.com/gpu.product';

function inputsOf(shape: PodShape, change: Partial<PlacementInputs> = {}) {
  return {
    ...startingInputs({ cluster: 'tokyo', workload: '', shape, replicas: 1 }),
    ...change,
  };
}

function podOf(shape: PodShape, change: Partial<PlacementInputs> = {}) {
  const inputs = inputsOf(shape, change);
  return previewPod(shape, inputs, parseAcceleratorKey(inputs.accelerator));
}

describe('previewPod', () => {
  it('leaves a pod as it is when nothing is changed', () => {
    const shape = gpuPodShape(4);
    const { spec, metadata } = podOf(shape);
    expect(metadata).toEqual(shape.metadata);
    expect(spec).toMatchObject({
      containers: [
        {
          name: 'server',
          resources: {
            requests: { cpu: '32', memory: '256Gi', 'nvidia.com/gpu': '4' },
            limits: { 'nvidia.com/gpu': '4' },
          },
        },
      ],
      tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
    });
  });

  it('changes the container that asks for accelerators and leaves sidecars alone', () => {
    const sidecar = {
      name: 'proxy',
      resources: { requests: { cpu: '100m' } },
    };
    const shape = gpuPodShape(4);
    const containers = shape.spec.containers as unknown[];
    const { spec } = podOf(
      {
        ...shape,
        spec: { ...shape.spec, containers: [sidecar, ...containers] },
      },
      { gpus: '2', cpu: '16' },
    );
    expect(spec).toMatchObject({
      containers: [
        sidecar,
        { resources: { requests: { cpu: '16', 'nvidia.com/gpu': '2' } } },
      ],
    });
  });

  it('asks for no accelerator when there are none', () => {
    const { spec } = podOf(gpuPodShape(4), { gpus: '0' });
    expect(spec).toHaveProperty('containers.0.resources', {
      requests: { cpu: '32', memory: '256Gi' },
      limits: {},
    });
  });

  it('replaces one accelerator by another', () => {
    const { spec } = podOf(gpuPodShape(4), {
      accelerator: `nvidia.com/mig-2g.20gb@${PRODUCT}=NVIDIA-A100`,
    });
    expect(spec).toHaveProperty('containers.0.resources.limits', {
      'nvidia.com/mig-2g.20gb': '4',
    });
    expect(spec).toHaveProperty('nodeSelector', { [PRODUCT]: 'NVIDIA-A100' });
  });

  it('selects the chosen product in place of those the workload names', () => {
    const shape = gpuPodShape(4);
    const required = {
      nodeSelectorTerms: [
        {
          matchExpressions: [
            { key: PRODUCT, operator: 'In', values: ['NVIDIA-L4'] },
            { key: 'pool', operator: 'In', values: ['serving'] },
          ],
        },
      ],
    };
    const { spec } = podOf(
      {
        ...shape,
        spec: {
          ...shape.spec,
          nodeSelector: { disk: 'nvme' },
          affinity: {
            nodeAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: required,
            },
          },
        },
      },
      { accelerator: `nvidia.com/gpu@${PRODUCT}=NVIDIA-H200` },
    );
    expect(spec).toMatchObject({
      nodeSelector: { disk: 'nvme', [PRODUCT]: 'NVIDIA-H200' },
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [
              {
                matchExpressions: [
                  { key: 'pool', operator: 'In', values: ['serving'] },
                ],
              },
            ],
          },
        },
      },
    });
  });

  it('requires nothing where the product was all that was required', () => {
    const shape = gpuPodShape(4);
    const { spec } = podOf(
      {
        ...shape,
        spec: {
          ...shape.spec,
          affinity: {
            nodeAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: {
                nodeSelectorTerms: [
                  {
                    matchExpressions: [
                      { key: PRODUCT, operator: 'In', values: ['NVIDIA-L4'] },
                    ],
                  },
                ],
              },
            },
          },
        },
      },
      { accelerator: `nvidia.com/gpu@${PRODUCT}=NVIDIA-H200` },
    );
    expect(spec).toHaveProperty('affinity', { nodeAffinity: {} });
  });
});
