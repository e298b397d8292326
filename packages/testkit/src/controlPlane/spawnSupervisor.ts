import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { nodeArguments } from '../nodeArguments';
import { packagePath } from '../packagePath';
import {
  CertificateUser,
  ControlPlaneConnection,
  MessageFromSupervisor,
  MessageToSupervisor,
  SupervisorOptions,
} from './supervisorMessages';

const stopDeadlineMs = 20_000;
const goneDeadlineMs = 2_000;

/** A running control plane, as the process that asked for it sees it. */
export interface SupervisorHandle {
  connection: ControlPlaneConnection;
  /** Its process group: no process in it means that nothing is left. */
  processGroup: number;
  /** Aborts, with the reason, when the control plane ends without having been asked to. */
  failure: AbortSignal;
  /** Resolves to the authority of its certificate, PEM, when it serves again. */
  restartApiServer(authority: 'same' | 'new'): Promise<string>;
  /** Resolves to a client certificate of the new authority, PEM, when the API server serves again. */
  replaceClientAuthority(
    user: CertificateUser,
  ): Promise<{ cert: string; key: string }>;
  /** Resolves when nothing of it runs. */
  stop(): Promise<void>;
}

/** Sends all processes of a group a signal, or none with 0; false where there is no process in it. */
function signalGroup(processGroup: number, signal: 'SIGKILL' | 0): boolean {
  try {
    return process.kill(-processGroup, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
      throw error;
    }
    return false;
  }
}

/** What was killed is gone a moment later. Where no init reaps the dead, they stay, and are waited for in vain. */
async function untilGone(processGroup: number): Promise<void> {
  const deadline = performance.now() + goneDeadlineMs;
  while (signalGroup(processGroup, 0) && performance.now() < deadline) {
    await delay(20);
  }
}

function send(child: ChildProcess, message: MessageToSupervisor): void {
  if (child.connected) {
    child.send(message);
  }
}

/**
 * Starts the supervisor and waits until its control plane serves.
 *
 * @throws with the failing component's output when it does not.
 */
export async function spawnSupervisor(
  options: SupervisorOptions,
): Promise<SupervisorHandle> {
  const env = { ...process.env };
  // Flags for the runner (a debugger's port, for example) are not for the supervisor.
  delete env.NODE_OPTIONS;
  const directory = await mkdtemp(join(tmpdir(), 'berth-control-plane-'));
  const child = spawn(
    process.execPath,
    [
      ...nodeArguments(),
      packagePath('src/controlPlane/supervisor.ts'),
      directory,
    ],
    { detached: true, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
  const exited = once(child, 'exit');
  await once(child, 'spawn');
  const processGroup = child.pid!;
  const failure = new AbortController();

  const started = new Promise<ControlPlaneConnection>((onStarted, onFailed) => {
    child.on('message', (message: MessageFromSupervisor) => {
      if (message.type === 'started') {
        onStarted(message.connection);
      } else if (message.type === 'failed') {
        const error = new Error(`The control plane failed: ${message.reason}`);
        onFailed(error);
        failure.abort(error);
      }
    });
    child.on('exit', () => {
      // The supervisor may have been killed before it could clean up.
      signalGroup(processGroup, 'SIGKILL');
      rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
      const error = new Error('The control plane has ended');
      onFailed(error);
      failure.abort(error);
    });
  });
  send(child, { type: 'start', options });
  const connection = await started;

  // A test that forgets to stop its control plane must still be able to end; the closing channel then stops it.
  child.unref();
  child.channel?.unref();

  function ask<T extends MessageFromSupervisor['type']>(
    question: MessageToSupervisor,
    answer: T,
  ): Promise<Extract<MessageFromSupervisor, { type: T }>> {
    return new Promise((resolve, reject) => {
      const onMessage = (message: MessageFromSupervisor) => {
        if (message.type !== answer) return;
        child.off('message', onMessage);
        resolve(message as Extract<MessageFromSupervisor, { type: T }>);
      };
      child.on('message', onMessage);
      failure.signal.addEventListener('abort', () =>
        reject(failure.signal.reason),
      );
      send(child, question);
    });
  }

  return {
    connection,
    processGroup,
    failure: failure.signal,
    restartApiServer: async authority => {
      const { ca } = await ask(
        { type: 'restartApiServer', authority },
        'restarted',
      );
      return ca;
    },
    replaceClientAuthority: async user => {
      const { cert, key } = await ask(
        { type: 'replaceClientAuthority', user },
        'clientAuthorityReplaced',
      );
      return { cert, key };
    },
    async stop() {
      child.ref();
      send(child, { type: 'stop' });
      const deadline = setTimeout(
        () => signalGroup(processGroup, 'SIGKILL'),
        stopDeadlineMs,
      );
      await exited;
      clearTimeout(deadline);
      await untilGone(processGroup);
    },
  };
}
