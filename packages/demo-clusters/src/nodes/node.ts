import { GPU_TAINT_KEY } from '../objects/podTemplate';
import type { Manifest, Node } from '../kubernetes';
import { hash32, Random } from '../random';
import { gpuLabels, gpuResources } from './gpuLabels';
import type { NodeGpus } from './gpuLabels';

export interface NodeOptions {
  name: string;
  region: string;
  zone: string;
  rack: string;
  /** Address of the node in the cluster. */
  address: string;
  cpus: number;
  memoryGi: number;
  gpus?: NodeGpus;
  taints?: Node['spec']['taints'];
  kubeletVersion: string;
  /** RFC 3339 */
  since: string;
}

/** Kept back for the system on every node. */
const SYSTEM_CPU_MILLI = 250;
const SYSTEM_MEMORY_GI = 2;

function conditions(since: string): Node['status']['conditions'] {
  const times = { lastHeartbeatTime: since, lastTransitionTime: since };
  const pressure = (type: string, reason: string, message: string) => ({
    type,
    status: 'False' as const,
    ...times,
    reason,
    message,
  });
  return [
    pressure(
      'MemoryPressure',
      'KubeletHasSufficientMemory',
      'kubelet has sufficient memory available',
    ),
    pressure(
      'DiskPressure',
      'KubeletHasNoDiskPressure',
      'kubelet has no disk pressure',
    ),
    pressure(
      'PIDPressure',
      'KubeletHasSufficientPID',
      'kubelet has sufficient PID available',
    ),
    {
      type: 'Ready',
      status: 'True',
      ...times,
      reason: 'KubeletReady',
      message: 'kubelet is posting ready status',
    },
  ];
}

/** A Node as kubelet, cloud provider and GPU feature discovery describe it. */
export function node(options: NodeOptions): Manifest<Node> {
  const { name, gpus, cpus, memoryGi, kubeletVersion } = options;
  const random = new Random(hash32(name));
  const devices = gpus && gpuResources(gpus);
  const other = { 'hugepages-2Mi': '0', pods: '110' };
  const taints = [
    ...(gpus
      ? [{ key: GPU_TAINT_KEY, value: 'present', effect: 'NoSchedule' }]
      : []),
    ...(options.taints ?? []),
  ];
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: {
        'kubernetes.io/arch': 'amd64',
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'topology.kubernetes.io/region': options.region,
        'topology.kubernetes.io/zone': options.zone,
        'cloud.provider.com/topology-rack': options.rack,
        ...(gpus && gpuLabels(gpus)),
      },
    },
    spec: {
      ...(taints.length > 0 && { taints }),
    },
    status: {
      capacity: {
        cpu: `${cpus}`,
        memory: `${memoryGi}Gi`,
        'ephemeral-storage': '1756Gi',
        ...other,
        ...devices,
      },
      allocatable: {
        cpu: `${cpus * 1000 - SYSTEM_CPU_MILLI}m`,
        memory: `${memoryGi - SYSTEM_MEMORY_GI}Gi`,
        'ephemeral-storage': '1618Gi',
        ...other,
        ...devices,
      },
      conditions: conditions(options.since),
      addresses: [
        { type: 'InternalIP', address: options.address },
        { type: 'Hostname', address: name },
      ],
      nodeInfo: {
        architecture: 'amd64',
        bootID: random.uuid(),
        containerRuntimeVersion: 'containerd://2.2.0',
        kernelVersion: '6.12.48-amd64',
        kubeProxyVersion: '',
        kubeletVersion,
        machineID: random.hex(32),
        operatingSystem: 'linux',
        osImage: 'Debian GNU/Linux 13 (trixie)',
        systemUUID: random.uuid(),
      },
    },
  };
}
