import {
  Related,
  relatedOf,
  UnreadObject,
} from '@berth/backstage-plugin-berth-workloads';
import { exampleFilesOf } from '../crds/projectFolder';
import { CustomObject, CustomResources } from './CustomResources';
import { readObjects } from './readObjects';

/** An example file of a project. */
export interface ExampleFile {
  /** `kueue/cohort.yaml` */
  name: string;
  objects: CustomObject[];
}

/** An example as a server holds it. */
export interface StoredExample {
  file: string;
  /** `kueue/cohort.yaml Cohort hierarchical` */
  name: string;
  object: CustomObject;
}

export function examplesOf(project: string): ExampleFile[] {
  return exampleFilesOf(project).map(({ name, path }) => ({
    name: `${project}/${name}`,
    objects: readObjects(path),
  }));
}

export function exampleName(file: string, object: CustomObject): string {
  const { name, generateName } = object.metadata;
  return `${file} ${object.kind} ${name ?? generateName}`;
}

/** The namespaces that objects are in, but for the one that every cluster has. */
export function exampleNamespaces(objects: readonly CustomObject[]): string[] {
  const names = objects.flatMap(({ metadata }) => metadata.namespace ?? []);
  return [...new Set(names)].filter(name => name !== 'default');
}

/**
 * Creates the examples of a project. Those of different files may have one name, so that no two files are there at once.
 */
export async function createExamples(
  resources: CustomResources,
  files: readonly ExampleFile[],
): Promise<StoredExample[]> {
  const stored: StoredExample[] = [];
  for (const { name: file, objects } of files) {
    const created = await Promise.all(
      objects.map(async object => ({
        file,
        name: exampleName(file, object),
        object: await resources.create(object),
      })),
    );
    stored.push(...created);
    await Promise.all(created.map(({ object }) => resources.delete(object)));
  }
  return stored;
}

/** All examples together; of two that have one name the one of this file. */
export function relatedTo(
  file: string,
  all: readonly StoredExample[],
): Related {
  const near = all.filter(example => example.file === file);
  const taken = new Set(near.map(identityOf));
  const far = all.filter(
    example => example.file !== file && !taken.has(identityOf(example)),
  );
  return relatedOf(
    [...far, ...near].map(({ object }) => object as unknown as UnreadObject),
  );
}

function identityOf({ object }: StoredExample): string {
  const { apiVersion, kind, metadata } = object;
  const [group] = apiVersion.split('/');
  return [group, kind, metadata.namespace, metadata.name].join(' ');
}
