import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What kube-scheduler's time is taken of. */
export type BenchMode =
  /** One scheduling cycle for each pending pod, which is then assumed on its node, as the next one sees it. */
  | 'schedule'
  /** One cycle for each pending pod, none of which fits anywhere, and the event's text; no preemption. */
  | 'explain'
  /** The scheduler's cache of nodes and pods, and the first snapshot of it. */
  | 'snapshot';

/** A cluster, the pods that are to be placed, and how kube-scheduler goes about it. */
export interface BenchOptions {
  binary: string;
  mode: BenchMode;
  /** As a user would apply them, as are the others. Read once, so that they may be made while they are read. */
  nodes: Iterable<object>;
  /** Pods with `spec.nodeName`. */
  pods: Iterable<object>;
  pending: Iterable<object>;
  /** A KubeSchedulerConfiguration. Default: kube-scheduler's own. */
  config?: object;
  /** How many goroutines filter and score; kube-scheduler's own default is 16. Default: 1. */
  parallelism?: number;
  /** 100 looks at all nodes. Default: kube-scheduler stops when it has found enough, 50 % or fewer. */
  percentageOfNodesToScore?: number;
  /** Such as `OpportunisticBatching`, by which equal pods share scores since 1.35. Default: as the release has them. */
  featureGates?: Record<string, boolean>;
  /** Default: ten minutes. */
  deadlineMs?: number;
  signal?: AbortSignal;
}

/** How long kube-scheduler took. Decoding, admission and starting its informers are outside. */
export interface OracleTiming {
  placed: number;
  unschedulable: number;
  /** The event of the last pod that fits nowhere. */
  message?: string;
  nanoseconds: { total: number; perPod: number[] };
  snapshotNanoseconds: number;
}

/**
 * Takes the time of kube-scheduler's own code, in a process of its own.
 *
 * @throws when an object is refused or the oracle fails, and at the deadline.
 */
export async function benchOracle(
  options: BenchOptions,
): Promise<OracleTiming> {
  const { binary, deadlineMs = 600_000, signal } = options;
  const deadline = AbortSignal.timeout(deadlineMs);
  const program = spawn(binary, ['bench'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    killSignal: 'SIGKILL',
  });
  const [written, answer, closed] = await Promise.allSettled([
    pipeline(Readable.from(benchInput(options)), program.stdin),
    text(program.stdout),
    once(program, 'close'),
  ]);
  // How the program ended says more than the pipe that broke with it.
  if (closed.status === 'rejected') {
    throw closed.reason;
  }
  const [code] = closed.value;
  if (code !== 0) {
    throw new Error(`The oracle's bench ended with status ${code}`);
  }
  if (written.status === 'rejected') {
    throw written.reason;
  }
  if (answer.status === 'rejected') {
    throw answer.reason;
  }
  const timing: OracleTiming & { failure?: string } = JSON.parse(answer.value);
  if (timing.failure !== undefined) {
    throw new Error(`The oracle's bench: ${timing.failure}`);
  }
  return timing;
}

/** One JSON object, in pieces: a large cluster is longer than the longest string. */
function* benchInput(options: BenchOptions): Generator<string> {
  const {
    mode,
    nodes,
    pods,
    pending,
    config,
    parallelism,
    percentageOfNodesToScore,
    featureGates,
  } = options;
  const settings = JSON.stringify({
    mode,
    config,
    parallelism,
    percentageOfNodesToScore,
    featureGates,
  });
  yield settings.slice(0, -1);
  for (const [name, objects] of Object.entries({ nodes, pods, pending })) {
    yield `,"${name}":[`;
    let separator = '';
    for (const object of objects) {
      yield separator + JSON.stringify(object);
      separator = ',';
    }
    yield ']';
  }
  yield '}';
}
