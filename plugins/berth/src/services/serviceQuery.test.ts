import { isNarrowed, readChoice, writeChoice } from './serviceQuery';

const read = (text: string) => readChoice(new URLSearchParams(text));

describe('the choice in the URL', () => {
  it('is what the reader owns where it says nothing', () => {
    expect(read('')).toEqual({ scope: 'owned' });
  });

  it('is read as it was written', () => {
    const choice = {
      scope: 'all',
      text: 'chat',
      owner: 'group:default/team-llm',
      system: 'system:default/search',
      cluster: 'tokyo',
      tone: 'bad',
      gpu: 'H100',
      sync: 'outOfSync',
      pods: 'pending',
    } as const;
    const written = writeChoice(new URLSearchParams('other=1'), choice);
    expect(readChoice(written)).toEqual(choice);
    expect(written.get('other')).toBe('1');
    expect(`${writeChoice(written, { scope: 'owned' })}`).toBe('other=1');
  });

  it.each([
    'scope=theirs',
    'tone=splendid',
    'sync=pending',
    'pods=outOfSync',
    'attention=x',
    'owner=',
    'x=y',
  ])('leaves out what makes no sense: %s', text => {
    expect(read(text)).toEqual({ scope: 'owned' });
  });

  it('reads what was one filter before it was two, and writes it as the two', () => {
    expect(read('attention=outOfSync')).toEqual({
      scope: 'owned',
      sync: 'outOfSync',
    });
    const query = new URLSearchParams('attention=pending');
    const choice = readChoice(query);
    expect(choice).toEqual({ scope: 'owned', pods: 'pending' });
    expect(`${writeChoice(query, { ...choice, sync: 'outOfSync' })}`).toBe(
      'sync=outOfSync&pods=pending',
    );
    expect(`${writeChoice(query, { scope: 'owned' })}`).toBe('');
  });

  it('cuts what is too long for a question', () => {
    expect(read(`text=${'a'.repeat(5_000)}`).text).toHaveLength(200);
  });

  it('is narrowed by filters and not by its scope', () => {
    expect(isNarrowed(read('scope=all'))).toBe(false);
    expect(isNarrowed(read('scope=all&text=a'))).toBe(true);
  });
});
