import { isIP } from 'node:net';
import { isHostNamed } from './hostPattern';
import { isPublicAddress } from './publicAddresses';

/** Where a catalog entity says a cluster is, as far as it may say so. */
export interface ClusterUrl {
  url: string;
  host: string;
  /** Whether the configuration names the host, so that its addresses are not looked at. */
  isNamed: boolean;
}

/** Checks what can be checked without DNS; a sentence says why a URL is refused. */
export function checkClusterUrl(
  value: string,
  namedHosts: readonly string[],
): ClusterUrl | string {
  if (!URL.canParse(value)) return 'its API server is no URL';
  const url = new URL(value);
  if (url.username || url.password) {
    return 'the URL of its API server holds a credential';
  }
  if (url.search || url.hash) return 'the URL of its API server has a query';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isNamed = isHostNamed(host, namedHosts);
  if (url.protocol !== 'https:' && !(isNamed && url.protocol === 'http:')) {
    return 'the URL of its API server is not https';
  }
  if (!isNamed && isIP(host) !== 0 && !isPublicAddress(host)) {
    return 'the address of its API server is not public';
  }
  return { url: url.href.replace(/\/+$/, ''), host, isNamed };
}
