import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  fieldsReadOf,
  recognisedPrograms,
  relatedOf,
  roleWords,
  workloadKinds,
  type UnreadObject,
  type WorkloadKind,
} from '@berth/backstage-plugin-berth-workloads';
import { parseAllDocuments } from 'yaml';
import { packagePath } from '../packagePath';

/** The page that says which kinds are understood, in the repository's docs. */
export const KINDS_PAGE = packagePath('..', '..', 'docs', 'kinds.md');

const KINDS = packagePath('..', '..', 'plugins', 'berth-workloads', 'src');

/** The version whose health rules the kinds follow. */
const ARGO_CD = '3.5';

const HEAD = `# Kinds that are understood

Written by \`yarn workspace @berth/testkit docs:kinds\` from the registry of kinds, and from what is looked at when the
fixtures of a kind are understood. Do not edit it by hand.

Of every object Berth reads who it is (\`apiVersion\`, \`kind\`, and of its metadata name, namespace, uid, generation,
creation, deletion, labels, owners and the annotations of those who made it) and its conditions. What follows is read
beside that. \`[]\` stands for each entry of a list, \`*\` for each value of a map. Of a pod template the fields are taken that
decide where a pod may run, its labels and its images: never environment, arguments, commands or contents of volumes.

Health is in the six words of Argo CD, and by its rules where it has one for a kind: those of Argo CD ${ARGO_CD}. In one case
Berth says less: an object of \`apps\` without any status or generation, such as a manifest that no cluster has seen, is
\`Unknown\`, where the rules of Argo CD would compare zeros with each other.

A kind that is not in this list is judged by what all objects have in common: its conditions by the conventions of
Kubernetes, and \`spec.replicas\` and \`spec.template\` where that is a template of pods. What Berth says of it is marked so.
That is what \`explain\` does with such an object. A cluster is watched for the kinds of this list, for [those that you
add](add-a-kind.md), and, to be judged like that, for [those that you name and the first others whose objects control
pods](configuration.md#what-is-asked-for). Pods whose owner may not be read are shown as one row under the name of that owner,
of which itself nothing is said.

\`./berth explain -f FILE\` prints what Berth understands of each object in a file, with \`--json\` all of it; \`-f -\` reads
what \`kubectl get -o yaml\` or \`-o json\` writes.
`;

/** What the head says once for all kinds. */
const COMMON =
  /^(apiVersion|kind|metadata|spec|status|metadata\..*|status\.conditions(\[\].*)?|status\.observedGeneration)$/;

/** Maps whose keys are anybody's to choose, and whose values are no objects. */
const MAPS = [
  ...['allocated', 'allocatedResources', 'capability', 'deserved', 'flavors'],
  ...['guarantee\\.resource', 'hard', 'labels', 'limits', 'matchLabels', 'max'],
  ...['min', 'minTaskMember', 'nodeSelector', 'requests', 'resourceUsage'],
  'used',
];
const IN_MAP = new RegExp(`(\\.(?:${MAPS.join('|')}))\\..+$`);

/** What a kind can say beside its health, in the order of the page. */
const ASPECTS: ReadonlyArray<[keyof WorkloadKind, string]> = [
  ['rollout', 'rollout'],
  ['progress', 'progress'],
  ['asks', 'the pods it asks for'],
  ['resources', 'resources of containers'],
  ['resize', 'resizes in place'],
  ['scaling', 'what scales'],
  ['quotas', 'quotas'],
  ['obstacles', 'what blocks it'],
  ['parts', 'its parts'],
  ['models', 'models'],
  ['endpoints', 'endpoints'],
  ['references', 'what it refers to'],
  ['links', 'links'],
  ['advice', 'advice'],
];

/** What the page should hold. */
export function currentKindsPage(): string {
  const read = fieldsReadByKind();
  const systems = [...new Set(workloadKinds.map(({ system }) => system))];
  return [
    HEAD,
    otherKindsText(),
    programsText(),
    ...systems.sort().map(system => {
      const kinds = workloadKinds.filter(kind => kind.system === system);
      return [
        `## ${system}\n`,
        ...kinds.map(kind => kindText(kind, read.get(keyOf(kind)) ?? [])),
      ].join('\n');
    }),
  ].join('\n');
}

/** Of a kind that nobody knows, with all that any object can be judged by. */
const UNKNOWN = {
  apiVersion: 'example.com/v1',
  kind: 'Example',
  metadata: { name: 'example' },
  spec: {
    replicas: 1,
    selector: { matchLabels: { app: 'example' } },
    template: { spec: { containers: [{ name: 'main', image: 'main' }] } },
  },
  status: { readyReplicas: 1, conditions: [{ type: 'Ready', status: 'True' }] },
};

function otherKindsText(): string {
  const fields = withoutCommon(fieldsReadOf(UNKNOWN, relatedOf([])));
  return `## Kinds that are not in this list

Read are ${fields.map(field => `\`${field}\``).join(', ')}.
`;
}

function programsText(): string {
  const programs = recognisedPrograms.map(
    ({ name, kinds }) =>
      `- ${name}: in ${kinds.map(kind => kind.split('/')[1]).join(', ')}`,
  );
  return `## Programs without a kind

Recognised in ordinary objects by documented labels, images and ports. What Berth says of them is marked so.

${programs.join('\n')}
`;
}

function kindText(kind: WorkloadKind, fields: readonly string[]): string {
  const { group, versions, role } = kind;
  const says = ASPECTS.flatMap(([aspect, word]) => (kind[aspect] ? word : []));
  const apiVersions = versions
    .map(version => `\`${group ? `${group}/${version}` : version}\``)
    .join(', ');
  return `### ${kind.kind}

${apiVersions}: ${roleWords[role]}. Says health${says
    .map(word => `, ${word}`)
    .join('')}.

${
  fields.length === 0
    ? 'Reads nothing more.'
    : `Reads ${fields.map(field => `\`${field}\``).join(', ')}.`
}
`;
}

/** By group and kind, the shortest of nested paths left out: to read `spec.a.b` is to look at `spec.a`. */
function fieldsReadByKind(): Map<string, string[]> {
  const paths = new Map<string, Set<string>>();
  for (const file of fixtureFiles()) {
    const objects = parseAllDocuments(readFileSync(file, 'utf8'))
      .map(document => document.toJS() as UnreadObject)
      .filter(Boolean);
    const related = relatedOf(objects);
    for (const object of objects) {
      const known = paths.get(keyOfObject(object)) ?? new Set();
      fieldsReadOf(object, related).forEach(path => known.add(path));
      paths.set(keyOfObject(object), known);
    }
  }
  return new Map([...paths].map(([key, all]) => [key, withoutCommon(all)]));
}

function withoutCommon(paths: ReadonlySet<string>): string[] {
  return [...new Set([...paths].map(path => path.replace(IN_MAP, '$1.*')))]
    .filter(path => !COMMON.test(path))
    .sort();
}

function fixtureFiles(): string[] {
  return readdirSync(KINDS, { recursive: true, encoding: 'utf8' })
    .filter(path => path.includes('__fixtures__') && path.endsWith('.yaml'))
    .map(path => join(KINDS, path))
    .sort();
}

function keyOf({ group, kind }: { group: string; kind: string }): string {
  return `${group}/${kind}`;
}

function keyOfObject({ apiVersion, kind }: UnreadObject): string {
  const parts = String(apiVersion).split('/');
  return `${parts.length === 2 ? parts[0] : ''}/${kind}`;
}
