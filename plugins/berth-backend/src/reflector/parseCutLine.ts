import type { WatchEvent } from './ReflectorState';

const tooLarge: WatchEvent<never> = {
  type: 'failed',
  failure: { type: 'tooLarge' },
};
const SPACE = /\s/;

/**
 * What the beginning of a watch's line tells, where the whole is too long to be read: whose change it is, nearly always,
 * because API servers write the type before the object and the metadata before what can be large. The object is quarantined
 * then, or gone. Where it does not tell, going on would lose a change in silence.
 */
export function parseCutLine(beginning: string): WatchEvent<never> {
  const { type, uid, resourceVersion } = headOf(beginning);
  if (!uid || !resourceVersion) return tooLarge;
  switch (type) {
    case 'ADDED':
    case 'MODIFIED':
      return { type: 'quarantine', uid, resourceVersion };
    case 'DELETED':
      return { type: 'remove', uid, resourceVersion };
    default:
      return tooLarge;
  }
}

interface Head {
  type?: string;
  uid?: string;
  resourceVersion?: string;
}

/** Reads no further than it has to. Labels and owners have uids too: only those at the right place count. */
function headOf(json: string): Head {
  const head: Head = {};
  /** The key of each map or list that is open; of the outermost, and of what is in a list, it is empty. */
  const open: string[] = [];
  let key = '';
  for (let at = 0; at < json.length; at++) {
    switch (json[at]) {
      case '{':
      case '[':
        open.push(key);
        key = '';
        break;
      case '}':
      case ']':
        open.pop();
        key = '';
        break;
      case ',':
        key = '';
        break;
      case '"': {
        const end = endOfText(json, at);
        if (end < 0) return head;
        const text = json.slice(at + 1, end);
        at = end;
        if (isKey(json, end)) key = text;
        else put(head, { open, key }, text);
        if (head.type && head.uid && head.resourceVersion) return head;
        break;
      }
      default:
    }
  }
  return head;
}

/** None of these has a character that JSON would write otherwise. Called for each text of a line that may be 4 MB of them. */
function put(
  head: Head,
  { open, key }: { open: readonly string[]; key: string },
  text: string,
): void {
  if (open[0] !== '') return;
  if (open.length === 1 && key === 'type') head.type = text;
  if (open.length !== 3 || open[1] !== 'object' || open[2] !== 'metadata') {
    return;
  }
  if (key === 'uid') head.uid = text;
  if (key === 'resourceVersion') head.resourceVersion = text;
}

/** Where the text that begins at a quote ends, or -1. */
function endOfText(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end;
}

function isEscaped(json: string, at: number): boolean {
  let backslashes = 0;
  while (json[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

function isKey(json: string, end: number): boolean {
  let next = end + 1;
  while (next < json.length && SPACE.test(json[next])) next++;
  return json[next] === ':';
}
