import { RecentAnswers } from './RecentAnswers';

describe('RecentAnswers', () => {
  it('makes an answer once, also for those who ask while it is made', async () => {
    const answers = new RecentAnswers();
    const make = jest.fn(async () => ({}));
    const [first, second] = await Promise.all([
      answers.of(['map', 1], make),
      answers.of(['map', 1], make),
    ]);
    expect(first).toBe(second);
    expect(await answers.of(['map', 1], make)).toBe(first);
    expect(make).toHaveBeenCalledTimes(1);
    expect(await answers.of(['map', 2], make)).not.toBe(first);
  });

  it('forgets a failure', async () => {
    const answers = new RecentAnswers();
    const failing = answers.of(['map'], async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await expect(answers.of(['map'], async () => 'yes')).resolves.toBe('yes');
  });

  it('keeps sixteen', async () => {
    const answers = new RecentAnswers();
    const make = jest.fn(async () => ({}));
    for (let key = 0; key < 17; key++) await answers.of([key], make);
    await answers.of([16], make);
    expect(make).toHaveBeenCalledTimes(17);
    await answers.of([0], make);
    expect(make).toHaveBeenCalledTimes(18);
  });
});
