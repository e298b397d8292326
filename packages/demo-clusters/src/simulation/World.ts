import type { Clock } from '../clock';
import { createPeriodics } from '../periodic';
import { Agenda } from './Agenda';
import { MINUTE } from './durations';
import { SimulatedCluster } from './SimulatedCluster';

/** How long before its start the intervals of a world begin, so that autoscalers have settled by then. */
const SETTLING_SECONDS = 45 * MINUTE;

export interface WorldOptions {
  /** The moment the world is first seen; stories reach back from it. */
  start: Date;
  seed: number;
  clusters: ReadonlyArray<{
    name: string;
    title: string;
    version: string;
    argoCd: boolean;
  }>;
}

/**
 * All clusters on one agenda. Time moves only through {@link World.advanceTo}, from action to action, so that the same
 * seed and start give the same objects however often and unevenly it is called.
 */
export class World {
  readonly start: Date;
  readonly clusters: readonly SimulatedCluster[];
  readonly #agenda = new Agenda();
  #time = 0;
  readonly #clock: Clock = { now: () => new Date(this.#time) };

  constructor(options: WorldOptions) {
    this.start = options.start;
    this.clusters = options.clusters.map(
      cluster =>
        new SimulatedCluster({
          ...cluster,
          seed: options.seed,
          clock: this.#clock,
          agenda: this.#agenda,
        }),
    );
    for (const periodic of createPeriodics()) {
      this.every(
        periodic.everySeconds,
        () => periodic.run(this),
        SETTLING_SECONDS,
      );
    }
  }

  cluster(name: string): SimulatedCluster {
    const cluster = this.clusters.find(c => c.name === name);
    if (!cluster) throw new Error(`there is no demo cluster "${name}"`);
    return cluster;
  }

  /** Does something so many seconds before the start. */
  before(seconds: number, action: () => void) {
    this.#agenda.enter(this.start.getTime() - seconds * 1000, action);
  }

  /** Does something so many seconds after the start. */
  later(seconds: number, action: () => void) {
    this.before(-seconds, action);
  }

  /** Does something again and again, first so many seconds before the start. */
  every(seconds: number, action: () => void, firstBefore = -seconds) {
    const run = (time: number) => () => {
      action();
      const next = time + seconds * 1000;
      this.#agenda.enter(next, run(next));
    };
    const first = this.start.getTime() - firstBefore * 1000;
    this.#agenda.enter(first, run(first));
  }

  /** Does something next, at the time that it is then. */
  soon(action: () => void) {
    this.#agenda.enter(this.#time, action);
  }

  /** Lets everything happen that is due. */
  advanceTo(now: Date) {
    const limit = now.getTime();
    for (
      let next = this.#agenda.next;
      next !== undefined && next <= limit;
      next = this.#agenda.next
    ) {
      this.#time = next;
      while (this.#agenda.next === next) this.#agenda.take()?.action();
      for (const cluster of this.clusters) cluster.settle();
    }
    this.#time = limit;
  }
}
