import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CustomResourceDefinition } from '../crds/CustomResourceDefinition';
import { packagePath } from '../packagePath';
import { crdAmong, CustomObject } from './CustomResources';
import { readObjects } from './readObjects';

const sources = packagePath('../../plugins/berth-workloads/src');

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
  return readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter(path => /(^|\/)__fixtures__\/.*\.yaml$/.test(path))
    .sort()
    .flatMap(path => {
      const [object, ...related] = readObjects(join(sources, path));
      return crdAmong(crds, object) ? [{ name: path, object, related }] : [];
    });
}

/** A fixture as it is sent to a server, which sees to the rest of the metadata itself. */
export function sentOf({ object }: Fixture): CustomObject {
  const { name, namespace, labels, annotations } = object.metadata;
  return { ...object, metadata: { name, namespace, labels, annotations } };
}
