import { keyOf } from '../cluster/Collection';
import type { Kind } from '../kinds';
import { apiVersionOf } from '../kinds';
import type { KubernetesObject } from '../kubernetes';
import type { Form } from './acceptedForm';
import type { Answer } from './Answer';
import { decodeContinue, encodeContinue, keyAfter } from './continueToken';
import type { ListOptions } from './listOptions';
import { objectFilter } from './objectFilter';
import type { ServedCluster } from './ServedCluster';
import {
  StatusError,
  tooLargeResourceVersion,
  tooOldResourceVersion,
} from './Status';
import { includeObjectOf, partialMetadata, table } from './table';

interface State {
  resourceVersion: number;
  /** In key order, from where the page starts. */
  objects: KubernetesObject[];
}

/** The next page of a list, from the state that its first page was read in. */
function stateOfToken(
  { store }: ServedCluster,
  kind: Kind,
  token: string,
): State {
  const { resourceVersion: asked, start } = decodeContinue(token);
  const resourceVersion = asked === -1 ? store.resourceVersion : asked;
  if (resourceVersion > store.resourceVersion) {
    throw tooLargeResourceVersion(resourceVersion, store.resourceVersion);
  }
  const objects = store.listAt(kind, resourceVersion);
  if (!objects) {
    // The token of the answer goes on from the newest state, as in the API server.
    throw new StatusError(
      'Expired',
      'The provided continue parameter is too old: the state it pages through is compacted. List again, or use the continue token of this answer for an inconsistent rest.',
      { continueToken: encodeContinue({ resourceVersion: -1, start }) },
    );
  }
  return {
    resourceVersion,
    objects: objects.filter(object => keyOf(object.metadata) >= start),
  };
}

function stateOf(
  cluster: ServedCluster,
  kind: Kind,
  options: ListOptions,
): State {
  const { store } = cluster;
  if (options.continueToken) {
    return stateOfToken(cluster, kind, options.continueToken);
  }
  const current = store.resourceVersion;
  const asked = options.resourceVersion ?? 0;
  if (asked > current) throw tooLargeResourceVersion(asked, current);
  if (options.resourceVersionMatch === 'Exact') {
    const objects = store.listAt(kind, asked);
    if (!objects) throw tooOldResourceVersion(asked);
    return { resourceVersion: asked, objects };
  }
  return { resourceVersion: current, objects: store.list(kind) };
}

/** Items of built-in kinds carry no kind of their own, items of custom resources do. */
function item(kind: Kind, object: KubernetesObject) {
  if (kind.custom) return object;
  const { apiVersion: _apiVersion, kind: _kind, ...rest } = object;
  return rest;
}

/** A collection, whole or in pages that all show one state. */
export function list(
  cluster: ServedCluster,
  target: { kind: Kind; namespace?: string },
  request: { form: Form; query: URLSearchParams; options: ListOptions },
): Answer {
  const { kind } = target;
  const { options, form, query } = request;
  const matches = objectFilter(target, options);
  const state = stateOf(cluster, kind, options);
  const all = state.objects.filter(matches);

  // The watch cache answers resourceVersion=0 whole, whatever the limit (checked against v1.37.1).
  const limit = options.resourceVersion === 0 ? 0 : options.limit;
  const page = limit ? all.slice(0, limit) : all;
  const last = page.at(-1);
  const remaining = all.length - page.length;
  const selected = Boolean(options.labelSelector || options.fieldSelector);
  const metadata = {
    resourceVersion: `${state.resourceVersion}`,
    ...(remaining > 0 &&
      last && {
        continue: encodeContinue({
          resourceVersion: state.resourceVersion,
          start: keyAfter(keyOf(last.metadata)),
        }),
        ...(!selected && { remainingItemCount: remaining }),
      }),
  };

  if (form === 'table') {
    const body = table(kind, page, {
      metadata,
      now: cluster.clock.now(),
      includeObject: includeObjectOf(query),
      columns: true,
    });
    return { status: 200, body };
  }
  if (form === 'metadata') {
    const body = {
      kind: 'PartialObjectMetadataList',
      apiVersion: 'meta.k8s.io/v1',
      metadata,
      items: page.map(partialMetadata),
    };
    return { status: 200, body };
  }
  const body = {
    kind: `${kind.kind}List`,
    apiVersion: apiVersionOf(kind),
    metadata,
    items: page.map(object => item(kind, object)),
  };
  return { status: 200, body };
}
