import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnreadObject } from '@berth/backstage-plugin-berth-workloads';
import { parseAllDocuments } from 'yaml';

const REPOSITORY = join(__dirname, '..', '..', '..', '..', '..');
const FIXTURES = join(REPOSITORY, 'plugins', 'berth-workloads', 'src');
/** Beside the repository, where a checkout may have the projects' own examples; `BERTH_CRDS` names another folder. */
const PROJECTS =
  process.env.BERTH_CRDS || join(REPOSITORY, '..', 'shared', 'data', 'crds');

/** The objects of each fixture of the kinds that are understood. */
export function fixtureFiles(): UnreadObject[][] {
  return filesIn(FIXTURES, /(^|\/)__fixtures__\//);
}

/** The objects of each example of the projects; none where they are not at hand. */
export function projectFiles(): UnreadObject[][] {
  return existsSync(PROJECTS) ? filesIn(PROJECTS, /(^|\/)examples\//) : [];
}

function filesIn(folder: string, wanted: RegExp): UnreadObject[][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml') && wanted.test(path))
    .sort()
    .map(path =>
      parseAllDocuments(readFileSync(join(folder, path), 'utf8'))
        .map(document => document.toJS() as UnreadObject | null)
        .filter(object => object !== null),
    );
}
