import { join } from 'node:path';
import fc from 'fast-check';
import { mutated, unpresentable } from './__testUtils__/hostile';
import { readFixtures } from './__testUtils__/readFixtures';
import {
  argoApplicationOf,
  autoscalingOf,
  clusterGpus,
  disruptionBudgetOf,
  formatLabelSelector,
  gpusOf,
  matchesLabelSelector,
  podCounts,
  podProblems,
  podShapeOf,
} from './index';
import type {
  Application,
  HorizontalPodAutoscaler,
  LabelSelector,
  Node,
  Pod,
  PodDisruptionBudget,
} from './kubernetes';
import type { Health } from './model';

const fixturesIn = (...folder: string[]) => [
  ...readFixtures<object>(join(__dirname, ...folder)).values(),
];

const pods = fixturesIn('kinds', 'core', '__fixtures__', 'pod');
const autoscalers = fixturesIn('autoscaling', '__fixtures__');
const applications = fixturesIn('argo', '__fixtures__');
const gpuPods = ['1', '2', '4'].map(count => ({
  metadata: { name: 'p', uid: 'p', labels: { app: 'llm' } },
  spec: {
    nodeName: 'n',
    nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-L4' },
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [
            {
              matchExpressions: [
                {
                  key: 'nvidia.com/gpu.product',
                  operator: 'In',
                  values: ['NVIDIA-L4', 'NVIDIA-H100-80GB-HBM3'],
                },
              ],
            },
          ],
        },
      },
    },
    initContainers: [
      {
        name: 'i',
        restartPolicy: 'Always',
        resources: { requests: { 'nvidia.com/gpu': count } },
      },
    ],
    containers: [
      {
        name: 'c',
        ports: [{ containerPort: 1, hostPort: 1 }],
        resources: { limits: { 'nvidia.com/gpu': count, 'amd.com/gpu': 1 } },
      },
    ],
    volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'v' } }],
  },
  status: { phase: 'Running' },
}));
const nodes = [
  {
    metadata: {
      name: 'n',
      uid: 'n',
      labels: {
        'nvidia.com/gpu.product': 'NVIDIA-L4-SHARED',
        'nvidia.com/gpu.replicas': '4',
        'amd.com/gpu.product-name': 'AMD_Instinct_MI300X_OAM',
      },
    },
    status: { allocatable: { 'nvidia.com/gpu': '8', 'amd.com/gpu': '8' } },
  },
];
const budgets = [
  {
    metadata: { name: 'b', uid: 'b', generation: 1 },
    status: { observedGeneration: 1, disruptionsAllowed: 1 },
  },
];
const selectors = [
  {
    matchLabels: { app: 'web' },
    matchExpressions: [{ key: 'tier', operator: 'In', values: ['a'] }],
  },
];

const HEALTHS: Health[] = [
  'Healthy',
  'Progressing',
  'Degraded',
  'Suspended',
  'Missing',
  'Unknown',
];

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** Reads an object and answers with what it read, and with whether that holds together. */
type Reading<T> = (object: T) => { answer: unknown; holds: boolean };

function row<T>(name: string, examples: readonly object[], read: Reading<T>) {
  return [name, examples, read as Reading<unknown>] as const;
}

const readings = [
  row<HorizontalPodAutoscaler>('autoscalingOf', autoscalers, object => {
    const answer = autoscalingOf(object);
    return {
      answer,
      holds: [answer.min, answer.max, answer.current].every(isCount),
    };
  }),
  row<Application>('argoApplicationOf', applications, object => {
    const answer = argoApplicationOf(object);
    return {
      answer,
      holds: HEALTHS.includes(answer.health) && answer.history.length <= 5,
    };
  }),
  row<Pod>('podProblems', pods, pod => {
    const answer = podProblems(pod, { now: Date.UTC(2026, 11, 1) });
    return { answer, holds: answer.every(({ trouble }) => trouble) };
  }),
  row<Pod>('podCounts', pods, pod => {
    const answer = podCounts([pod]);
    return { answer, holds: answer.total + answer.failed <= 1 };
  }),
  row<Pod>('podShapeOf', [...pods, ...gpuPods], pod => {
    const { spec } = podShapeOf(pod, 'ns');
    return { answer: undefined, holds: Array.isArray(spec.containers) };
  }),
  row<Pod>('gpusOf', gpuPods, pod => {
    const answer = gpusOf([pod], () => undefined);
    return {
      answer,
      holds: answer.every(({ bound, requested }) => bound <= requested),
    };
  }),
  row<Node>('gpusOf on a node', nodes, node => {
    const answer = gpusOf(gpuPods as Pod[], () => node);
    return { answer, holds: answer.length > 0 };
  }),
  row<Node>('clusterGpus', nodes, node => {
    const answer = clusterGpus([node], gpuPods as Pod[]);
    return { answer, holds: answer.length > 0 };
  }),
  row<PodDisruptionBudget>('disruptionBudgetOf', budgets, object => {
    const answer = disruptionBudgetOf(object);
    return { answer, holds: isCount(answer?.disruptionsAllowed ?? 0) };
  }),
  row<LabelSelector>('label selectors', selectors, selector => ({
    answer: formatLabelSelector(selector),
    holds: typeof matchesLabelSelector(selector, { app: 'web' }) === 'boolean',
  })),
  row<Record<string, string>>('labels', selectors, labels => ({
    answer: undefined,
    holds: !matchesLabelSelector({ matchLabels: { app: 'web' } }, labels),
  })),
];

describe('hostile input', () => {
  it.each(readings)('does not surprise %s', (_, examples, read) => {
    fc.assert(
      fc.property(mutated(examples), object => {
        const { answer, holds } = read(object);

        expect({ holds, unpresentable: unpresentable(answer) }).toEqual({
          holds: true,
          unpresentable: [],
        });
      }),
      { numRuns: 500 },
    );
  });
});
