import { parseKubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import type { Node, Pod } from '@berth/backstage-plugin-berth-workloads';
import type { ClusterView } from '../store/ClusterView';
import { AlikeRequests } from './AlikeRequests';
import { ChangedObjects } from './ChangedObjects';
import { NodeRow, readNodeRow } from './NodeRow';
import { PodRow, readPodRow } from './PodRow';
import type { Slices } from '../clock/Slices';

/** Sums over pods that are on nodes. */
export interface BoundSums {
  pods: number;
  cpu: number;
  memory: number;
  unread: number;
}

const NOTHING: BoundSums = { pods: 0, cpu: 0, memory: 0, unread: 0 };

/**
 * The nodes and pods of a cluster as rows, brought up to date with what changed. Of pods only those are kept by themselves
 * that wait or have accelerators; the others are in the sums.
 */
export class FollowedRows {
  readonly nodes = new Map<string, NodeRow>();
  readonly waiting = new Map<string, PodRow>();
  readonly withDevices = new Map<string, PodRow>();
  readonly bound: BoundSums = { ...NOTHING };
  readonly #view: ClusterView;
  readonly #pods = new Map<string, PodRow>();
  readonly #changedNodes: ChangedObjects<Node>;
  readonly #changedPods: ChangedObjects<Pod>;
  #version: string | undefined;
  #alike: AlikeRequests | undefined;

  /** The view keeps it alive, and goes with its cluster. */
  constructor(view: ClusterView) {
    this.#view = view;
    this.#changedNodes = new ChangedObjects(view.store('nodes'));
    this.#changedPods = new ChangedObjects(view.store('pods'));
  }

  async catchUp(slices: Slices): Promise<void> {
    await this.#catchUpWithNodes(slices);
    await this.#catchUpWithPods(slices);
  }

  async #catchUpWithNodes(slices: Slices): Promise<void> {
    const nodes = this.#view.store('nodes');
    if (this.#changedNodes.takeAll()) {
      this.nodes.clear();
      for (const node of nodes.all()) {
        this.#putNode(node.metadata.uid, node);
        if (slices.isOver) await slices.pause();
      }
    }
    for (const uid of this.#changedNodes.take()) {
      this.#putNode(uid, nodes.byUid(uid));
      if (slices.isOver) await slices.pause();
    }
  }

  async #catchUpWithPods(slices: Slices): Promise<void> {
    const pods = this.#view.store('pods');
    const isAll = this.#changedPods.takeAll();
    if (isAll) this.#forgetPods();
    const { alike, isNew } = this.#requests();
    if (isAll || isNew) {
      for (const pod of pods.all()) {
        this.#putPod(pod.metadata.uid, readPodRow(pod, alike));
        if (slices.isOver) await slices.pause();
      }
    }
    for (const uid of this.#changedPods.take()) {
      const pod = pods.byUid(uid);
      this.#putPod(uid, pod && readPodRow(pod, alike));
      if (slices.isOver) await slices.pause();
    }
  }

  /** By the rules of another version pods may ask for other amounts. */
  #requests(): { alike: AlikeRequests; isNew: boolean } {
    const { kubernetesVersion = '' } = this.#view;
    if (this.#alike && this.#version === kubernetesVersion) {
      return { alike: this.#alike, isNew: false };
    }
    const { version } = parseKubernetesVersion(kubernetesVersion);
    this.#version = kubernetesVersion;
    this.#alike = new AlikeRequests(version);
    return { alike: this.#alike, isNew: true };
  }

  #forgetPods(): void {
    for (const rows of [this.#pods, this.waiting, this.withDevices]) {
      rows.clear();
    }
    Object.assign(this.bound, NOTHING);
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
