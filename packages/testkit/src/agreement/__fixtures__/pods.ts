import { pod, PodTemplateOptions } from '../../builders';
import { KubernetesObject } from '../../KubernetesObject';

const tolerateGpu = [{ key: 'nvidia.com/gpu', operator: 'Exists' }];

function inZones(...values: string[]) {
  return {
    matchExpressions: [
      { key: 'topology.kubernetes.io/zone', operator: 'In', values },
    ],
  };
}

function required(...nodeSelectorTerms: object[]) {
  return {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms },
    },
  };
}

function preferred(weight: number, preference: object) {
  return {
    nodeAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [{ weight, preference }],
    },
  };
}

/** One pod for each thing that decides where a pod goes; those that a cluster soon has no room for come back. */
const shapes: PodTemplateOptions[] = [
  // What plain requests do, and what their absence does.
  { requests: { cpu: '500m', memory: '512Mi' } },
  {},
  { requests: { cpu: '4', memory: '2Gi' } },
  { requests: { memory: '12Gi' } },
  { requests: { cpu: '1' } },
  // GPUs: tolerated, not tolerated, of one model, in slices, shared, of AMD, too many.
  {
    requests: { cpu: '2', memory: '16Gi', 'nvidia.com/gpu': '4' },
    tolerations: tolerateGpu,
  },
  { requests: { cpu: '2', 'nvidia.com/gpu': '2' } },
  {
    requests: { 'nvidia.com/gpu': '1' },
    tolerations: tolerateGpu,
    nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-L4-SHARED' },
  },
  {
    requests: { cpu: '1', 'nvidia.com/mig-1g.10gb': '2' },
    tolerations: tolerateGpu,
  },
  { requests: { cpu: '8', memory: '32Gi', 'amd.com/gpu': '2' } },
  { requests: { 'nvidia.com/gpu': '9' }, tolerations: tolerateGpu },
  { requests: { 'example.com/fpga': '1' } },
  // Labels and affinity.
  { nodeSelector: { disk: 'ssd' }, requests: { cpu: '3', memory: '1Gi' } },
  { nodeSelector: { disk: 'tape' } },
  {
    affinity: required({
      matchExpressions: [{ key: 'generation', operator: 'Gt', values: ['2'] }],
    }),
    requests: { cpu: '2' },
  },
  {
    affinity: required(inZones('a'), {
      matchFields: [
        { key: 'metadata.name', operator: 'In', values: ['spare-b'] },
      ],
    }),
    requests: { cpu: '2', memory: '4Gi' },
  },
  {
    affinity: required({
      matchFields: [
        { key: 'metadata.name', operator: 'In', values: ['cordoned-a'] },
      ],
    }),
  },
  { affinity: preferred(80, inZones('b')), requests: { cpu: '1' } },
  { affinity: preferred(1, inZones('a')), requests: { cpu: '2' } },
  // Taints.
  {
    tolerations: [{ key: 'spare', operator: 'Equal', value: 'yes' }],
    requests: { cpu: '3', memory: '8Gi' },
  },
  { tolerations: [{ operator: 'Exists' }], requests: { cpu: '2' } },
  // Ports and images.
  { hostPorts: [9000], nodeSelector: { disk: 'hdd' } },
  { image: 'registry.example/big:1', requests: { cpu: '1', memory: '1Gi' } },
  // Init containers ask for more than what runs afterwards.
  {
    requests: { cpu: '1', memory: '1Gi' },
    spec: {
      initContainers: [
        {
          name: 'load',
          image: 'registry.example/load:1',
          resources: { requests: { cpu: '6', memory: '20Gi' } },
        },
      ],
    },
  },
  { requests: { cpu: '40' } },
];

/** Fifty bare pods: every shape twice, the second time in a fuller cluster. */
export const pods: KubernetesObject[] = [...shapes, ...shapes].map(
  (shape, index) =>
    pod({ name: `pod-${String(index).padStart(2, '0')}`, ...shape }),
);
