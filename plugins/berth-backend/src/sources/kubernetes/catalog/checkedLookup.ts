import { lookup as systemLookup, LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { TroubleError } from '../../../connection/TroubleError';
import { isPublicAddress } from './publicAddresses';

type Resolve = (
  host: string,
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/** What a socket asks for addresses. It connects to what it is given, so that DNS cannot say something else afterwards. */
export function checkedLookup(
  resolve: Resolve = (host, done) => systemLookup(host, { all: true }, done),
): LookupFunction {
  return (host, options, callback) => {
    resolve(host, (error, addresses) => {
      if (error) {
        callback(error, []);
        return;
      }
      const family = options.family === 4 || options.family === 6;
      const fitting = addresses.filter(
        address => !family || address.family === options.family,
      );
      // One private address beside a public one is as good as a private one to whoever may try again.
      if (!addresses.every(({ address }) => isPublicAddress(address))) {
        callback(notPublic(), []);
      } else if (options.all) {
        callback(null, fitting);
      } else if (fitting.length > 0) {
        callback(null, fitting[0].address, fitting[0].family);
      } else {
        callback(notFound(host), []);
      }
    });
  };
}

export function notPublic(): TroubleError {
  return new TroubleError({
    code: 'configuration',
    message:
      "The cluster's address comes from the catalog and is not public; dangerouslyAllowClusterUrls does not name its host.",
  });
}

function notFound(host: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), {
    code: 'ENOTFOUND',
  });
}
