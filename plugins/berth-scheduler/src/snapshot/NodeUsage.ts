import { portsConflict, type HostPort } from '../kubernetes/hostPorts';
import type { PodFootprint } from '../kubernetes/podFootprint';
import type { Snapshot } from './Snapshot';

/**
 * What is taken of each node, while pods are being placed. It starts as the snapshot has it; {@link NodeUsage.place}
 * adds a pod.
 */
export class NodeUsage {
  readonly requested: Float64Array;
  readonly nonZeroCpu: Float64Array;
  readonly nonZeroMemory: Float64Array;
  readonly podCount: Uint32Array;

  readonly #snapshot: Snapshot;
  readonly #placedPorts = new Map<number, HostPort[]>();

  constructor(snapshot: Snapshot) {
    const { columns } = snapshot;
    this.#snapshot = snapshot;
    this.requested = columns.requested.slice();
    this.nonZeroCpu = columns.nonZeroCpu.slice();
    this.nonZeroMemory = columns.nonZeroMemory.slice();
    this.podCount = columns.podCount.slice();
  }

  /** Adds a pod to a node. Resources that the snapshot does not know are on no node and need no counting. */
  place(node: number, footprint: PodFootprint): void {
    const { resources, size } = this.#snapshot;
    for (const [resource, amount] of footprint.requests) {
      const row = resources.indexOf(resource);
      if (row >= 0) {
        this.requested[row * size + node] += amount;
      }
    }
    this.nonZeroCpu[node] += footprint.nonZeroCpu;
    this.nonZeroMemory[node] += footprint.nonZeroMemory;
    this.podCount[node] += 1;
    if (footprint.hostPorts.length > 0) {
      this.#placedPorts.set(node, [
        ...(this.#placedPorts.get(node) ?? []),
        ...footprint.hostPorts,
      ]);
    }
  }

  /** Whether a pod on the node already holds an address that this port needs. */
  holdsPort(node: number, port: HostPort): boolean {
    const placed = this.#placedPorts.get(node);
    if (placed?.some(other => portsConflict(other, port))) {
      return true;
    }
    const { portStart, portIp, portProtocol, portNumber } =
      this.#snapshot.columns;
    const { strings } = this.#snapshot.header;
    for (let i = portStart[node]; i < portStart[node + 1]; i++) {
      if (
        portNumber[i] === port.port &&
        portsConflict(port, {
          ip: strings[portIp[i]],
          protocol: strings[portProtocol[i]],
          port: portNumber[i],
        })
      ) {
        return true;
      }
    }
    return false;
  }
}
