import type { Endpoint } from '../model';

const HOST = /^[a-z][a-z0-9+.-]{0,20}:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i;

/**
 * Whether only the cluster knows an address, as that of a Service. Of a name with one dot nobody can tell: `tools.agents`
 * and `example.com` look the same.
 */
export function scopeOfUrl(url: string): Endpoint['scope'] {
  const [, host = ''] = HOST.exec(url) ?? [];
  const labels = host.split('.');
  if (host === '' || labels.length === 2) {
    return 'unknown';
  }
  return labels.length === 1 || labels[2] === 'svc' ? 'cluster' : 'external';
}
