import { ObjectStore } from '../cluster/ObjectStore';
import type { ServedCluster } from '../api/ServedCluster';
import type { Clock } from '../clock';
import { createControllers } from '../controllers';
import { argoKinds, customKinds, kubernetesKinds } from '../kinds';
import type { AnyObject, Pod } from '../kubernetes';
import type { MeasuredCluster } from '../prometheus/MeasuredCluster';
import { hash32, Random } from '../random';
import type { Agenda } from './Agenda';
import { EventRecorder } from './EventRecorder';
import { serving, training } from './GpuLoad';
import type { GpuLoad } from './GpuLoad';
import type { LoadSource } from './LoadSource';
import { DEFAULT_BEHAVIOUR } from './ImageBehaviour';
import type { ImageBehaviour } from './ImageBehaviour';
import { WorkQueue } from './WorkQueue';

export interface SimulatedClusterOptions {
  name: string;
  title: string;
  version: string;
  /** Whether Argo CD is installed here, and the platform for training and serving that it delivers. */
  argoCd: boolean;
  seed: number;
  /** The scenario's time. */
  clock: Clock;
  agenda: Agenda;
}

/** A cluster whose controllers, scheduler and kubelets are simulated; its objects are all there is to it. */
export class SimulatedCluster implements ServedCluster, MeasuredCluster {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly store: ObjectStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly events: EventRecorder;
  /** By image reference; an image that is not here serves. */
  readonly images = new Map<string, ImageBehaviour>();
  /** What the metrics pipeline would tell, by `<namespace>/<autoscaler>`, in the order of its metrics. */
  readonly loads = new Map<string, LoadSource[]>();
  /** What accelerators do, by image reference; one that is not here trains in a Job and serves elsewhere. */
  readonly gpuLoads = new Map<string, GpuLoad>();
  readonly #agenda: Agenda;
  readonly #queue: WorkQueue;

  constructor(options: SimulatedClusterOptions) {
    this.name = options.name;
    this.title = options.title;
    this.version = options.version;
    this.clock = options.clock;
    this.#agenda = options.agenda;
    this.random = new Random(options.seed ^ hash32(options.name));
    this.store = new ObjectStore({
      clock: options.clock,
      random: this.random,
      kinds: options.argoCd
        ? [...kubernetesKinds, ...argoKinds, ...customKinds]
        : kubernetesKinds,
    });
    this.events = new EventRecorder(this.store, options.clock, this.random);
    this.#queue = new WorkQueue(createControllers(this));
    this.store.subscribe((_kind, change) =>
      this.#queue.tell(change.object as AnyObject, change.type),
    );
  }

  get now(): Date {
    return this.clock.now();
  }

  /** Does something later; `seconds` of the scenario's time. */
  after(seconds: number, action: () => void) {
    this.#agenda.enter(this.now.getTime() + seconds * 1000, action);
  }

  behaviourOf(image: string): ImageBehaviour {
    return this.images.get(image) ?? DEFAULT_BEHAVIOUR;
  }

  gpuLoadOf({ metadata, spec }: Pod): GpuLoad {
    const isOfJob = metadata.ownerReferences?.some(
      ({ kind }) => kind === 'Job',
    );
    return (
      this.gpuLoads.get(spec.containers[0].image) ??
      (isOfJob ? training : serving)
    );
  }

  /** Lets the controllers work until none has anything left to do. */
  settle() {
    this.#queue.drain();
  }
}
