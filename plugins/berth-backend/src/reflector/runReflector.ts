import { nowOf } from '../clock/Clock';
import { OperationContext, perform } from './operations';
import type {
  Operation,
  ReflectorInput,
  ReflectorState,
  Step,
} from './ReflectorState';
import type { Quarantine } from './Quarantine';
import type { HeldObject } from '../store/heldBytes';
import type { MemoryShare } from '../store/MemoryBudget';
import { begin, step } from './step';
import { ReflectorTarget, StoreWriter } from './StoreWriter';
import type { Circumstances } from './transitions';

/*

# The reflector

A reflector keeps one kind of one cluster in memory: it lists all objects, then
follows the stream of changes, and repairs itself when the stream breaks. Every
page that Berth shows is answered from what reflectors hold, so what they claim
about it matters more than how fast they are.

## Shape

The rule is pure. `step` takes a state, an input and the circumstances (time and
chance are given to it) and answers with the next state, what to do to the
store, and which operation to begin. It knows nothing of sockets. `perform`
carries out one operation (discover, list, watch, wait) and tells what happens
as inputs. `runReflector`, below, connects the two and is the only loop: at any
moment exactly one operation is under way, and beginning another ends it. So
there are no late answers to tell from current ones, and no lock.

## What is guaranteed

- Readers see whole states. A list goes to a staging area page by page and
  replaces the store in one step; until then the former objects stay, dated.
- The store never goes back in time. Versions are compared as the decimal
  numbers they are. An event that is not newer than what is held of the same
  object is dropped. One that comes after later events of others is carried out
  as long as what is held says whether it still holds, and leads to a list where
  it does not: an object that is not held may be new, or have gone since. A list
  that is older than what is held is refused and asked for again, because it
  came from a replica that lags. Only when three lists in a row are older is
  the cluster believed to have gone back itself (etcd restored from a backup, or
  another cluster at the same address), and its state accepted as it is.
- A uid is one life. A deletion takes away only the life that it names, and an
  object that was deleted and created again while nobody watched is another
  object, even under the same name.
- A change is not lost in silence. Whatever cannot be understood ends the watch
  and leads to a list: a line that is no JSON, an event without a version, a
  line without an end, an expired version, streams that the server closes at
  once with nothing in them (what some servers do instead of answering 410).
- Freshness is truthful. `live` is said only while a watch is open and has shown
  a sign of life within 90 seconds (bookmarks come every 60), or for the 5
  seconds after such a watch ended or a list was complete, in which the next
  watch is opened. Everything else is `stale` with the moment at which the data
  was last known to be whole, or one of the states in which there is no data. A
  list proves what was there when it was asked for; a watch what was there at
  its last sign of life, once it has had time to tell what came before it.
  Freshness is computed when it is read, so it also ends on time when the
  reflector itself is stuck.
- What Berth may not read, it does not show. With a 403 that is repeated within
  five seconds (an API server that starts refuses everything for a moment), or a
  404 that discovery confirms, the store is emptied and the kind is `forbidden`
  or `notInstalled`, never "none". It is probed again, after one to five minutes
  and after half a minute.
- A cluster in trouble is left in peace. 429 and 503 are waited out as long as
  the server asks, up to five minutes, and a while of chance; they are never
  answered with a list. Meanwhile no other kind asks the cluster for anything,
  and after it one does, then two more for each that is answered (see
  `Circuit`). All else is retried with full jitter between nothing and 0.8 to 30
  seconds. Lists wait for one of two slots of the cluster to be asked for and
  one of eight in all to be read, and continue where they were interrupted.
- Nothing waits for ever. A list has 60 seconds between two bytes, a watch 30
  for its head, then 150 without a sign of life, and 5 beyond the time at which
  the server had promised to close it.
- A list that is longer than the cluster's history is had all the same. When its
  pages have expired three times, all is asked for in one answer, which is no
  older than the last first page, has no history to lose, and is staged object
  by object. Until it is whole the trouble says so.
- A large list harms nobody else, and neither does a storm of events. Objects
  are parsed and projected while the bytes come, in slices of 8 ms, of which all
  lists and watches together have one in each turn of the event loop. No more
  bytes are taken than have been worked off; the rest waits at the server. What
  a list has is indexed page by page, so that showing it takes a moment whatever
  it is.
- Stop means stop. When the signal aborts, the request under way ends, and none
  is sent after it; the promise resolves when that is done.
- Memory is bounded. Where a cluster has more than its budget has room for, the
  largest kind goes that Berth can do without, and where all of these would not
  make the room, the largest of all (see `makeRoom`): its store is emptied and it
  is `tooLarge`, never a part that would pass for the whole. It goes at once, in
  the middle of whatever is being done for it, and is tried again after one
  minute and up to an hour. What is held and what replaces it are here together
  while it is replaced, so that a list may take as much again for a moment. What
  all clusters take together is bounded with that counted, by the same rule.
- One bad object harms only itself. It is left out and counted, and a former
  state of it is not shown as the present one. So is one whose change is a line
  of more than 4 MB, without a list: whoever may write one could else have the
  cluster list everything as often as they like. Where such a line does not
  begin with whose it is, lists follow after a minute and up to an hour.

## What is not guaranteed

- Order that nobody keeps. When a stream breaks off between a change and an
  earlier one that it had put behind it, the next goes on after the later one.
  Kubernetes never does this; the consistency check finds it.
- Every intermediate state. A relist shows the present only; what appeared and
  vanished in a gap was never here.
- Consistency between kinds. Each kind has a stream of its own; for some
  milliseconds a pod may be here before its ReplicaSet.
- Immediate revocation. An open watch outlives its token and the role it was
  allowed by until the server closes it, after ten minutes at most.
- Recognition of a replaced cluster where the namespace `kube-system` may not be
  read. Where it may, it is looked at before each watch, and all kinds begin
  anew when it is another one (see `ClusterIdentity`, `watchCluster`).

## Sources

client-go `tools/cache/reflector.go` (v0.37) for list, watch and backoff;
kube-rs `watcher.rs` for the shape; KEP-5504 for comparing versions; apiserver
`storage/cacher` for bookmarks and their period; kubernetes/kubernetes#104171
for empty closes.

*/

const overBudget: ReflectorInput<never> = {
  type: 'failed',
  failure: { type: 'overBudget' },
};

/**
 * Keeps `target` equal to the cluster until the signal aborts; resolves then. Rejects only for a fault of Berth's own.
 */
export async function runReflector<T extends HeldObject>(
  options: OperationContext<T> & {
    target: ReflectorTarget<T>;
    /** Told of what is left out of `target` because it cannot be read. */
    quarantine?: Quarantine;
    /** How much of the cluster's memory budget the kind takes, and may take. */
    memory: MemoryShare;
    random: () => number;
    /** Called after each step, when the store shows what the state says. */
    onState: (state: ReflectorState) => void;
    /** Called with what happens, before it is carried out. */
    onInput?: (input: ReflectorInput<T>) => void;
  },
): Promise<void> {
  const { kind, signal, clock, random, target, memory, onState } = options;
  const { group, versions } = kind;
  const writer = new StoreWriter(options);
  const stepWith = (state: ReflectorState, input: ReflectorInput<T>) =>
    step<T>({
      state,
      input: signal.aborted ? { type: 'stop' } : input,
      circumstances: {
        group,
        versions,
        now: nowOf(clock),
        random: random(),
        held: uid => target.byUid(uid)?.metadata,
      } satisfies Circumstances,
    });

  let current: Step<T> = begin({ group, versions });
  onState(current.state);
  let operation: Operation | undefined = signal.aborted
    ? undefined
    : current.operation;
  while (operation) {
    let next: Operation | undefined;
    const context = {
      ...options,
      signal: AbortSignal.any([signal, memory.leaving]),
    };
    for await (const told of perform(operation, context)) {
      const isAdmitted = writer.admits(told);
      if (!isAdmitted) memory.letGo();
      const input = isAdmitted ? told : overBudget;
      options.onInput?.(input);
      current = stepWith(current.state, input);
      current.effects.forEach(effect => writer.carryOut(effect));
      onState(current.state);
      next = current.operation;
      if (next || current.state.phase === 'stopped') break;
    }
    if (!next && current.state.phase !== 'stopped') {
      throw new Error(
        `Operation ${operation.type} ended and left the reflector ${current.state.phase}`,
      );
    }
    operation = next;
  }
}
