import { gpusOf } from '../names';
import { gatesOf, workloadApiOf } from '../workloadApi';
import type { TrainingPlan, WorkloadPlan } from '../WorkloadPlan';
import { code, plainText, table } from './markdown';

/** What holds a gang together, and the first minor that serves it so. */
const GROUPS = {
  v1alpha1: ['Workload', '1.35'],
  v1alpha2: ['PodGroup', '1.36'],
  v1beta1: ['PodGroup', '1.37'],
} as const;

/** The page that TechDocs shows. */
export function docsPage(plan: WorkloadPlan, files: readonly string[]): string {
  return [
    `# ${plan.name}`,
    ...(plan.description ? [plainText(plan.description)] : []),
    '## What it asks for',
    table(['', ''], [...asksOf(plan), ...shapeOf(plan)]),
    '## What is in this repository',
    table(
      ['File', 'What it is'],
      [
        ...files.map(
          file => [code(`base/${file}`), 'Applied by Argo CD'] as const,
        ),
        [code('argocd/application.yaml'), 'Tells Argo CD to do so'],
        [code('catalog-info.yaml'), 'The Component in the catalog'],
      ],
    ),
    '## How to change it',
    'Commit to this repository. Argo CD applies what is in `base`; the service page of the Component shows what runs where.',
    ...hintsOf(plan),
    '',
  ].join('\n\n');
}

/** What whoever opens the repository reads. */
export function readme(plan: WorkloadPlan): string {
  return [
    `# ${plan.name}`,
    ...(plan.description ? [plainText(plan.description)] : []),
    'See [docs/index.md](docs/index.md). To start it once, without waiting for anybody:',
    '```sh\nkubectl apply -f argocd/application.yaml\n```',
    '',
  ].join('\n\n');
}

function asksOf(plan: WorkloadPlan): Array<readonly [string, string]> {
  const gpus = gpusOf(plan);
  return [
    ['Image', code(plan.image)],
    ['CPU of a pod', code(plan.cpu)],
    ['Memory of a pod', code(plan.memory)],
    ...(gpus
      ? [
          [
            'Accelerators of a pod',
            code(`${gpus.count} × ${gpus.resource}`),
          ] as const,
          ...Object.entries(gpus.nodeLabels ?? {}).map(
            ([key, value]) =>
              ['On nodes with', code(`${key}=${value}`)] as const,
          ),
        ]
      : []),
  ];
}

function shapeOf(plan: WorkloadPlan): Array<readonly [string, string]> {
  switch (plan.type) {
    case 'inference':
      return [
        ['Model', code(plan.model)],
        ['Engine', plan.engine === 'vllm' ? 'vLLM' : 'Triton'],
        [
          'Pods',
          plan.maxReplicas > plan.minReplicas
            ? `${plan.minReplicas} to ${plan.maxReplicas}`
            : `${plan.minReplicas}`,
        ],
      ];
    case 'training':
      return [
        ['Workers', `${plan.workers}`],
        ['Goes on with', `${plan.minWorkers ?? plan.workers}`],
        ['Command', code(plan.command.join(' '))],
      ];
    case 'batch':
      return [
        ['Parts', `${plan.parts}, ${plan.parallelism} at once`],
        ...(plan.schedule
          ? [
              [
                'Starts',
                code(`${plan.schedule} ${plan.timeZone ?? 'Etc/UTC'}`),
              ] as const,
            ]
          : []),
        ['Command', code(plan.command.join(' '))],
      ];
    default:
      return [['Disk', code(plan.disk)]];
  }
}

/** What the cluster must have that not every cluster has. */
function hintsOf(plan: WorkloadPlan): string[] {
  const hints = [
    ...(plan.type === 'inference' && plan.maxReplicas > plan.minReplicas
      ? [
          'The autoscaler follows how many requests wait, which an adapter for custom metrics must give to the cluster.',
        ]
      : []),
    ...(plan.type === 'training' && plan.gang === 'podGroup'
      ? [groupHint(plan)]
      : []),
    ...(plan.type === 'training' && plan.gang === 'annotation'
      ? [
          'That workers are placed together is asked for by an annotation, which kube-scheduler by itself does not read.',
        ]
      : []),
  ];
  return hints.length > 0 ? ['## What the cluster must have', ...hints] : [];
}

function groupHint({ kubernetesVersion }: TrainingPlan): string {
  const api = workloadApiOf(kubernetesVersion) ?? 'v1beta1';
  const [kind, minor] = GROUPS[api];
  const gates = gatesOf[api].map(code).join(' and ');
  return `Workers are placed together by a ${kind} of ${code(
    `scheduling.k8s.io/${api}`,
  )}, which Kubernetes ${minor} serves with ${
    gatesOf[api].length > 1 ? 'the feature gates' : 'the feature gate'
  } ${gates} only.`;
}
