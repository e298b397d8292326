/** Text between two marks of YAML documents. */
export interface DocumentText {
  text: string;
  /** Of its first character, from 1. */
  line: number;
}

/** At the beginning of a line a mark is nothing else: whatever a document holds is further in, or quoted without it. */
const MARK = /^---(?=[ \t\r\n]|$)/gm;

/** Comments, directives, and ends of documents. */
const NOTHING = /^(?:[ \t]*(?:#.*)?|%.*|\.\.\.[ \t]*)\r?$/;

/** Cuts a file at the marks of YAML documents, before anything is parsed, so that a damaged one takes no other along. */
export function cutDocuments(file: string): DocumentText[] {
  const text = file.replace(/^\ufeff/, '');
  const documents: DocumentText[] = [];
  let start = 0;
  let line = 1;
  const take = (end: number) => {
    const part = text.slice(start, end);
    if (!part.split('\n').every(one => NOTHING.test(one))) {
      documents.push({ text: part, line });
    }
    line += part.split('\n').length - 1;
  };
  for (const mark of text.matchAll(MARK)) {
    take(mark.index);
    start = mark.index + mark[0].length;
  }
  take(text.length);
  return documents;
}
