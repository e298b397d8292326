import { parseOptions, UsageError } from './usage';

describe('parseOptions', () => {
  const options = { only: { type: 'string', multiple: true } } as const;

  it('reads what is declared', () => {
    const { values } = parseOptions({ args: ['--only', 'unit'], options });
    expect(values.only).toEqual(['unit']);
  });

  it.each([[['--onyl', 'unit']], [['--only']], [['unit']]])(
    'calls %j a mistake of usage',
    args => {
      expect(() => parseOptions({ args, options })).toThrow(UsageError);
    },
  );
});
