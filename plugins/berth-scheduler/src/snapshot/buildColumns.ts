import {
  amountIn,
  countedAmounts,
  FootprintCounter,
  type PodFootprint,
} from '../kubernetes/podFootprint';
import { amountsOf } from '../kubernetes/podRequests';
import type { HostPort } from '../kubernetes/hostPorts';
import { priorityOf } from '../kubernetes/priority';
import {
  CPU,
  EPHEMERAL_STORAGE,
  MEMORY,
  PODS,
} from '../kubernetes/resourceNames';
import {
  readNode,
  readPod,
  type Node,
  type NodeInput,
  type Pod,
  type PodInput,
} from '../kubernetes/types';
import type { KubernetesVersion } from '../kubernetes/version';
import type {
  ExistingAffinityTerm,
  NominatedPod,
  SnapshotColumns,
  SnapshotHeader,
} from './columns';
import { digest } from './digest';
import { antiAffinityTermsOf, scoringTermsOf } from './existingAffinity';
import { compareNodes, compareText } from './nodeOrder';
import { StringTable } from './StringTable';

/** A node with what is on it, before it becomes a row. */
interface Row {
  node: Node;
  allocatable: Map<string, number>;
  allowedPods: number;
  requested: Map<string, number>;
  nonZeroCpu: number;
  nonZeroMemory: number;
  podCount: number;
  lowestPriority: number;
  hostPorts: HostPort[];
}

/** Counts pods onto nodes and lays the result out as columns; see `Snapshot.from`. */
export function buildColumns(options: {
  nodes: Iterable<NodeInput>;
  pods: Iterable<PodInput>;
  version: KubernetesVersion;
}): { header: SnapshotHeader; columns: SnapshotColumns } {
  const rows = [...options.nodes].map(readRow);
  rows.sort((a, b) => compareNodes(a.node, b.node));
  const index = new Map(rows.map((row, i) => [row.node.name, i]));
  if (index.size !== rows.length) {
    throw new Error('Two nodes have the same name');
  }

  const counter = new FootprintCounter(options.version);
  const nominatedPods: NominatedPod[] = [];
  const antiAffinity = new Map<string, ExistingAffinityTerm>();
  const scoring = new Map<string, ExistingAffinityTerm>();
  for (const input of options.pods) {
    const pod = readPod(input);
    const { phase, nominatedNodeName } = pod.status;
    if (phase === 'Succeeded' || phase === 'Failed') {
      continue;
    }
    const node = index.get(pod.spec.nodeName || nominatedNodeName || '');
    if (node === undefined) {
      continue;
    }
    const footprint = naming(`Pod "${pod.namespace}/${pod.name}"`, () =>
      counter.footprintOf(pod),
    );
    if (pod.spec.nodeName) {
      addPod(rows[node], pod, footprint);
    } else {
      nominatedPods.push({
        node,
        priority: priorityOf(pod) ?? Number.MAX_SAFE_INTEGER,
        requests: [...footprint.requests],
        hostPorts: [...footprint.hostPorts],
      });
    }
    antiAffinityTermsOf(pod).forEach(term => keepOnce(antiAffinity, term));
    scoringTermsOf(pod).forEach(term => keepOnce(scoring, term));
  }

  rows.forEach(row => row.hostPorts.sort(comparePorts));
  nominatedPods.sort((a, b) =>
    compareText(JSON.stringify(a), JSON.stringify(b)),
  );

  const resources = resourcesOf(rows);
  const table = new StringTable();
  return {
    columns: layOut(rows, resources, table),
    header: {
      kubernetesVersion: options.version,
      strings: table.strings,
      resources,
      nominatedPods,
      antiAffinityTerms: inOrder(antiAffinity),
      scoringTerms: inOrder(scoring),
    },
  };
}

function readRow(input: NodeInput): Row {
  const node = readNode(input);
  return naming(`Node "${node.name}"`, () => {
    // SetDefaults_NodeStatus: what is not said to be kept back is allocatable.
    const amounts = amountsOf(node.status.allocatable ?? node.status.capacity);
    return {
      node,
      allocatable: countedAmounts(amounts),
      allowedPods: amountIn(amounts, PODS),
      requested: new Map(),
      nonZeroCpu: 0,
      nonZeroMemory: 0,
      podCount: 0,
      lowestPriority: Infinity,
      hostPorts: [],
    };
  });
}

function addPod(row: Row, pod: Pod, footprint: PodFootprint): void {
  for (const [resource, amount] of footprint.requests) {
    row.requested.set(
      resource,
      exact(row, resource, (row.requested.get(resource) ?? 0) + amount),
    );
  }
  row.nonZeroCpu = exact(row, CPU, row.nonZeroCpu + footprint.nonZeroCpu);
  row.nonZeroMemory = exact(
    row,
    MEMORY,
    row.nonZeroMemory + footprint.nonZeroMemory,
  );
  row.podCount += 1;
  row.lowestPriority = Math.min(row.lowestPriority, priorityOf(pod) ?? 0);
  row.hostPorts.push(...footprint.hostPorts);
}

function exact(row: Row, resource: string, sum: number): number {
  if (!Number.isSafeInteger(sum)) {
    throw new Error(
      `Node "${row.node.name}": the requests for ${resource} exceed ${Number.MAX_SAFE_INTEGER}`,
    );
  }
  return sum;
}

function naming<T>(subject: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${subject}: ${reason}`, { cause: error });
  }
}

function comparePorts(a: HostPort, b: HostPort): number {
  return (
    a.port - b.port ||
    compareText(a.protocol, b.protocol) ||
    compareText(a.ip, b.ip)
  );
}

function keepOnce(
  terms: Map<string, ExistingAffinityTerm>,
  term: ExistingAffinityTerm,
): void {
  terms.set(JSON.stringify(term), term);
}

function inOrder(
  terms: Map<string, ExistingAffinityTerm>,
): ExistingAffinityTerm[] {
  return [...terms.keys()].sort().flatMap(key => terms.get(key) ?? []);
}

function resourcesOf(rows: Row[]): string[] {
  const core = [CPU, MEMORY, EPHEMERAL_STORAGE];
  const others = new Set<string>();
  for (const row of rows) {
    for (const name of [...row.allocatable.keys(), ...row.requested.keys()]) {
      if (!core.includes(name)) {
        others.add(name);
      }
    }
  }
  return [...core, ...[...others].sort()];
}

function layOut(
  rows: Row[],
  resources: string[],
  table: StringTable,
): SnapshotColumns {
  const byResource = (read: (row: Row) => Map<string, number>) =>
    Float64Array.from(
      resources.flatMap(name => rows.map(row => read(row).get(name) ?? 0)),
    );
  const number = (read: (row: Row) => number) => Float64Array.from(rows, read);
  const texts = (read: (row: Row) => string[]) =>
    Uint32Array.from(rows.flatMap(read), text => table.intern(text));

  const labels = (row: Row) =>
    Object.entries(row.node.labels).sort(([a], [b]) => compareText(a, b));
  const taints = (row: Row) => row.node.spec.taints ?? [];
  const images = (row: Row) => imagesOf(row.node);
  return {
    name: texts(row => [row.node.name]),
    allocatable: byResource(row => row.allocatable),
    requested: byResource(row => row.requested),
    nonZeroCpu: number(row => row.nonZeroCpu),
    nonZeroMemory: number(row => row.nonZeroMemory),
    allowedPods: number(row => row.allowedPods),
    podCount: Uint32Array.from(rows, row => row.podCount),
    lowestPriority: number(row => row.lowestPriority),
    unschedulable: Uint8Array.from(rows, row =>
      row.node.spec.unschedulable ? 1 : 0,
    ),
    labelStart: starts(rows, row => labels(row).length),
    labelKey: texts(row => labels(row).map(([key]) => key)),
    labelValue: texts(row => labels(row).map(([, value]) => value)),
    taintStart: starts(rows, row => taints(row).length),
    taintKey: texts(row => taints(row).map(taint => taint.key)),
    taintValue: texts(row => taints(row).map(taint => taint.value ?? '')),
    taintEffect: texts(row => taints(row).map(taint => taint.effect)),
    imageStart: starts(rows, row => images(row).size),
    imageName: texts(row => [...images(row).keys()].map(digest)),
    imageBytes: Float64Array.from(
      rows.flatMap(row => [...images(row).values()]),
    ),
    portStart: starts(rows, row => row.hostPorts.length),
    portIp: texts(row => row.hostPorts.map(port => port.ip)),
    portProtocol: texts(row => row.hostPorts.map(port => port.protocol)),
    portNumber: Uint32Array.from(
      rows.flatMap(row => row.hostPorts.map(port => port.port)),
    ),
  };
}

function starts(rows: Row[], count: (row: Row) => number): Uint32Array {
  const start = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => {
    start[i + 1] = start[i] + count(row);
  });
  return start;
}

/** Bytes by image name; a name that a node gives twice counts as it is given last. */
function imagesOf(node: Node): Map<string, number> {
  const images = new Map<string, number>();
  for (const { names = [], sizeBytes = 0 } of node.status.images ?? []) {
    names.forEach(name => images.set(name, sizeBytes));
  }
  return images;
}
