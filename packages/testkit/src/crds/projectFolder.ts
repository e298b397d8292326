import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CustomResourceDefinition } from './CustomResourceDefinition';
import { folderBesideRepository, readCrds } from './findCrd';

/** Where the projects' own CRDs and examples are, each in a folder that has the project's name. */
const projectsFolder = process.env.BERTH_CRDS || folderBesideRepository;

/** Why there is nothing of these projects to look at; `undefined` where there is. */
export function whyWithoutProjects(
  projects: readonly string[],
): string | undefined {
  const missing = projects.filter(
    project => !existsSync(join(projectsFolder, project)),
  );
  return missing.length > 0
    ? `${projectsFolder} has nothing of ${missing.join(', ')}`
    : undefined;
}

/** Every CRD of a project. */
export function crdsOf(project: string): CustomResourceDefinition[] {
  const folder = join(projectsFolder, project);
  return yamlFilesIn(folder)
    .filter(file => !file.startsWith('examples'))
    .flatMap(file => readCrds(join(folder, file)));
}

/** The files of a project's example objects, by name. */
export function exampleFilesOf(
  project: string,
): Array<{ name: string; path: string }> {
  const folder = join(projectsFolder, project, 'examples');
  return existsSync(folder)
    ? yamlFilesIn(folder).map(name => ({ name, path: join(folder, name) }))
    : [];
}

function yamlFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.ya?ml$/.test(file))
    .sort();
}
