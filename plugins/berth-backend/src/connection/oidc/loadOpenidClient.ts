import type * as OpenidClient from 'openid-client';
import { nativeRequire } from '../nativeRequire';

/** The ES module `openid-client`, which `@kubernetes/client-node` brings too, when it is first needed. */
export function loadOpenidClient(): typeof OpenidClient {
  return nativeRequire(__filename)('openid-client') as typeof OpenidClient;
}
