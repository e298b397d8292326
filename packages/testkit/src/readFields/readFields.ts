import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  fieldsReadOf,
  relatedOf,
  type UnreadObject,
  understand,
  workloadKindOf,
  workloadKinds,
} from '@berth/backstage-plugin-berth-workloads';
import { packagePath } from '../packagePath';
import { readObjects } from '../understanding/readObjects';
import { completed } from './completed';
import { FieldNode } from './FieldNode';
import { recording } from './recording';

/** Which fields the backend keeps of kinds that not every cluster serves. */
export const READ_FIELDS = packagePath(
  '../../plugins/berth-backend/src/projection/optional/readFields.json',
);

const SOURCES = packagePath('../../plugins/berth-workloads/src');

/**
 * By `plural.group` the paths of the fields that are read of a kind when its fixtures are understood, as
 * `spec.workers.*.name`. A key that has dots in it is written in brackets; `(podSpec)` stands for what is kept of
 * any pod's spec, and `(annotations)` for the annotations that are kept of any object.
 */
export function currentReadFields(): Record<string, string[]> {
  const nodes = new Map<string, FieldNode>();
  for (const file of fixtureFiles()) read(readObjects(file), nodes);
  return Object.fromEntries(
    workloadKinds.map(kind => [
      kind.group ? `${kind.plural}.${kind.group}` : kind.plural,
      pathsOf(nodes.get(keyOf(kind)) ?? new FieldNode()),
    ]),
  );
}

function read(objects: readonly object[], nodes: Map<string, FieldNode>): void {
  const recorded = objects.map(object => {
    const kind = workloadKindOf(identityOf(object as UnreadObject));
    const key = kind ? keyOf(kind) : '';
    const node = nodes.get(key) ?? new FieldNode();
    nodes.set(key, node);
    return { node, object: recording(object as UnreadObject, node) };
  });
  const related = relatedOf(recorded.map(({ object }) => object));
  for (const { object, node } of recorded) {
    // What gets into the answer has been read.
    JSON.stringify(understand(object, related));
    for (const path of fieldsReadOf(object, related)) note(path, node);
  }
}

/** What the recording cannot see: what is not there, keys that are anybody's to choose, and the YAML in a text. */
function note(path: string, root: FieldNode): void {
  // Names of resources, in maps that are united anyway.
  if (path.includes('/')) return;
  let node = root;
  for (const step of path.replaceAll('[]', '.*').split('.')) {
    if (step === '') return;
    node = node.child(step);
  }
}

function pathsOf(root: FieldNode): string[] {
  completed(root);
  for (const key of ['apiVersion', 'kind', 'metadata']) {
    root.children.delete(key);
  }
  return [...root.paths()]
    .filter(path => path.length > 0)
    .map(text)
    .sort();
}

function text(path: readonly string[]): string {
  return path.map(step => (step.includes('.') ? `[${step}]` : step)).join('.');
}

function fixtureFiles(): string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter(path => path.includes('__fixtures__') && path.endsWith('.yaml'))
    .map(path => join(SOURCES, path))
    .sort();
}

function identityOf({ apiVersion, kind }: UnreadObject) {
  const parts = String(apiVersion).split('/');
  return { group: parts.length === 2 ? parts[0] : '', kind: String(kind) };
}

function keyOf({ group, kind }: { group: string; kind: string }): string {
  return `${group}/${kind}`;
}
