import fc from 'fast-check';
import { LineDecoder } from './LineDecoder';

function decode(chunks: Uint8Array[], maxLength = 1_000): string[] {
  const decoder = new LineDecoder({ maxLength, maxPassed: maxLength });
  return chunks.flatMap(chunk => {
    const { lines, overflown } = decoder.push(chunk);
    expect(overflown).toBe(false);
    return lines.map(({ text }) => text);
  });
}

/** Cuts bytes at the given places. */
function cut(bytes: Uint8Array, places: number[]): Uint8Array[] {
  const edges = [0, ...[...places].sort((a, b) => a - b), bytes.length];
  return edges.slice(1).map((end, index) => bytes.slice(edges[index], end));
}

const whole = (text: string) => ({ type: 'whole', text });

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
    const decoder = new LineDecoder({ maxLength: 100, maxPassed: 100 });
    expect(decoder.push(Buffer.from('a\nb')).lines).toEqual([whole('a')]);
    expect(decoder.push(Buffer.from('c\n')).lines).toEqual([whole('bc')]);
  });

  it('leaves out empty lines', () => {
    expect(decode([Buffer.from('\n\r\na\n\n')])).toEqual(['a']);
  });

  it('gives the beginning of a line that is too long, and those around it', () => {
    const decoder = new LineDecoder({ maxLength: 4, maxPassed: 100 });
    expect(decoder.push(Buffer.from('ok\n123')).lines).toEqual([whole('ok')]);
    expect(decoder.push(Buffer.from('45')).lines).toEqual([
      { type: 'cut', text: '1234' },
    ]);
    expect(decoder.push(Buffer.from('6789')).lines).toEqual([]);
    expect(decoder.push(Buffer.from('0\nnext\nabcdef\n')).lines).toEqual([
      whole('next'),
      { type: 'cut', text: 'abcd' },
    ]);
    expect(decoder.push(Buffer.from('last\n')).lines).toEqual([whole('last')]);
  });

  it('gives up a line that does not end, and what comes after it', () => {
    const decoder = new LineDecoder({ maxLength: 4, maxPassed: 6 });
    expect(decoder.push(Buffer.from('12345')).overflown).toBe(false);
    expect(decoder.push(Buffer.from('6')).overflown).toBe(false);
    expect(decoder.push(Buffer.from('7')).overflown).toBe(true);
    expect(decoder.push(Buffer.from('\nlater\n'))).toEqual({
      lines: [],
      overflown: true,
    });
  });

  it('takes a line of exactly the greatest length', () => {
    expect(decode([Buffer.from('1234\n')], 4)).toEqual(['1234']);
  });
});
