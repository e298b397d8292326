import type { KeptReads } from '../../join';
import type { ClusterView } from '../../store/ClusterView';
import type { ClusterAnswer } from '../ClusterAnswer';
import type { Dependent } from './LookupIndex';

/** How long an answer stands though none of the objects changed that it was made from. */
export interface Standing {
  /** Of the cluster. */
  freshness: string | undefined;
  /** `monotonic`; absent where time alone changes nothing. */
  until?: number;
  /** Of the cluster, where the answer tells what is free in it: then any change may change it. */
  revision?: number;
  /** Of the measurements, where the answer tells of GPUs. */
  measured?: number;
}

/** Whose answers are kept. */
export interface Keeper {
  touched(view: ClusterView): void;
  forget(view: ClusterView): void;
}

/** The answer of a cluster that holds something of an entity. */
export class KeptAnswer implements Dependent {
  readonly answer: ClusterAnswer;
  /** Besides those that its keeper is told of anyway. */
  readonly reads: KeptReads;
  readonly stands: Standing;
  readonly #keeper: Keeper;

  constructor(
    keeper: Keeper,
    answer: ClusterAnswer,
    reads: KeptReads,
    stands: Standing,
  ) {
    this.#keeper = keeper;
    this.answer = answer;
    this.reads = reads;
    this.stands = stands;
  }

  get view(): ClusterView {
    return this.answer.view;
  }

  touched(view: ClusterView): void {
    this.#keeper.touched(view);
  }

  gone(): void {
    this.#keeper.forget(this.view);
  }
}
