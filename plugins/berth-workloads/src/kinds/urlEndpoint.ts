import { withoutCredentials } from '../argo/withoutCredentials';
import type { Endpoint } from '../model';
import { scopeOfUrl } from './scopeOfUrl';

/** Where a URL leads to. People write keys into queries too, so that nothing from there on is shown. */
export function urlEndpoint(
  url: string,
  options: { name?: string; protocol?: string } = {},
): Endpoint {
  const { name, protocol } = options;
  const [address] = url.split(/[?#]/);
  return {
    ...(name !== undefined && { name }),
    address: withoutCredentials(address),
    ...(protocol !== undefined && { protocol }),
    scope: scopeOfUrl(url),
  };
}
