import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { packagePath } from '../packagePath';
import { CustomResourceDefinition } from './CustomResourceDefinition';
import { minimalCrds } from './minimal';

/** Beside the repository, where a checkout may have the projects' own CRDs. */
export const folderBesideRepository = packagePath('../../../shared/data/crds');

/** A CRD and where it is from: a file, or the kit. */
export interface FoundCrd {
  crd: CustomResourceDefinition;
  origin: { type: 'file'; path: string } | { type: 'minimal' };
}

/** The CRDs in a file, among other things. */
export function readCrds(path: string): CustomResourceDefinition[] {
  return parseAllDocuments(readFileSync(path, 'utf8'))
    .map(document => document.toJS())
    .filter(object => object?.kind === 'CustomResourceDefinition');
}

function findInFolder(folder: string, kind: string): FoundCrd | undefined {
  for (const entry of readdirSync(folder, {
    recursive: true,
    encoding: 'utf8',
  }).sort()) {
    if (!/\.ya?ml$/.test(entry)) {
      continue;
    }
    const path = join(folder, entry);
    const crd = readCrds(path).find(
      ({ spec }) => spec.names.kind.toLowerCase() === kind,
    );
    if (crd) {
      return { crd, origin: { type: 'file', path } };
    }
  }
  return undefined;
}

/**
 * Finds a CRD by project and kind, such as `argo-cd/application`: the project's own in the folder that `BERTH_CRDS`
 * names or in `../shared/data/crds` beside the repository, else the kit's minimal one.
 *
 * @throws when `BERTH_CRDS` names no folder, and when there is neither the project's own CRD nor a minimal one.
 */
export function findCrd(options: {
  name: string;
  env?: NodeJS.ProcessEnv;
  defaultFolder?: string;
}): FoundCrd {
  const { name, env = process.env } = options;
  const { defaultFolder = folderBesideRepository } = options;
  const [project, kind] = name.split('/');
  if (env.BERTH_CRDS && !existsSync(env.BERTH_CRDS)) {
    throw new Error(`BERTH_CRDS is ${env.BERTH_CRDS}, which does not exist`);
  }
  const folder = join(env.BERTH_CRDS || defaultFolder, project);
  const found = existsSync(folder) ? findInFolder(folder, kind) : undefined;
  if (found) {
    return found;
  }
  const crd = minimalCrds[name];
  if (!crd) {
    throw new Error(
      `There is no CRD ${name} in ${folder}, and the kit has no minimal one`,
    );
  }
  return { crd, origin: { type: 'minimal' } };
}
