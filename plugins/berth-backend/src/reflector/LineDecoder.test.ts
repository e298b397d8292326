import fc from 'fast-check';
import { LineDecoder } from './LineDecoder';

function decode(chunks: Uint8Array[], maxLength = 1_000): string[] {
  const decoder = new LineDecoder({ maxLength });
  return chunks.flatMap(chunk => decoder.push(chunk).lines);
}

/** Cuts bytes at the given places. */
function cut(bytes: Uint8Array, places: number[]): Uint8Array[] {
  const edges = [0, ...[...places].sort((a, b) => a - b), bytes.length];
  return edges.slice(1).map((end, index) => bytes.slice(edges[index], end));
}

describe('LineDecoder', () => {
  it('gives the same lines however the bytes are cut', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter(text => !/[\r\n]/.test(text));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n'))),
        fc.array(fc.nat(400)),
        (lines, places) => {
          const bytes = Buffer.from(lines.map(l => l.join('')).join(''));
          const within = places.map(place => Math.min(place, bytes.length));
          expect(decode(cut(bytes, within))).toEqual(
            lines.map(([text]) => text),
          );
        },
      ),
    );
  });

  it('puts a character together that was cut into single bytes', () => {
    const bytes = Buffer.from('{"名":"🚢"}\n');
    expect(decode([...bytes].map(byte => Uint8Array.of(byte)))).toEqual([
      '{"名":"🚢"}',
    ]);
  });

  it('keeps the beginning of a line until the rest comes', () => {
    const decoder = new LineDecoder({ maxLength: 100 });
    expect(decoder.push(Buffer.from('a\nb')).lines).toEqual(['a']);
    expect(decoder.push(Buffer.from('c\n')).lines).toEqual(['bc']);
  });

  it('leaves out empty lines', () => {
    expect(decode([Buffer.from('\n\r\na\n\n')])).toEqual(['a']);
  });

  it('gives the lines before one that is too long, and nothing after', () => {
    const decoder = new LineDecoder({ maxLength: 4 });
    expect(decoder.push(Buffer.from('ok\n123'))).toEqual({
      lines: ['ok'],
      overflown: false,
    });
    expect(decoder.push(Buffer.from('45'))).toEqual({
      lines: [],
      overflown: true,
    });
    expect(decoder.push(Buffer.from('\nlater\n'))).toEqual({
      lines: [],
      overflown: true,
    });
  });

  it('takes a line of exactly the greatest length', () => {
    expect(decode([Buffer.from('1234\n')], 4)).toEqual(['1234']);
  });
});
