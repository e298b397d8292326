import { existsSync } from 'node:fs';
import { buildApp, builtApp } from '@berth/testkit';

/**
 * Builds once what every test looks at. `BERTH_E2E_BUILT_APP=1` takes what is there, for whoever works on the tests
 * themselves.
 */
export default async function globalSetup() {
  if (process.env.BERTH_E2E_BUILT_APP && existsSync(builtApp)) return;
  await buildApp();
}
