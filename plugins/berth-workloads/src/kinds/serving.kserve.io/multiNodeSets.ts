import { podSet } from '../../asks/podSet';
import { Fields } from '../../json/Fields';
import { isObject } from '../../json/read';
import type { PodSet } from '../../model';
import { unitsOf } from '../../quantity/unitsOf';
import { containersIn, mergedPodSpec } from './mergedPodSpec';
import { rayNodes } from './rayNodes';

/** Source: kserve v0.20 `pkg/constants/constants.go` `DefaultPipelineParallelSize`, `DefaultTensorParallelSize`. */
const DEFAULT_PIPELINE = 2;
const DEFAULT_TENSOR = 1;

/** Source: kserve v0.20 `pkg/constants/constants.go` `DefaultGPUResourceTypeList`. */
const GPU_RESOURCES = [
  'nvidia.com/gpu',
  'amd.com/gpu',
  'intel.com/gpu',
  'habana.ai/gaudi',
];

/**
 * The head and the workers that serve one replica together. KServe sets the GPUs of each from the sizes of the
 * parallelism.
 *
 * @param head - The pods of the predictor as they are without workers.
 */
export function multiNodeSets(
  head: Fields,
  options: {
    workerSpec: Fields;
    runtime: Fields | undefined;
    namespace: string | undefined;
    isPartial: boolean;
  },
): Array<PodSet | undefined> {
  const { workerSpec, runtime, namespace, isPartial } = options;
  const ofRuntime = runtime?.object('workerSpec');
  const size = (key: string, fallback: number) =>
    workerSpec.count(key) ?? ofRuntime?.count(key) ?? fallback;
  const workerPods = mergedPodSpec(
    ofRuntime,
    workerSpec,
    workerSpec.objects('containers').map(({ value }) => value),
  );
  const headPods = head.object('spec').value;
  const nodes = rayNodes({
    total:
      size('pipelineParallelSize', DEFAULT_PIPELINE) *
      size('tensorParallelSize', DEFAULT_TENSOR),
    head: gpusOf(headPods),
    worker: gpusOf(workerPods),
  });
  const set = (name: string, count: number, spec: object) =>
    podSet(Fields.of({ metadata: head.object('metadata').value, spec }), {
      name,
      count,
      minimum: count,
      namespace,
      isPartial,
    });
  return [
    set('head', 1, withGpus(headPods, nodes.head)),
    nodes.nodes > 1
      ? set('worker', nodes.nodes - 1, withGpus(workerPods, nodes.worker))
      : undefined,
  ];
}

type PodSpec = Readonly<Record<string, unknown>>;

function resourcesOf(spec: PodSpec) {
  const [container] = containersIn(spec);
  const given = isObject(container?.resources) ? container.resources : {};
  const [requests, limits] = [given.requests, given.limits].map(list =>
    isObject(list) ? list : {},
  );
  const resource =
    GPU_RESOURCES.find(key => key in requests || key in limits) ??
    GPU_RESOURCES[0];
  return { requests, limits, resource };
}

function gpusOf(spec: PodSpec): number {
  const { requests, resource } = resourcesOf(spec);
  return unitsOf(requests[resource]) ?? 0;
}

function withGpus(spec: PodSpec, gpus: number): PodSpec {
  const { requests, limits, resource } = resourcesOf(spec);
  const [container, ...others] = containersIn(spec);
  const resources = {
    requests: { ...requests, [resource]: gpus },
    limits: { ...limits, [resource]: gpus },
  };
  return { ...spec, containers: [{ ...container, resources }, ...others] };
}
