import {
  hasForm,
  type FormRule,
  type PlannedGpus,
  type WorkloadPlan,
} from '@berth/backstage-plugin-berth-workloads/manifests';
import {
  wholeGiB,
  type HostNeeds,
  type ServingShape,
} from '@berth/backstage-plugin-berth-workloads/sizing';
import type { CreatedWorkload, PlacementTexts } from './PlacementValue';

/** What the rest of the form says that decides where pods land. */
export interface FormAround {
  name: string;
  namespace: string;
  gang: 'none' | 'annotation' | 'podGroup';
  minWorkers?: number;
  parts?: number;
}

function formed(value: unknown, form: FormRule, otherwise: string): string {
  return typeof value === 'string' && hasForm(value, form) ? value : otherwise;
}

function countOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Number(value) > 0
    ? Number(value)
    : undefined;
}

/** Reads the form around the field, which may be half filled in: what is not there yet decides nothing. */
export function readFormAround(formData: unknown): FormAround {
  const form =
    typeof formData === 'object' && formData !== null
      ? (formData as Record<string, unknown>)
      : {};
  const { gang } = form;
  return {
    name: formed(form.name, 'serviceName', 'preview'),
    namespace: formed(form.namespace, 'label', 'default'),
    gang: gang === 'annotation' || gang === 'podGroup' ? gang : 'none',
    minWorkers: countOf(form.minWorkers),
    parts: countOf(form.parts),
  };
}

/** Nothing in them decides where a pod lands. */
const UNDECIDED = {
  owner: 'group:default/preview',
  image: `preview.invalid/preview@sha256:${'0'.repeat(64)}`,
  delivery: { repositoryUrl: 'https://preview.invalid/preview' },
};

/** What a server's pods are sized to. */
export interface SizedReplica {
  shape: ServingShape;
  host: HostNeeds;
}

/**
 * The plan that a task would make of the field, so that its pods are those that are made later.
 *
 * @param texts - Without problems by `checkPlacement`.
 * @param sized - Of an inference server.
 */
export function planOf(options: {
  workload: CreatedWorkload;
  texts: PlacementTexts;
  around: FormAround;
  sized?: SizedReplica;
}): WorkloadPlan | undefined {
  const { workload, texts, around, sized } = options;
  const { name, namespace, gang, minWorkers, parts } = around;
  const pods = Number(texts.pods);
  const common = { ...UNDECIDED, name, namespace, cpu: texts.cpu.trim() };
  if (workload === 'inference') {
    return (
      sized && {
        ...common,
        type: 'inference',
        engine: 'vllm',
        model: texts.model,
        memory: wholeGiB(sized.host.memoryBytes),
        modelDisk: wholeGiB(sized.host.diskBytes),
        gpus: {
          resource: sized.shape.gpu.resource,
          count: sized.shape.perPod,
          nodeLabels: sized.shape.gpu.nodeLabels,
        },
        minReplicas: pods,
        maxReplicas: Number(texts.maxPods),
      }
    );
  }
  const rest = {
    ...common,
    memory: texts.memory.trim(),
    gpus: plainGpus(texts),
  };
  switch (workload) {
    case 'training':
      return {
        ...rest,
        type: 'training',
        command: ['train'],
        workers: pods,
        minWorkers,
        gang,
      };
    case 'batch':
      return {
        ...rest,
        type: 'batch',
        command: ['infer'],
        parts: parts ?? pods,
        parallelism: pods,
      };
    default:
      return { ...rest, type: 'notebook', disk: '1Gi' };
  }
}

function plainGpus({ gpuProduct, gpusPerPod }: PlacementTexts): PlannedGpus {
  return {
    resource: 'nvidia.com/gpu',
    count: Number(gpusPerPod),
    ...(gpuProduct && {
      nodeLabels: { 'nvidia.com/gpu.product': gpuProduct.trim() },
    }),
  };
}
