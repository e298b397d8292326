import type { PodInput } from '@berth/backstage-plugin-berth-scheduler';
import type { Random } from '../random';

interface Spec {
  containers: Array<Record<string, unknown>>;
  [field: string]: unknown;
}

function firstContainer(fields: Record<string, unknown>) {
  return (spec: Spec) => {
    spec.containers[0] = { name: 'c0', image: 'nginx', ...fields };
    delete spec.resources;
  };
}

function pod(fields: Record<string, unknown>) {
  return (spec: Spec) => {
    Object.assign(spec, fields);
  };
}

function required(nodeSelectorTerms: object[]) {
  return pod({
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms },
      },
    },
  });
}

function preferred(weight: number) {
  return pod({
    affinity: {
      nodeAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          {
            weight,
            preference: {
              matchExpressions: [{ key: 'rack', operator: 'Exists' }],
            },
          },
        ],
      },
    },
  });
}

function rack(operator: string, values?: string[]) {
  const requirement = { key: 'rack', operator, ...(values && { values }) };
  return required([{ matchExpressions: [requirement] }]);
}

function toleration(fields: object) {
  return pod({ tolerations: [fields] });
}

function ports(...containerPorts: object[]) {
  return firstContainer({ ports: containerPorts });
}

/**
 * Mistakes that people make and that the API server refuses, by what is wrong. Each spoils the spec of a valid pod in
 * one place.
 */
export const mistakes: Record<string, (spec: Spec) => void> = {
  'request above limit': firstContainer({
    resources: { requests: { cpu: '2' }, limits: { cpu: '1500m' } },
  }),
  'negative request': firstContainer({
    resources: { requests: { cpu: '-1' } },
  }),
  'malformed quantity': firstContainer({
    resources: { requests: { memory: '1 Gi' } },
  }),
  'extended resource without limit': firstContainer({
    resources: { requests: { 'nvidia.com/gpu': 1 } },
  }),
  'extended resource overcommitted': firstContainer({
    resources: {
      requests: { 'nvidia.com/gpu': 1 },
      limits: { 'nvidia.com/gpu': 2 },
    },
  }),
  'half a GPU': firstContainer({
    resources: { limits: { 'nvidia.com/gpu': '500m' } },
  }),
  'unknown resource without domain': firstContainer({
    resources: { requests: { gpu: '1' } },
  }),
  'huge pages alone': firstContainer({
    resources: { limits: { 'hugepages-2Mi': '4Mi' } },
  }),
  'pod-level storage': pod({
    resources: { requests: { 'ephemeral-storage': '1Gi' } },
  }),
  'pod-level request too small': spec => {
    firstContainer({ resources: { requests: { cpu: '2' } } })(spec);
    spec.resources = { requests: { cpu: '100m' } };
  },
  'pod-level request above limit': spec => {
    firstContainer({})(spec);
    spec.containers = spec.containers.slice(0, 1);
    delete spec.initContainers;
    spec.resources = { requests: { cpu: '2' }, limits: { cpu: '1' } };
  },
  'toleration of everything with Equal': toleration({ operator: 'Equal' }),
  'toleration with Exists and a value': toleration({
    key: 'dedicated',
    operator: 'Exists',
    value: 'training',
  }),
  'toleration seconds without NoExecute': toleration({
    key: 'dedicated',
    operator: 'Exists',
    effect: 'NoSchedule',
    tolerationSeconds: 60,
  }),
  // Gate TaintTolerationComparisonOperators is alpha and off in 1.37.
  'toleration with Gt': toleration({
    key: 'maintenance',
    operator: 'Gt',
    value: '5',
  }),
  'toleration with Lt': toleration({
    key: 'maintenance',
    operator: 'Lt',
    value: '50',
    effect: 'NoSchedule',
  }),
  'toleration with an unknown operator': toleration({
    key: 'dedicated',
    operator: 'Like',
  }),
  'toleration with an unknown effect': toleration({
    key: 'dedicated',
    operator: 'Exists',
    effect: 'NoScheduling',
  }),
  'node selector with a malformed key': pod({
    nodeSelector: { 'not a key': 'x' },
  }),
  'node selector with a malformed value': pod({
    nodeSelector: { rack: 'not a value' },
  }),
  'affinity without terms': required([]),
  'affinity In without values': rack('In'),
  'affinity Exists with values': rack('Exists', ['1']),
  'affinity Gt with two values': rack('Gt', ['1', '2']),
  'affinity with an unknown operator': rack('Near', ['1']),
  'affinity with an unknown field': required([
    {
      matchFields: [
        { key: 'metadata.labels', operator: 'In', values: ['node-0'] },
      ],
    },
  ]),
  'affinity with two names in one field': required([
    {
      matchFields: [
        {
          key: 'metadata.name',
          operator: 'In',
          values: ['node-0', 'node-1'],
        },
      ],
    },
  ]),
  'preference without weight': preferred(0),
  'preference with too much weight': preferred(101),
  'host port out of range': ports({ containerPort: 80, hostPort: 70_000 }),
  'host port twice': ports(
    { containerPort: 80, hostPort: 8080 },
    { containerPort: 81, hostPort: 8080 },
  ),
  'port with an unknown protocol': ports({
    containerPort: 80,
    protocol: 'HTTP',
  }),
  'gate and node': pod({
    nodeName: 'node-0',
    schedulingGates: [{ name: 'berth.dev/quota' }],
  }),
  'no container': spec => {
    spec.containers = [];
    delete spec.resources;
  },
  'container twice': spec => {
    spec.containers = [
      { name: 'c0', image: 'nginx' },
      { name: 'c0', image: 'nginx' },
    ];
  },
};

/** Spoils the pod with one mistake and says which. */
export function spoilPod(random: Random, input: PodInput): string {
  const name = random.pick(Object.keys(mistakes));
  mistakes[name](input.spec as Spec);
  return name;
}
