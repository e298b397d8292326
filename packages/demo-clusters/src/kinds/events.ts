import type { Event } from '../kubernetes';
import { since } from './age';
import type { Column, Kind } from './Kind';

function column(
  name: string,
  priority: 0 | 1,
  cell: Column<Event>['cell'],
): Column<Event> {
  return { name, type: 'string', description: `${name}.`, priority, cell };
}

export const events: Kind<Event> = {
  group: '',
  version: 'v1',
  kind: 'Event',
  plural: 'events',
  singular: 'event',
  namespaced: true,
  shortNames: ['ev'],
  selectableFields: [
    { path: 'involvedObject.kind', value: e => e.involvedObject.kind },
    {
      path: 'involvedObject.namespace',
      value: e => e.involvedObject.namespace ?? '',
    },
    { path: 'involvedObject.name', value: e => e.involvedObject.name },
    { path: 'involvedObject.uid', value: e => e.involvedObject.uid },
    {
      path: 'involvedObject.apiVersion',
      value: e => e.involvedObject.apiVersion,
    },
    {
      path: 'involvedObject.resourceVersion',
      value: e => e.involvedObject.resourceVersion ?? '',
    },
    {
      path: 'involvedObject.fieldPath',
      value: e => e.involvedObject.fieldPath ?? '',
    },
    { path: 'reason', value: e => e.reason },
    { path: 'reportingComponent', value: e => e.reportingComponent },
    { path: 'source', value: e => e.source.component },
    { path: 'type', value: e => e.type },
  ],
  columns: [
    column('Last Seen', 0, (e, now) => since(e.lastTimestamp, now)),
    column('Type', 0, e => e.type),
    column('Reason', 0, e => e.reason),
    column(
      'Object',
      0,
      e => `${e.involvedObject.kind.toLowerCase()}/${e.involvedObject.name}`,
    ),
    column('Subobject', 1, e => e.involvedObject.fieldPath ?? ''),
    column('Source', 1, ({ source }) =>
      [source.component, source.host].filter(Boolean).join(', '),
    ),
    column('Message', 0, e => e.message),
    column('First Seen', 1, (e, now) => since(e.firstTimestamp, now)),
    column('Count', 1, e => `${e.count}`),
  ],
};
