import type { Change } from '../cluster/Collection';
import type { Kind } from '../kinds';
import { apiVersionOf } from '../kinds';
import type { KubernetesObject } from '../kubernetes';
import type { Form } from './acceptedForm';
import type { Status } from './Status';
import { partialMetadata, table } from './table';
import type { IncludeObject } from './table';

export type WatchEvent =
  | { type: 'ADDED' | 'MODIFIED' | 'DELETED'; object: KubernetesObject }
  | {
      type: 'BOOKMARK';
      resourceVersion: number;
      /** The end of what `sendInitialEvents` asked for. */
      initialEventsEnd: boolean;
    }
  | { type: 'ERROR'; status: Status };

/**
 * A change as a watcher with selectors sees it: an object that begins to match is added, one that ceases to match is
 * deleted, with its last matching state at the resourceVersion of the change.
 */
export function eventOf(
  change: Change,
  matches: (object: KubernetesObject) => boolean,
): WatchEvent | undefined {
  if (change.type === 'ADDED') {
    return matches(change.object)
      ? { type: 'ADDED', object: change.object }
      : undefined;
  }
  const matched = matches(change.previous);
  if (change.type === 'DELETED') {
    return matched ? { type: 'DELETED', object: change.object } : undefined;
  }
  const match = matches(change.object);
  if (match) {
    return { type: matched ? 'MODIFIED' : 'ADDED', object: change.object };
  }
  if (!matched) return undefined;
  const { previous } = change;
  return {
    type: 'DELETED',
    object: {
      ...previous,
      metadata: {
        ...previous.metadata,
        resourceVersion: `${change.resourceVersion}`,
      },
    },
  };
}

/** Writes the events of one watch in the form its client accepts. */
export function eventEncoder(options: {
  kind: Kind;
  form: Form;
  includeObject: IncludeObject;
  now(): Date;
}): (event: WatchEvent) => string {
  const { kind, form, includeObject } = options;
  let columns = true;

  function asTable(object: KubernetesObject): unknown {
    const { resourceVersion } = object.metadata;
    const shown = table(kind, [object], {
      metadata: { resourceVersion },
      now: options.now(),
      includeObject,
      columns,
    });
    columns = false;
    return shown;
  }

  function bookmark(event: Extract<WatchEvent, { type: 'BOOKMARK' }>): unknown {
    const metadata = {
      resourceVersion: `${event.resourceVersion}`,
      ...(event.initialEventsEnd && {
        annotations: { 'k8s.io/initial-events-end': 'true' },
      }),
    };
    if (form === 'metadata') return partialMetadata({ metadata });
    if (form === 'table') {
      return {
        kind: 'Table',
        apiVersion: 'meta.k8s.io/v1',
        metadata: { resourceVersion: metadata.resourceVersion },
        columnDefinitions: null,
        rows: [{ cells: [], object: partialMetadata({ metadata }) }],
      };
    }
    return { kind: kind.kind, apiVersion: apiVersionOf(kind), metadata };
  }

  function payload(event: WatchEvent): unknown {
    if (event.type === 'ERROR') return event.status;
    if (event.type === 'BOOKMARK') return bookmark(event);
    if (form === 'table') return asTable(event.object);
    return form === 'metadata' ? partialMetadata(event.object) : event.object;
  }

  return event =>
    `${JSON.stringify({ type: event.type, object: payload(event) })}\n`;
}
