import { execFile } from 'node:child_process';
import { join } from 'node:path';

const outputBytesAtMost = 64 * 1024 * 1024;

/** @public */
export interface KubectlOptions {
  /** Milliseconds until it is killed. Default: 60 000. */
  deadlineMs?: number;
  /** What it reads from stdin, for `-f -`. */
  input?: string;
  /** Default: the control plane's administrator. */
  kubeconfigPath?: string;
  signal?: AbortSignal;
}

/**
 * Runs kubectl with a kubeconfig and a discovery cache of its own and returns what it prints.
 *
 * @throws with stderr when it exits with an error.
 */
export function runKubectl(
  args: string[],
  options: KubectlOptions & {
    binary: string;
    directory: string;
    kubeconfigPath: string;
  },
): Promise<string> {
  const { binary, directory, kubeconfigPath, deadlineMs = 60_000 } = options;
  return new Promise((resolve, reject) => {
    const child = execFile(
      binary,
      [`--cache-dir=${join(directory, 'kubectl-cache')}`, ...args],
      {
        env: { ...process.env, HOME: directory, KUBECONFIG: kubeconfigPath },
        maxBuffer: outputBytesAtMost,
        signal: options.signal,
        timeout: deadlineMs,
      },
      (error, stdout, stderr) => {
        if (error) {
          reject(
            new Error(`kubectl ${args.join(' ')}: ${stderr || error.message}`),
          );
        } else {
          resolve(stdout);
        }
      },
    );
    child.stdin?.end(options.input);
  });
}
