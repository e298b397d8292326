import type { Verdict } from '@berth/backstage-plugin-berth-scheduler/replay';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { transformSync } from 'esbuild';

/** A text that a plugin of the core gives, as it stands in its source. */
export interface WrittenReason {
  /** With `…` for what is put in. */
  text: string;
  pattern: RegExp;
}

/** Where plugins write reasons, below the sources of the core. */
const places = ['plugins', 'framework/preemption', 'framework/preFilter.ts'];

/** Sentences in these places that are no reasons, or that no case can lead to. */
const neverSaid: Readonly<Record<string, string>> = {
  'as requested': 'names a way of counting',
  'at least a little': 'names a way of counting',
  'v1 ReplicationController': 'names a kind',
  'apps/v1 ReplicaSet': 'names a kind',
  'apps/v1 StatefulSet': 'names a kind',
  'all nodes': 'names an outcome',
  'some nodes': 'names an outcome',
  'no help': 'names an outcome',
  'not modelled': 'names an outcome',
  'equals by chance': 'names an outcome',
  "node(s) didn't satisfy plugin …":
    'no plugin alone names no node at all: NodeAffinity rejects the pod in its own words',
  'no new claims to deallocate': '1.37 does not say it any more',
  'kube-scheduler tries some of the nodes only, from a random one on, and more of them would do':
    'a case in which it preempts has no more nodes than it tries',
  'many disruption budgets select the same pods, and the order in which they are looked at is chance':
    'a case has few budgets',
  'which of several pods go is decided by the order of equals, which is chance':
    'needs more equal pods on one node than a case has',
  'PostFilter of …': 'kube-scheduler has no other PostFilter plugins',
  'disruption budgets were not asked for, and they decide on which pods go':
    'a case without budgets has none',
  'the priority class of the pod is not known, and with it whom the pod may preempt':
    'the API server refuses a pod with an unknown class',
};

/** The texts that the plugins of the core give, read from their sources, so that none can be forgotten. */
export function writtenReasons(): WrittenReason[] {
  const texts = new Set(sourceFiles().flatMap(sentencesOf));
  return [...texts]
    .filter(text => !Object.hasOwn(neverSaid, text))
    .map(text => ({
      text,
      pattern: new RegExp(text.split('…').map(escape).join('.+'), 's'),
    }));
}

function sourceFiles(): string[] {
  const require = createRequire(__filename);
  const sources = dirname(
    require.resolve('@berth/backstage-plugin-berth-scheduler'),
  );
  return places.flatMap(place => {
    const path = join(sources, place);
    return place.endsWith('.ts') ? path : filesBelow(path);
  });
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(
      entry =>
        entry.isFile() &&
        !entry.name.includes('.test.') &&
        !basename(entry.parentPath).startsWith('__'),
    )
    .map(entry => join(entry.parentPath, entry.name));
}

const thrown = /throw new \w+\([^;]*\);/g;
const literal =
  /`((?:[^`\\]|\\.)*)`|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g;
const expression = /\$\{[^}]*\}/g;
/** A word beside a space: neither a name nor a key made of parts. */
const sentence = /[a-z]{2,} | [a-z]{2,}/i;

/** The sentences of a file, without those of comments and types. */
function sentencesOf(file: string): string[] {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts' });
  return [...code.replace(thrown, '').matchAll(literal)]
    .map(([, template, single, double]) => template ?? single ?? double)
    .map(text => text.replace(expression, '…').replace(/\\(.)/g, '$1'))
    .filter(text => sentence.test(text));
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What a verdict says in words. */
type Spoken = Pick<Verdict, 'preFilter' | 'message' | 'unknown'> & {
  status?: Record<string, { reasons: string[] }>;
};

/** Notes which of the reasons verdicts hold. */
export class SaidReasons {
  readonly #unsaid = new Set(writtenReasons());

  hear({ status = {}, preFilter, message, unknown }: Spoken): void {
    const texts = new Set([preFilter ?? '', message ?? '', unknown ?? '']);
    for (const { reasons } of Object.values(status)) {
      reasons.forEach(reason => texts.add(reason));
    }
    for (const reason of this.#unsaid) {
      if ([...texts].some(text => reason.pattern.test(text))) {
        this.#unsaid.delete(reason);
      }
    }
  }

  get unsaid(): string[] {
    return [...this.#unsaid].map(({ text }) => text);
  }
}
