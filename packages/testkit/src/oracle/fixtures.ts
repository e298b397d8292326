import type {
  KubernetesVersion,
  Profile,
} from '@berth/backstage-plugin-berth-scheduler';
import type { Case } from '@berth/backstage-plugin-berth-scheduler/replay';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagePath } from '../packagePath';
import type { OracleVerdict } from './OracleVerdict';

const ownDirectory = packagePath('src/oracle/__fixtures__');
const extension = '.json';

/** A case on which the core and kube-scheduler once disagreed, with kube-scheduler's verdicts by Kubernetes version. */
export interface Fixture {
  case: Case;
  /** Gates that were on. */
  featureGates?: Profile['featureGates'];
  verdicts: Partial<Record<KubernetesVersion, OracleVerdict>>;
}

export function fixtureNames(): string[] {
  return readdirSync(ownDirectory)
    .filter(file => file.endsWith(extension))
    .map(file => file.slice(0, -extension.length))
    .sort();
}

export function readFixture(name: string): Fixture {
  return JSON.parse(readFileSync(fixturePath(ownDirectory, name), 'utf8'));
}

/**
 * Keeps a case under a name, and returns the path of the file.
 *
 * @throws when the name is not one of lower-case words with hyphens.
 */
export function writeFixture(
  name: string,
  fixture: Fixture,
  directory = ownDirectory,
): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new Error(`A fixture is named in lower-case-words, not ${name}`);
  }
  const path = fixturePath(directory, name);
  mkdirSync(directory, { recursive: true });
  writeFileSync(path, `${JSON.stringify(fixture, undefined, 2)}\n`);
  return path;
}

function fixturePath(directory: string, name: string): string {
  return join(directory, `${name}${extension}`);
}
