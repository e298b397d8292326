import { withoutCredentials } from '../argo/withoutCredentials';
import type { Endpoint } from '../model';

/** Where something is reached, as its status has it: a URL, or a host with a port. */
export function endpointAt(
  address: string,
  scope: Endpoint['scope'],
  name?: string,
): Endpoint {
  const [, host, port] = /^([^/:@]+):(\d{1,5})$/.exec(address) ?? [];
  return host === undefined
    ? { ...(name && { name }), address: withoutCredentials(address), scope }
    : { ...(name && { name }), address: host, port: Number(port), scope };
}
