import { nodes, pods } from '../kinds';
import type { Node, Pod } from '../kubernetes';
import { hash32, Random } from '../random';
import { HOUR } from '../simulation/durations';
import type { MeasuredCluster } from './MeasuredCluster';

/** How often the exporter measures; what dcgm-exporter does where nothing is configured. */
const PERIOD_MS = 30_000;
const HOUR_MS = HOUR * 1000;
/** Of an hour every other minute is looked at. */
const STEP_MS = 4 * PERIOD_MS;

const GPU = 'nvidia.com/gpu';
const MIG = /^nvidia\.com\/mig-(.+)$/;

/** What was measured last of one accelerator that a pod has: a GPU, or a slice of one. */
export interface MeasuredGpu {
  /** As dcgm-exporter names them. */
  labels: Readonly<Record<string, string>>;
  /** Whether it is a slice: only the profiling counters know those. */
  isSlice: boolean;
  at: Date;
  percent: number;
  /** 0 to 100; absent where the pod had it for less than an hour. */
  highestOfHour?: number;
  memoryMiB: { used: number; free: number };
}

/** The accelerators of all pods that run in a cluster, in the order of the pods. */
export function measuredGpus(cluster: MeasuredCluster): MeasuredGpu[] {
  const at = new Date(
    Math.floor(cluster.clock.now().getTime() / PERIOD_MS) * PERIOD_MS,
  );
  const nodesByName = new Map(
    cluster.store.list(nodes).map(node => [node.metadata.name, node]),
  );
  return cluster.store.list(pods).flatMap(pod => {
    const node = nodesByName.get(pod.spec.nodeName ?? '');
    const since = Date.parse(pod.status.startTime ?? '');
    return node && pod.status.phase === 'Running' && since <= at.getTime()
      ? gpusOf(pod, { node, since, at, cluster })
      : [];
  });
}

function gpusOf(
  pod: Pod,
  options: { node: Node; since: number; at: Date; cluster: MeasuredCluster },
): MeasuredGpu[] {
  const { node, since, at, cluster } = options;
  const { name, namespace = '', uid } = pod.metadata;
  const load = cluster.gpuLoadOf(pod);
  return devicesOf(pod).map(({ container, profile }, index) => {
    // The API does not tell which of a node's devices a pod has, and nobody asks for the device of the pod before.
    const device = `${uid}/${index}`;
    const percentAt = (now: Date) => load.percent({ now, pod: name, device });
    const memory = memoryMiBOf(node, profile);
    const used = Math.round(memory * load.memory);
    return {
      labels: {
        gpu: `${index}`,
        UUID: `GPU-${new Random(hash32(device)).uuid()}`,
        device: `nvidia${index}`,
        modelName: (node.metadata.labels?.['nvidia.com/gpu.product'] ?? '')
          .split('-')
          .join(' '),
        Hostname: node.metadata.name,
        ...(profile && { GPU_I_ID: `${index + 1}`, GPU_I_PROFILE: profile }),
        namespace,
        pod: name,
        container,
        pod_uid: uid,
      },
      isSlice: profile !== undefined,
      at,
      percent: percentAt(at),
      ...(since <= at.getTime() - HOUR_MS && {
        highestOfHour: highest(at, percentAt),
      }),
      memoryMiB: { used, free: memory - used },
    };
  });
}

function highest(at: Date, percentAt: (now: Date) => number): number {
  let most = 0;
  for (let ago = 0; ago < HOUR_MS; ago += STEP_MS) {
    most = Math.max(most, percentAt(new Date(at.getTime() - ago)));
  }
  return most;
}

/** What a pod's containers ask for, one by one. */
function devicesOf(
  pod: Pod,
): Array<{ container: string; profile: string | undefined }> {
  return pod.spec.containers.flatMap(({ name, resources }) =>
    Object.entries(resources?.requests ?? {}).flatMap(
      ([resource, quantity]) => {
        const profile = MIG.exec(resource)?.[1];
        const count = resource === GPU || profile ? Number(quantity) : 0;
        return Array.from({ length: count }, () => ({
          container: name,
          profile,
        }));
      },
    ),
  );
}

function memoryMiBOf(node: Node, profile: string | undefined): number {
  const label = profile
    ? `nvidia.com/mig-${profile}.memory`
    : 'nvidia.com/gpu.memory';
  return Number(node.metadata.labels?.[label] ?? 0);
}
