import { CORE_SCHEMA, loadAll, YAMLException } from 'js-yaml';
import { parseAllDocuments } from 'yaml';
import { messageOf } from '../messageOf';
import type { DocumentText } from './cutDocuments';

/** A value that a document holds, or why it holds none. */
export type ParsedValue =
  | { kind: 'value'; value: unknown; at: string }
  | { kind: 'damaged'; at: string; why: string };

const ANCHOR = /(?:^|[\s,[{:-])&[^\s,[\]{}]/;

/** Enough for people; more would let a small file grow into a large one. */
const MOST_ALIASES = 100;

/** The values of a document: one, or where it is JSON lines as many as there are lines. */
export function parseDocument(
  document: DocumentText,
  options: { number: number },
): ParsedValue[] {
  const { text, line } = document;
  const at = `document ${options.number}, line ${line + linesBefore(text)}`;
  if (/^\s*[[{]/.test(text)) {
    const whole = parsedJson(text);
    if (whole) {
      return [{ kind: 'value', at, ...whole }];
    }
  }
  const lines = text.split('\n');
  if (lines.some(one => one.startsWith('{') && parsedJson(one))) {
    return parseLines(lines, line);
  }
  try {
    return loadYaml(text).flatMap(value =>
      value === null || value === undefined
        ? []
        : [{ kind: 'value' as const, value, at }],
    );
  } catch (error) {
    return [{ kind: 'damaged', ...damageOf(error, { at, document }) }];
  }
}

function linesBefore(text: string): number {
  return (/^\s*/.exec(text)?.[0].match(/\n/g) ?? []).length;
}

function parsedJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // It may still be YAML, of which what is not JSON is told.
    return undefined;
  }
}

function parseLines(lines: string[], first: number): ParsedValue[] {
  return lines.flatMap((text, index): ParsedValue[] => {
    const at = `line ${first + index}`;
    if (text.trim() === '') {
      return [];
    }
    try {
      return [{ kind: 'value', at, value: JSON.parse(text) }];
    } catch (error) {
      return [{ kind: 'damaged', at, why: `not JSON: ${messageOf(error)}` }];
    }
  });
}

/** As YAML 1.2 has it: times stay text. js-yaml is fifteen times as fast, but follows aliases without a limit. */
function loadYaml(text: string): unknown[] {
  if (!ANCHOR.test(text)) {
    return loadAll(text, null, { schema: CORE_SCHEMA, json: true });
  }
  return parseAllDocuments(text, { merge: true, uniqueKeys: false }).map(
    document => {
      const [error] = document.errors;
      if (error) {
        throw error;
      }
      return document.toJS({ maxAliasCount: MOST_ALIASES });
    },
  );
}

function damageOf(
  error: unknown,
  context: { at: string; document: DocumentText },
): { at: string; why: string } {
  const { at, document } = context;
  const [message] = messageOf(error).split('\n');
  if (!(error instanceof YAMLException) || !error.mark) {
    return { at, why: `not YAML: ${message}` };
  }
  const number = at.replace(/, line.*$/, '');
  return {
    at: `${number}, line ${document.line + error.mark.line}`,
    why: `not YAML: ${error.reason}`,
  };
}
