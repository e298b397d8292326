import type { OperationContext } from './operations';
import type { HeldObject } from '../store/heldBytes';
import type { MemoryShare } from '../store/MemoryBudget';
import { Quarantine } from './Quarantine';
import type { Effect, ReflectorInput } from './ReflectorState';

/** What changes which objects are shown, and which are left out. */
const SHOWING: ReadonlySet<Effect<never>['type']> = new Set([
  'replace',
  'upsert',
  'remove',
  'quarantine',
  'clear',
] as const);

/** Where the objects go. */
export interface ReflectorTarget<T> {
  /** How many objects there are besides, that cannot be read. */
  unread: number;
  byUid(uid: string): T | undefined;
  upsert(object: T): void;
  remove(uid: string): void;
  /** Keeps them for the replacement that is being prepared; see `ObjectTable`. */
  stage(objects: Iterable<T>): void;
  discardStaged(): void;
  showStaged(): void;
  clear(): void;
}

/** Carries out what the reflector's rule decides for its store. */
export class StoreWriter<T extends HeldObject> {
  readonly #target: ReflectorTarget<T>;
  readonly #quarantine: Quarantine;
  readonly #session: OperationContext<T>['session'];
  readonly #memory: MemoryShare;

  constructor(options: {
    target: ReflectorTarget<T>;
    quarantine?: Quarantine;
    session: OperationContext<T>['session'];
    memory: MemoryShare;
  }) {
    this.#target = options.target;
    this.#quarantine = options.quarantine ?? new Quarantine();
    this.#session = options.session;
    this.#memory = options.memory;
    this.#unstage();
  }

  /** Whether what is held, and what this brings, has room in memory. Asked of a page, or a part of one, before it is staged. */
  admits(input: ReflectorInput<T>): boolean {
    // Others have needed the room, whatever was being done.
    if (this.#memory.isRevoked) return false;
    switch (input.type) {
      case 'page':
      case 'part':
        return this.#memory.admits(input.bytes);
      case 'chunk':
        // They are few at a time: that they were too many is told at the next of them.
        return this.#memory.admits();
      default:
        return true;
    }
  }

  carryOut(effect: Effect<T>): void {
    this.#write(effect);
    // Until there is a list of its own, what was said before stands.
    if (SHOWING.has(effect.type)) this.#target.unread = this.#quarantine.count;
  }

  #write(effect: Effect<T>): void {
    switch (effect.type) {
      case 'stage':
        this.#target.stage(effect.objects);
        this.#quarantine.stage(effect.quarantined);
        this.#memory.staged += effect.bytes;
        break;
      case 'replace':
        this.#target.showStaged();
        this.#quarantine.showStaged();
        this.#memory.staged = 0;
        break;
      case 'discard':
        this.#unstage();
        break;
      case 'upsert':
        this.#target.upsert(effect.object);
        this.#quarantine.release(effect.object.metadata.uid);
        break;
      case 'remove':
        this.#target.remove(effect.uid);
        this.#quarantine.release(effect.uid);
        break;
      case 'quarantine':
        this.#target.remove(effect.uid);
        this.#quarantine.add(effect);
        break;
      case 'clear':
        this.#target.clear();
        this.#quarantine.clear();
        break;
      default:
        this.#session.renew();
    }
  }

  #unstage(): void {
    this.#target.discardStaged();
    this.#quarantine.discardStaged();
    this.#memory.staged = 0;
  }
}
