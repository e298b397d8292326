import type { Fields } from '../json/Fields';
import type { ObjectReference } from '../model';

/** Who an object says that it is. */
export interface Identity extends ObjectReference {
  version: string;
  uid?: string;
}

/** What an object lacks of it is empty. */
export function identityOf(object: Fields): Identity {
  const metadata = object.object('metadata');
  return {
    ...groupAndVersion(object.string('apiVersion')),
    kind: object.string('kind') ?? '',
    namespace: metadata.string('namespace'),
    name: metadata.string('name') ?? '',
    uid: metadata.string('uid'),
  };
}

/** The parts of an apiVersion; the core group has no name. */
export function groupAndVersion(apiVersion: string | undefined): {
  group: string;
  version: string;
} {
  const [first = '', second] = (apiVersion ?? '').split('/');
  return second === undefined
    ? { group: '', version: first }
    : { group: first, version: second };
}

/** A reference whose apiVersion holds the group, such as a scaleTargetRef; `undefined` where it names nothing. */
export function referenceIn(
  fields: Fields,
  namespace: string | undefined,
): ObjectReference | undefined {
  const kind = fields.string('kind');
  const name = fields.string('name');
  if (kind === undefined || name === undefined) {
    return undefined;
  }
  const { group } = groupAndVersion(fields.string('apiVersion'));
  return { group, kind, namespace, name };
}
