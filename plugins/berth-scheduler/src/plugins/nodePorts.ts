import type { FilterPlugin } from '../framework/plugin';
import { portsConflict, type HostPort } from '../kubernetes/hostPorts';
import type { Occupancy } from '../snapshot/Occupancy';
import type { PodClass } from '../snapshot/PodClass';

const REASON = "node(s) didn't have free ports for the requested pod ports";

/**
 * A host port belongs to one pod of a node. Where several pods hold the same one nevertheless, kube-scheduler takes it for
 * free once one of them is supposed to be gone, because it keeps no count (framework/types.go `HostPortInfo`).
 * Source: pkg/scheduler/framework/plugins/nodeports/node_ports.go, v1.34.4 to v1.37.1.
 */
export const nodePorts: FilterPlugin = {
  name: 'NodePorts',
  filter({ snapshot, usage, footprint: { hostPorts } }) {
    if (hostPorts.length === 0) {
      return undefined;
    }
    const conflictsOf = ({ footprint }: PodClass) =>
      footprint.hostPorts.filter(held =>
        hostPorts.some(wanted => portsConflict(held, wanted)),
      );
    /** By node, how many of its pods hold an address that this one needs. */
    const holders = new Int32Array(snapshot.size);
    const count = (podClass: PodClass, node: number, by: number) => {
      if (conflictsOf(podClass).length > 0) {
        holders[node] += by;
      }
      return false;
    };
    usage.visitPods(count);
    /** Of how many pods of a class it is supposed that they came; that they left, where it is negative. */
    const supposed = new Map<PodClass, number>();
    /** The addresses that are held on the node of which something is supposed. */
    let held: Set<string> | undefined;
    let heldOn = -1;
    return {
      readsUsage: true,
      moved: count,
      supposed(podClass, node, by) {
        const addresses = conflictsOf(podClass).map(addressOf);
        if (addresses.length === 0) {
          return;
        }
        if (!held) {
          held = heldAddresses(usage, node, conflictsOf);
          heldOn = node;
        }
        for (const address of addresses) {
          if (by === 1) {
            held.add(address);
          } else {
            held.delete(address);
          }
        }
        supposed.set(podClass, (supposed.get(podClass) ?? 0) + by);
        if (supposed.get(podClass) === 0) {
          supposed.delete(podClass);
        }
        if (supposed.size === 0) {
          held = undefined;
        }
      },
      passes: node =>
        held && node === heldOn ? held.size === 0 : holders[node] === 0,
      reject: () => ({ code: 'Unschedulable', reasons: [REASON] }),
    };
  },
};

function heldAddresses(
  usage: Occupancy,
  on: number,
  conflictsOf: (podClass: PodClass) => HostPort[],
): Set<string> {
  const held = new Set<string>();
  usage.visitPods((podClass, node) => {
    if (node === on) {
      conflictsOf(podClass).forEach(port => held.add(addressOf(port)));
    }
  });
  return held;
}

function addressOf({ ip, protocol, port }: HostPort): string {
  return `${protocol} ${ip} ${port}`;
}
