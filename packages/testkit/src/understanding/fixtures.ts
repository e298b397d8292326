import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CustomResourceDefinition } from '../crds/CustomResourceDefinition';
import { packagePath } from '../packagePath';
import { crdAmong, CustomObject } from './CustomResources';
import { readObjects } from './readObjects';

const sources = packagePath('../../plugins/berth-workloads/src');

/** The API groups that Kubernetes itself has; the core group has no name. */
const BUILT_IN: ReadonlySet<string> = new Set([
  ...['', 'apps', 'autoscaling', 'batch', 'policy', 'scheduling.k8s.io'],
]);

/** An object of a state that its kind must be recognised in, and the objects that it is related to. */
export interface Fixture {
  /** Path of its file. */
  name: string;
  object: CustomObject;
  related: CustomObject[];
}

/** The fixtures of every kind that there is a CRD of. */
export function fixturesOf(
  crds: readonly CustomResourceDefinition[],
): Fixture[] {
  return readFixtures(path => !isArticle(path)).filter(({ object }) =>
    crdAmong(crds, object),
  );
}

/** The fixtures of the kinds that Kubernetes itself has. */
export function builtInFixtures(): Fixture[] {
  return readFixtures(path => !isArticle(path)).filter(({ object }) =>
    BUILT_IN.has(groupOf(object)),
  );
}

/** Manifests as they stand in articles, of any kind. */
export function articles(): Fixture[] {
  return readFixtures(isArticle);
}

function groupOf({ apiVersion }: CustomObject): string {
  return apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
}

function isArticle(path: string): boolean {
  return path.includes('/__fixtures__/articles/');
}

function readFixtures(isWanted: (path: string) => boolean): Fixture[] {
  return readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter(path => /(^|\/)__fixtures__\/.*\.yaml$/.test(path))
    .filter(isWanted)
    .sort()
    .map(name => {
      const [object, ...related] = readObjects(join(sources, name));
      return { name, object, related };
    });
}

/** A fixture as it is sent to a server, which sees to the rest of the metadata itself. */
export function sentOf({ object }: Fixture): CustomObject {
  const { name, namespace, labels, annotations } = object.metadata;
  return { ...object, metadata: { name, namespace, labels, annotations } };
}
