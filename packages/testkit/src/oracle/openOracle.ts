import type { Case } from '@berth/backstage-plugin-berth-scheduler/replay';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { featureGateArguments } from '../controlPlane/components/featureGateArguments';
import type { OracleVerdict } from './OracleVerdict';

/** A running oracle. Its process ends with `close`, or when its standard input ends with this process. */
export interface Oracle {
  /**
   * The verdict on one case; many may be asked at once and are answered in order. `byFilter` asks also what each Filter
   * plugin says by itself, which takes twice as long.
   *
   * @throws on a case that kube-scheduler itself answers with the error of a plugin, and when the oracle fails on one.
   */
  ask(oneCase: Case, options?: { byFilter?: boolean }): Promise<OracleVerdict>;
  close(): Promise<void>;
}

interface OracleError {
  /** The oracle itself failed. */
  failure?: string;
  /** `Plugin: why`: kube-scheduler ends the cycle with the error of a plugin. */
  error?: string;
}

interface Question {
  resolve(verdict: OracleVerdict): void;
  reject(error: Error): void;
}

/**
 * Starts the oracle's program.
 *
 * @param options - `featureGates` are those that are not as the release has them.
 * @throws from `ask` also when the oracle ends, or is silent for `deadlineMs` (default: one minute) while questions are
 * open.
 */
export function openOracle(options: {
  binary: string;
  featureGates?: Record<string, boolean>;
  deadlineMs?: number;
  signal?: AbortSignal;
}): Oracle {
  const { binary, featureGates = {}, deadlineMs = 60_000, signal } = options;
  const program = spawn(binary, featureGateArguments(featureGates), {
    stdio: ['pipe', 'pipe', 'inherit'],
    signal,
  });
  const open: Question[] = [];
  let ended: Error | undefined;
  let silence: NodeJS.Timeout | undefined;

  function end(error: Error) {
    ended ??= error;
    clearTimeout(silence);
    for (const question of open.splice(0)) {
      question.reject(ended);
    }
  }
  function waitAgain() {
    clearTimeout(silence);
    if (open.length > 0) {
      silence = setTimeout(() => {
        program.kill('SIGKILL');
        end(new Error(`The oracle was silent for ${deadlineMs} ms`));
      }, deadlineMs);
    }
  }

  program.on('error', end);
  program.on('close', code =>
    end(new Error(`The oracle ended with status ${code}`)),
  );
  program.stdin.on('error', end);
  createInterface({ input: program.stdout }).on('line', line => {
    const question = open.shift();
    const answer: OracleVerdict & OracleError = JSON.parse(line);
    const why = answer.failure ?? answer.error;
    if (why !== undefined) {
      question?.reject(new Error(`The oracle on ${answer.id}: ${why}`));
    } else {
      question?.resolve(answer);
    }
    waitAgain();
  });

  return {
    ask(oneCase, { byFilter } = {}) {
      if (ended) {
        return Promise.reject(ended);
      }
      return new Promise((resolve, reject) => {
        open.push({ resolve, reject });
        program.stdin.write(`${JSON.stringify({ ...oneCase, byFilter })}\n`);
        if (open.length === 1) {
          waitAgain();
        }
      });
    },
    async close() {
      if (program.exitCode === null && program.signalCode === null) {
        const closed = once(program, 'close');
        program.stdin.end();
        await closed;
      }
    },
  };
}
