import { parseKubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import type {
  Node,
  ObjectMeta,
  Pod,
} from '@berth/backstage-plugin-berth-workloads';
import type { ClusterView, ObjectStore } from '../store/ClusterView';
import { AlikeRequests } from './AlikeRequests';
import { NodeRow, readNodeRow } from './NodeRow';
import { PodRow, readPodRow } from './PodRow';
import type { Slices } from './Slices';

/** Sums over pods that are on nodes. */
export interface BoundSums {
  pods: number;
  cpu: number;
  memory: number;
  unread: number;
}

/**
 * The nodes and pods of a cluster as rows, brought up to date with what changed. Of pods only those are kept by themselves
 * that wait or have accelerators; the others are in the sums.
 */
export class FollowedRows {
  readonly nodes = new Map<string, NodeRow>();
  readonly waiting = new Map<string, PodRow>();
  readonly withDevices = new Map<string, PodRow>();
  readonly bound: BoundSums = { pods: 0, cpu: 0, memory: 0, unread: 0 };
  readonly #view: ClusterView;
  readonly #pods = new Map<string, PodRow>();
  readonly #changedNodes = new Set<string>();
  readonly #changedPods = new Set<string>();
  #version: string | undefined;
  #alike: AlikeRequests | undefined;

  /** Hears of changes from now on. The view keeps it alive, and goes with its cluster. */
  constructor(view: ClusterView) {
    this.#view = view;
    noteAll(view.store('nodes'), this.#changedNodes);
    view.store('nodes').onObject(noteIn(this.#changedNodes));
    view.store('pods').onObject(noteIn(this.#changedPods));
  }

  async catchUp(slices: Slices): Promise<void> {
    const view = this.#view;
    for (const uid of this.#changedNodes) {
      this.#changedNodes.delete(uid);
      const node = view.store('nodes').byUid(uid);
      this.#putNode(uid, node);
      if (slices.isOver) await slices.pause();
    }
    const alike = await this.#readAnew(slices);
    for (const uid of this.#changedPods) {
      this.#changedPods.delete(uid);
      const pod = view.store('pods').byUid(uid);
      this.#putPod(uid, pod && readPodRow(pod, alike));
      if (slices.isOver) await slices.pause();
    }
  }

  /** Reads all pods the first time, and where by the rules of another version they may ask for other amounts. */
  async #readAnew(slices: Slices): Promise<AlikeRequests> {
    const { kubernetesVersion = '' } = this.#view;
    if (this.#alike && this.#version === kubernetesVersion) return this.#alike;
    const { version } = parseKubernetesVersion(kubernetesVersion);
    const alike = new AlikeRequests(version);
    for (const pod of this.#view.store('pods').all()) {
      this.#putPod(pod.metadata.uid, readPodRow(pod, alike));
      if (slices.isOver) await slices.pause();
    }
    this.#version = kubernetesVersion;
    this.#alike = alike;
    return alike;
  }

  #putNode(uid: string, node: Node | undefined): void {
    if (node) this.nodes.set(uid, readNodeRow(node));
    else this.nodes.delete(uid);
  }

  #putPod(uid: string, row: PodRow | undefined): void {
    const former = this.#pods.get(uid);
    if (former) this.#count(former, -1);
    if (row) {
      this.#count(row, 1);
      this.#pods.set(uid, row);
    } else {
      this.#pods.delete(uid);
    }
    place(this.waiting, uid, row?.node === undefined ? row : undefined);
    place(this.withDevices, uid, row?.devices.length ? row : undefined);
  }

  #count(row: PodRow, by: 1 | -1): void {
    if (row.node === undefined) return;
    const { bound } = this;
    bound.pods += by;
    bound.cpu += by * row.cpu;
    bound.memory += by * row.memory;
    bound.unread += row.isRead ? 0 : by;
  }
}

function place(
  rows: Map<string, PodRow>,
  uid: string,
  row: PodRow | undefined,
): void {
  if (row) rows.set(uid, row);
  else rows.delete(uid);
}

function noteAll<T extends { metadata: ObjectMeta }>(
  store: ObjectStore<T>,
  changed: Set<string>,
): void {
  for (const { metadata } of store.all()) changed.add(metadata.uid);
}

function noteIn(
  changed: Set<string>,
): (former?: Node | Pod, now?: Node | Pod) => void {
  return (former, now) => {
    for (const object of [former, now]) {
      if (object) changed.add(object.metadata.uid);
    }
  };
}
