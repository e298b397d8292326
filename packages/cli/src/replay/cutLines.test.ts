import { cutLines } from './cutLines';
import type { LineBlock } from './LineBlock';

async function* inChunks(text: string, size: number) {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
  }
}

async function cut(text: string, chunk: number, line = 1000) {
  const blocks: LineBlock[] = [];
  const limits = { block: 8, line };
  for await (const block of cutLines(inChunks(text, chunk), limits)) {
    blocks.push(block);
  }
  return blocks;
}

/** Every line with its number, as a reader of the blocks counts. */
function linesOf(blocks: LineBlock[]): string[] {
  return blocks.flatMap(block => {
    if (block.kind === 'too long') {
      return [`${block.firstLine}: too long`];
    }
    const text = new TextDecoder().decode(block.bytes).replace(/\n$/, '');
    const lines = text.split('\n');
    expect(lines).toHaveLength(block.lines);
    return lines.map((line, i) => `${block.firstLine + i}: ${line}`);
  });
}

const SIZES = [1, 2, 3, 5, 8, 13, 100];

describe('cutLines', () => {
  it.each(SIZES)(
    'gives every line once, from chunks of %d bytes',
    async size => {
      const text = 'a\nbcdef\n\nghijklmnopq\nrätsel\n';
      const expected = [
        '1: a',
        '2: bcdef',
        '3: ',
        '4: ghijklmnopq',
        '5: rätsel',
      ];
      expect(linesOf(await cut(text, size))).toEqual(expected);
      expect(linesOf(await cut(text.trimEnd(), size))).toEqual(expected);
    },
  );

  it.each(SIZES.filter(size => size < 10))(
    'passes over a line that is too long, from chunks of %d bytes',
    async size => {
      const long = 'x'.repeat(50);
      const text = `a\n${long}\nb\n${long}`;
      expect(linesOf(await cut(text, size, 20))).toEqual([
        '1: a',
        '2: too long',
        '3: b',
        '4: too long',
      ]);
    },
  );

  it('puts lines together up to the size of a block', async () => {
    const blocks = await cut('ab\ncd\nef\ngh\nij\n', 3);
    expect(
      blocks.map(block => (block.kind === 'lines' ? block.lines : 0)),
    ).toEqual([3, 2]);
  });

  it('gives nothing of nothing', async () => {
    expect(await cut('', 1)).toEqual([]);
  });
});
