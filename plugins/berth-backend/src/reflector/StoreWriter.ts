import type { OperationContext } from './operations';
import type { Effect } from './ReflectorState';

/** Where the objects go. */
export interface ReflectorTarget<T> {
  upsert(object: T): void;
  remove(uid: string): void;
  replaceAll(objects: Iterable<T>): void;
  clear(): void;
}

/** Carries out what the reflector's rule decides for its store. */
export class StoreWriter<T> {
  readonly #target: ReflectorTarget<T>;
  readonly #session: OperationContext<T>['session'];
  #staged: T[][] = [];

  constructor(options: {
    target: ReflectorTarget<T>;
    session: OperationContext<T>['session'];
  }) {
    this.#target = options.target;
    this.#session = options.session;
  }

  carryOut(effect: Effect<T>): void {
    switch (effect.type) {
      case 'stage':
        this.#staged.push(effect.objects);
        break;
      case 'replace':
        this.#target.replaceAll(this.#staged.flat());
        this.#staged = [];
        break;
      case 'discard':
        this.#staged = [];
        break;
      case 'upsert':
        this.#target.upsert(effect.object);
        break;
      case 'remove':
        this.#target.remove(effect.uid);
        break;
      case 'clear':
        this.#target.clear();
        break;
      default:
        this.#session.renew();
    }
  }
}
