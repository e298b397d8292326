import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { featureGateArguments } from '../controlPlane/components/featureGateArguments';

/** What kube-scheduler's time is taken of. */
export type BenchMode =
  /** One scheduling cycle for each pending pod, which is then assumed on its node, as the next one sees it. */
  | 'schedule'
  /** One cycle for each pending pod, none of which fits anywhere, and the event's text; no preemption. */
  | 'explain';

/** One scheduler that is timed, with a cache of its own: it sees no pod that another run has placed. */
export interface BenchRun {
  mode: BenchMode;
  pending: readonly object[];
  /** How many goroutines filter and score; kube-scheduler's own default is 16. Default: 1. */
  parallelism?: number;
  /** 100 looks at all nodes. Default: kube-scheduler stops when it has found enough, 50 % or fewer. */
  percentageOfNodesToScore?: number;
}

/** A cluster, the pods that are to be placed, and how kube-scheduler goes about it. */
export interface BenchOptions {
  binary: string;
  /** As a user would apply them, as are the others. Read once, so that they may be made while they are read. */
  nodes: Iterable<object>;
  /** Pods with `spec.nodeName`. */
  pods: Iterable<object>;
  runs: readonly BenchRun[];
  /** A KubeSchedulerConfiguration. Default: kube-scheduler's own. */
  config?: object;
  /** Such as `OpportunisticBatching`, by which equal pods share scores since 1.35. Default: as the release has them. */
  featureGates?: Record<string, boolean>;
  /** Default: twenty minutes. */
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
  /** The scheduler's cache of nodes and pods, and the first snapshot of it: before any cycle, and not in the total. */
  snapshotNanoseconds: number;
}

/**
 * Takes the time of kube-scheduler's own code, in a process of its own that reads the cluster once and answers each run.
 *
 * @throws when an object is refused or the oracle fails, and at the deadline.
 */
export async function benchOracle(
  options: BenchOptions,
): Promise<OracleTiming[]> {
  const {
    binary,
    featureGates = {},
    deadlineMs = 20 * 60_000,
    signal,
  } = options;
  const deadline = AbortSignal.timeout(deadlineMs);
  const args = [...featureGateArguments(featureGates), 'bench'];
  const program = spawn(binary, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    killSignal: 'SIGKILL',
  });
  const [written, answered, closed] = await Promise.allSettled([
    pipeline(Readable.from(inPieces(benchInput(options))), program.stdin),
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
  if (answered.status === 'rejected') {
    throw answered.reason;
  }
  const answer: { timings?: OracleTiming[]; failure?: string } = JSON.parse(
    answered.value,
  );
  if (!answer.timings) {
    throw new Error(`The oracle's bench: ${answer.failure}`);
  }
  return answer.timings;
}

/** A line for what is to be done, and one for each object: a large cluster is longer than the longest string. */
function* benchInput(options: BenchOptions): Generator<string> {
  const { nodes, pods, runs, config } = options;
  const withDefaults = runs.map(run => ({ parallelism: 1, ...run }));
  yield `${JSON.stringify({ config, runs: withDefaults })}\n`;
  for (const node of nodes) {
    yield `${JSON.stringify({ node })}\n`;
  }
  for (const pod of pods) {
    yield `${JSON.stringify({ pod })}\n`;
  }
}

const pieceLength = 1 << 18;

/** Lines put together: a pipe takes a few long pieces in a fraction of the time of many short ones. */
function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length >= pieceLength) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}
