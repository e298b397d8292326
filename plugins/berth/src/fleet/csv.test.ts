import { csvOf } from './csv';

describe('csvOf', () => {
  it.each([
    [[['a', 1, undefined]], 'a,1,'],
    [[['a,b', 'say "x"', 'two\nlines']], '"a,b","say ""x""","two\nlines"'],
    [[['=1+1', '@x', '-', '+1']], "'=1+1,'@x,'-,'+1"],
    [[['日本'], [-1]], '日本\r\n-1'],
  ])('%j', (rows, text) => {
    expect(csvOf(rows)).toBe(`\uFEFF${text}`);
  });
});
