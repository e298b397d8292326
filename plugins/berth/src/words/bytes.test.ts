import { englishWords } from '../__testUtils__/words';
import { bytesText } from './bytes';

describe('bytesText', () => {
  it.each([
    [0, '0 B'],
    [1023, '1,020 B'],
    [1024, '1 KiB'],
    [1.5 * 2 ** 40, '1.5 TiB'],
    [7_654 * 2 ** 40, '7.47 PiB'],
    [2 ** 72, '4,100 EiB'],
  ])('%d: %s', (bytes, text) => {
    expect(bytesText(bytes, englishWords())).toBe(text);
  });
});
