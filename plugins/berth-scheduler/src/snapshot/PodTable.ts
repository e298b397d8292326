import { InputError } from '../input/InputError';
import type { PodFootprint } from '../kubernetes/podFootprint';
import { readPod, type Pod, type PodInput } from '../kubernetes/types';
import type { KubernetesVersion } from '../kubernetes/version';
import { getOrInsert } from './getOrInsert';
import { naming } from './naming';
import { traitsOf, type PodTraits } from './PodClass';
import { skimmed, skimPod, type SkimmedPod } from './skimPod';
import { traitsInput } from './traitsInput';
import { traitsKey } from './traitsKey';

/** What many alike pods share, and how many they are. */
export interface CountedTraits {
  /** What tells them from all others; a symbol where nobody can compare them. */
  readonly key: string | symbol;
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

interface NamedEntry {
  readonly entry: PodEntry;
  readonly namespace: string;
}

const NOBODY: readonly PodEntry[] = [];

/** Pods by name and by node, and what is alike among them. */
export class PodTable {
  readonly #version: KubernetesVersion;
  readonly #traits = new Map<CountedTraits['key'], CountedTraits>();
  /** `undefined` for a pod that was added and is not kept, so that its name is not given twice. */
  readonly #byName = new Map<string, Map<string, PodEntry | undefined>>();
  readonly #byNode = new Map<string, PodEntry[]>();
  /** Pods that are not on their node yet, by that node. */
  readonly #nominated = new Map<string, PodEntry[]>();
  #changedNodes = new Set<string>();
  #ordered: readonly CountedTraits[] | undefined;

  constructor(version: KubernetesVersion) {
    this.#version = version;
  }

  /** Adds a pod; a name may be given once in a namespace, be it to a pod that has ended. */
  add(input: PodInput): void {
    this.#addOnce(this.#read(input));
  }

  /** Adds a pod that was read and counted already. It is taken for unlike all others: nobody compares it. */
  addRead(pod: Pod, footprint: PodFootprint): void {
    const { namespace, name } = pod;
    const traits = {
      key: Symbol(`${namespace}/${name}`),
      traits: traitsOf(pod, this.#version, footprint),
      count: 0,
      index: -1,
    };
    this.#addOnce({ entry: entryOf(skimmed(pod), traits), namespace });
  }

  /** Adds a pod, or takes the place of the one with its name. One that has ended or has no node is not kept. */
  set(input: PodInput): void {
    const { entry, namespace } = this.#read(input);
    this.#remove(namespace, entry.name);
    if (entry.nodeName !== '') {
      this.#insert(namespace, entry);
    }
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

  #read(input: PodInput): NamedEntry {
    const { own, part } = partsOf(input);
    const key = traitsKey(part);
    // Reading takes longer than anything else here, and what was read of a pod that is alike holds for this one.
    const known = key === undefined ? undefined : this.#traits.get(key);
    const traits = known ?? this.#readTraits(readPart(part, own, input), key);
    return { entry: entryOf(own, traits), namespace: traits.traits.namespace };
  }

  #readTraits(pod: Pod, key: string | undefined): CountedTraits {
    const name = `${pod.namespace}/${pod.name}`;
    return {
      key: key ?? Symbol(name),
      traits: naming(`Pod "${name}"`, () => traitsOf(pod, this.#version)),
      count: 0,
      index: -1,
    };
  }

  #addOnce({ entry, namespace }: NamedEntry): void {
    const { name, nodeName } = entry;
    if (this.#byName.get(namespace)?.has(name)) {
      throw twoPods(namespace, name);
    }
    if (nodeName !== '') {
      this.#insert(namespace, entry);
    } else if (name !== '') {
      this.#setName(namespace, name);
    }
  }

  #insert(namespace: string, entry: PodEntry): void {
    const { traits, name, nodeName } = entry;
    if (traits.count === 0) {
      this.#traits.set(traits.key, traits);
      this.#ordered = undefined;
    }
    traits.count += 1;
    if (name !== '') {
      this.#setName(namespace, name, entry);
    }
    getOrInsert(this.#placesOf(entry), nodeName, () => []).push(entry);
    this.#changedNodes.add(nodeName);
  }

  #setName(namespace: string, name: string, entry?: PodEntry): void {
    getOrInsert(this.#byName, namespace, () => new Map()).set(name, entry);
  }

  #placesOf({ nominated }: PodEntry): Map<string, PodEntry[]> {
    return nominated ? this.#nominated : this.#byNode;
  }

  #remove(namespace: string, name: string): void {
    const names = this.#byName.get(namespace);
    const entry = names?.get(name);
    if (!names || !entry) {
      return;
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
  }
}

/** What cannot be taken apart is read whole, which says what is wrong with it. */
function partsOf(input: PodInput): { own: SkimmedPod; part: PodInput } {
  try {
    const own = skimPod(input) ?? skimmed(readPod(input));
    return { own, part: traitsInput(input) };
  } catch (error) {
    readPod(input);
    throw error;
  }
}

function readPart(part: PodInput, own: SkimmedPod, whole: PodInput): Pod {
  const { name, uid } = own;
  try {
    return readPod({ ...part, metadata: { ...part.metadata, name, uid } });
  } catch (error) {
    // Lists have other places where not all of them is read: the whole pod says better what is wrong.
    readPod(whole);
    throw error;
  }
}

function twoPods(namespace: string, name: string): InputError {
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
