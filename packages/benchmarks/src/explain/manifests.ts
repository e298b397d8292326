import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';

/** The fixtures of every kind, which stand for what clusters hold. */
const FIXTURES = 'plugins/berth-workloads/src/kinds';

/**
 * The objects of every fixture over and over, each under a name of its own.
 *
 * @returns `count` objects as lines of JSON, and as YAML documents.
 */
export function manifests(count: number): { json: string[]; yaml: string[] } {
  const objects = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter(path => path.includes('__fixtures__') && path.endsWith('.yaml'))
    .sort()
    .flatMap(path =>
      parseAllDocuments(readFileSync(join(FIXTURES, path), 'utf8')),
    )
    .map(document => document.toJS());
  // Writing YAML is slow; the name, which stands at the end of a line of its own, is put in afterwards.
  const templates = objects.map(object => {
    const named = {
      ...object,
      metadata: { ...object.metadata, name: 'NAME-OF-THE-OBJECT' },
    };
    return { json: JSON.stringify(named), yaml: `---\n${stringify(named)}` };
  });
  const all = Array.from({ length: count }, (_, i) => {
    const { json, yaml } = templates[i % templates.length];
    const rename = (text: string) =>
      text.replaceAll('NAME-OF-THE-OBJECT', `object-${i}`);
    return { json: `${rename(json)}\n`, yaml: rename(yaml) };
  });
  return {
    json: all.map(({ json }) => json),
    yaml: all.map(({ yaml }) => yaml),
  };
}
