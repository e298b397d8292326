import { StatusError } from './Status';

/** How a client wants objects. */
export type Form = 'object' | 'table' | 'metadata' | 'discovery';

function formOf(mediaRange: string): Form | undefined {
  const [type, ...parameters] = mediaRange.split(';').map(part => part.trim());
  if (!['application/json', 'application/*', '*/*', ''].includes(type)) {
    return undefined;
  }
  const wanted = new Map(
    parameters.map(p => p.split('=', 2) as [string, string]),
  );
  const as = wanted.get('as');
  if (as === undefined) return 'object';
  if (as === 'APIGroupDiscoveryList') {
    return wanted.get('v') === 'v2' ? 'discovery' : undefined;
  }
  if (wanted.get('g') !== 'meta.k8s.io' || wanted.get('v') !== 'v1') {
    return undefined;
  }
  if (as === 'Table') return 'table';
  return as.startsWith('PartialObjectMetadata') ? 'metadata' : undefined;
}

/**
 * The first form of the Accept header that is served. Parameters that are not known, such as `drop`, are ignored, as in
 * apiserver v0.37 `pkg/endpoints/handlers/negotiation`.
 */
export function acceptedForm(accept: string | undefined): Form {
  for (const range of (accept ?? '').split(',')) {
    const form = formOf(range);
    if (form) return form;
  }
  throw new StatusError(
    'NotAcceptable',
    '406: Not Acceptable\n\nAvailable representations: application/json',
  );
}
