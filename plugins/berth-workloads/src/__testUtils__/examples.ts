import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { UnreadObject } from '../understand';

const SOURCES = join(__dirname, '..');

/** Beside the repository, where a checkout may have the projects' own examples; `BERTH_CRDS` names another folder. */
const PROJECTS =
  process.env.BERTH_CRDS ||
  join(__dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'crds');

/** The objects of every fixture of this package. */
export function fixtureExamples(): UnreadObject[] {
  return objectsIn(SOURCES, path => /(^|\/)__fixtures__\//.test(path));
}

/** The example objects of the projects, or why there are none. */
export function projectExamples(): UnreadObject[] | string {
  return existsSync(PROJECTS)
    ? objectsIn(PROJECTS, path => /(^|\/)examples\//.test(path))
    : `there are no examples of other projects in ${PROJECTS}`;
}

function objectsIn(
  folder: string,
  isExample: (path: string) => boolean,
): UnreadObject[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml') && isExample(path))
    .sort()
    .flatMap(path =>
      parseAllDocuments(readFileSync(join(folder, path), 'utf8')).flatMap(
        document => document.toJS() ?? [],
      ),
    );
}
