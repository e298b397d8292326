import { Worker } from 'node:worker_threads';
import type { KubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import type { BlockAnswer, LineBlock } from './LineBlock';

const YOUNG_GENERATION_MB = 192;

/** A thread with a block to answer. */
interface Task {
  block: LineBlock;
  resolve(answer: BlockAnswer): void;
  reject(error: Error): void;
}

/**
 * Threads that answer blocks, at most `count` of them; one is started only when all others are busy, so that a few cases
 * start one. A thread that runs out of memory takes its block with it and no other.
 */
export class AnsweringThreads {
  readonly #program: string;
  readonly #count: number;
  readonly #kubernetesVersion: KubernetesVersion;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Task>();
  readonly #waiting: Task[] = [];

  /** @param options.program - Path of the built `thread.ts`. */
  constructor(options: {
    program: string;
    count: number;
    kubernetesVersion: KubernetesVersion;
  }) {
    this.#program = options.program;
    this.#count = options.count;
    this.#kubernetesVersion = options.kubernetesVersion;
  }

  /** @throws when a thread ends for any other reason than memory. */
  answer(block: LineBlock): Promise<BlockAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ block, resolve, reject });
      this.#next();
    });
  }

  async end(): Promise<void> {
    const threads = [...this.#idle, ...this.#busy.keys()];
    await Promise.all(threads.map(thread => thread.terminate()));
  }

  #next(): void {
    if (this.#waiting.length === 0) {
      return;
    }
    const thread =
      this.#idle.pop() ??
      (this.#busy.size < this.#count ? this.#start() : undefined);
    const task = thread && this.#waiting.shift();
    if (task) {
      this.#busy.set(thread, task);
      const { block } = task;
      thread.postMessage(
        block,
        block.kind === 'lines' ? [block.bytes.buffer] : [],
      );
    }
  }

  #start(): Worker {
    const thread = new Worker(this.#program, {
      workerData: { kubernetesVersion: this.#kubernetesVersion },
      // The loader of TypeScript, which a built program does not need.
      execArgv: [],
      // What a case leaves behind is garbage at once; with V8's own limit a tenth of the time goes into collecting it.
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    thread.on('message', (answer: BlockAnswer) => {
      const task = this.#busy.get(thread);
      this.#busy.delete(thread);
      this.#idle.push(thread);
      task?.resolve(answer);
      this.#next();
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      const task = this.#busy.get(thread);
      this.#busy.delete(thread);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        task?.resolve(undecided(task.block));
      } else {
        task?.reject(error);
      }
      this.#next();
    });
    return thread;
  }
}

function undecided(block: LineBlock): BlockAnswer {
  const count = block.kind === 'lines' ? block.lines : 1;
  const verdicts = Array.from({ length: count }, (...[, i]) => {
    const id = `line ${block.firstLine + i}`;
    const unknown = `${id}: not decided, because this line or one near it needs more memory than there is`;
    return `${JSON.stringify({ id, unknown })}\n`;
  });
  return {
    bytes: new TextEncoder().encode(verdicts.join('')),
    failures: count,
  };
}
