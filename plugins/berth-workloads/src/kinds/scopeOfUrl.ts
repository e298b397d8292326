import type { Endpoint } from '../model';

/** Whether an address is that of a Service, which only the cluster knows. */
export function scopeOfUrl(url: string): Endpoint['scope'] {
  const [, host = ''] = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url) ?? [];
  if (/\.svc(\.|$)/.test(host) || /^[a-z0-9-]+$/i.test(host)) {
    return 'cluster';
  }
  return host.includes('.') ? 'external' : 'unknown';
}
