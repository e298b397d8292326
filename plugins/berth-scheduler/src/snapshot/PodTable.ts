import { InputError } from '../input/InputError';
import type { PodFootprint } from '../kubernetes/podFootprint';
import { readPod, type Pod, type PodInput } from '../kubernetes/types';
import type { KubernetesVersion } from '../kubernetes/version';
import { naming } from './naming';
import { traitsOf, type PodTraits } from './PodClass';
import { skimmed, skimPod, type SkimmedPod } from './skimPod';
import { traitsKey } from './traitsKey';

/** What many alike pods share, and how many they are. */
export interface CountedTraits {
  readonly key: string;
  readonly traits: PodTraits;
  count: number;
  /** Place among the classes of the next snapshot. */
  index: number;
}

/** A pod that is on a node or was promised one. */
export interface PodEntry {
  readonly name: string;
  readonly nodeName: string;
  readonly traits: CountedTraits;
  /** `status.startTime` in milliseconds; NaN where it is not said. */
  readonly started: number;
  /** Given only for pods that are not on their node yet. */
  readonly nominated?: {
    readonly uid?: string;
    readonly schedulerName?: string;
  };
}

const NOBODY: readonly PodEntry[] = [];

/** Pods by name and by node, and what is alike among them. */
export class PodTable {
  readonly #version: KubernetesVersion;
  readonly #traits = new Map<string, CountedTraits>();
  readonly #byName = new Map<string, Map<string, PodEntry>>();
  readonly #byNode = new Map<string, PodEntry[]>();
  /** Pods that are not on their node yet, by that node. */
  readonly #nominated = new Map<string, PodEntry[]>();
  #changedNodes = new Set<string>();
  #ordered: readonly CountedTraits[] | undefined;

  constructor(version: KubernetesVersion) {
    this.#version = version;
  }

  /** Adds a pod; a name may be given once in a namespace. */
  add(input: PodInput): void {
    if (this.set(input) === 'replaced') {
      throw twoPods(readPod(input));
    }
  }

  /** Adds a pod that was read and counted already. It is taken for unlike all others: nobody compares it. */
  addRead(pod: Pod, footprint: PodFootprint): void {
    const { namespace, name } = pod;
    const traits = {
      key: `${namespace}/${name}`,
      traits: traitsOf(pod, this.#version, footprint),
      count: 0,
      index: -1,
    };
    const entry = entryOf(skimmed(pod), traits);
    if (this.#byName.get(namespace)?.has(name)) {
      throw twoPods(pod);
    }
    if (entry.nodeName !== '') {
      this.#insert(namespace, entry);
    }
  }

  /** Adds a pod, or takes the place of the one with its name. One that has ended or has no node is not kept. */
  set(input: PodInput): 'added' | 'replaced' {
    const key = traitsKey(input);
    const known = key === undefined ? undefined : this.#traits.get(key);
    // Reading takes longer than anything else here, and what was read of a pod that is alike holds for this one.
    const pod = known && skimPod(input);
    const { entry, namespace } = pod
      ? { entry: entryOf(pod, known), namespace: known.traits.namespace }
      : this.#read(input, key);
    const isThere = this.#remove(namespace, entry.name);
    if (entry.nodeName !== '') {
      this.#insert(namespace, entry);
    }
    return isThere ? 'replaced' : 'added';
  }

  delete(namespace: string, name: string): void {
    this.#remove(namespace, name);
  }

  /** The pods on a node. */
  on(nodeName: string): readonly PodEntry[] {
    return this.#byNode.get(nodeName) ?? NOBODY;
  }

  get hasNominated(): boolean {
    return this.#nominated.size > 0;
  }

  /** The pods to which preemption has promised a node. */
  nominatedTo(nodeName: string): readonly PodEntry[] {
    return this.#nominated.get(nodeName) ?? NOBODY;
  }

  /** The nodes on which pods came or went since this was asked last. */
  takeChangedNodes(): ReadonlySet<string> {
    const changed = this.#changedNodes;
    this.#changedNodes = new Set();
    return changed;
  }

  /** What is alike, each with its place in the list; the same list until something is new in it or gone from it. */
  get traits(): readonly CountedTraits[] {
    if (!this.#ordered) {
      this.#ordered = [...this.#traits.values()];
      this.#ordered.forEach((traits, i) => {
        traits.index = i;
      });
    }
    return this.#ordered;
  }

  #read(input: PodInput, key: string | undefined) {
    const pod = readPod(input);
    const traits = this.#traits.get(key ?? '') ?? {
      key: key ?? `${pod.namespace}/${pod.name}`,
      traits: naming(`Pod "${pod.namespace}/${pod.name}"`, () =>
        traitsOf(pod, this.#version),
      ),
      count: 0,
      index: -1,
    };
    return { entry: entryOf(skimmed(pod), traits), namespace: pod.namespace };
  }

  #insert(namespace: string, entry: PodEntry): void {
    const { traits, name, nodeName } = entry;
    if (traits.count === 0) {
      this.#traits.set(traits.key, traits);
      this.#ordered = undefined;
    }
    traits.count += 1;
    if (name !== '') {
      const names = this.#byName.get(namespace) ?? new Map();
      this.#byName.set(namespace, names.set(name, entry));
    }
    const byNode = this.#placesOf(entry);
    const neighbours = byNode.get(nodeName);
    if (neighbours) {
      neighbours.push(entry);
    } else {
      byNode.set(nodeName, [entry]);
    }
    this.#changedNodes.add(nodeName);
  }

  #placesOf({ nominated }: PodEntry): Map<string, PodEntry[]> {
    return nominated ? this.#nominated : this.#byNode;
  }

  #remove(namespace: string, name: string): boolean {
    const names = this.#byName.get(namespace);
    const entry = names?.get(name);
    if (!names || !entry) {
      return false;
    }
    names.delete(name);
    if (names.size === 0) {
      this.#byName.delete(namespace);
    }
    const byNode = this.#placesOf(entry);
    const neighbours = byNode.get(entry.nodeName) ?? [];
    neighbours.splice(neighbours.indexOf(entry), 1);
    if (neighbours.length === 0) {
      byNode.delete(entry.nodeName);
    }
    this.#changedNodes.add(entry.nodeName);
    entry.traits.count -= 1;
    if (entry.traits.count === 0) {
      this.#traits.delete(entry.traits.key);
      this.#ordered = undefined;
    }
    return true;
  }
}

function twoPods({ namespace, name }: Pod): InputError {
  return new InputError({
    object: `Pod "${namespace}/${name}"`,
    field: 'metadata.name',
    reason: 'two pods have this name',
  });
}

function entryOf(pod: SkimmedPod, traits: CountedTraits): PodEntry {
  const { name, nodeName, started, isNominated, uid, schedulerName } = pod;
  return isNominated
    ? { name, nodeName, started, traits, nominated: { uid, schedulerName } }
    : { name, nodeName, started, traits };
}
