import { adviceText } from './adviceText';

const renamed = {
  rule: 'InferenceService/deploymentModeRenamed',
  problem: 'KServe 0.16 renamed the deployment mode Serverless.',
  remedy: 'Say Knative, which means the same.',
};

describe('adviceText', () => {
  it.each(['en', 'en-IE'])('is what the rule says in %s', locale => {
    expect(adviceText(renamed, { locale })).toEqual({
      problem: { text: renamed.problem, lang: 'en' },
      remedy: { text: renamed.remedy, lang: 'en' },
    });
  });

  it.each(['ja', 'ja-JP'])('has words of its own in %s', locale => {
    const { problem, remedy } = adviceText(renamed, { locale });

    expect(problem).toEqual({
      text: expect.stringContaining('KServe 0.16 で変わりました'),
    });
    expect(remedy).toEqual({ text: expect.stringContaining('Knative') });
  });

  it('marks as English what only comes so', () => {
    const rule = 'Evaluation/toString';

    expect(adviceText({ ...renamed, rule }, { locale: 'ja' })).toEqual({
      problem: { text: renamed.problem, lang: 'en' },
      remedy: { text: renamed.remedy, lang: 'en' },
    });
    expect(
      adviceText({ ...renamed, rule: 'ToolServer/replaced' }, { locale: 'ja' }),
    ).toMatchObject({ remedy: { text: renamed.remedy, lang: 'en' } });
  });
});
