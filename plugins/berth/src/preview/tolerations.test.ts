import { parseToleration, tolerationText } from './tolerations';

describe('tolerations', () => {
  it.each([
    ['nvidia.com/gpu', { key: 'nvidia.com/gpu', operator: 'Exists' }],
    [
      'nvidia.com/gpu:NoSchedule',
      { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' },
    ],
    [
      'dedicated=research:NoSchedule',
      {
        key: 'dedicated',
        operator: 'Equal',
        value: 'research',
        effect: 'NoSchedule',
      },
    ],
    [
      'dedicated=:NoExecute',
      {
        key: 'dedicated',
        operator: 'Equal',
        value: '',
        effect: 'NoExecute',
      },
    ],
    ['*', { operator: 'Exists' }],
  ])('%s is read and written', (text, toleration) => {
    expect(parseToleration(text)).toEqual(toleration);
    expect(tolerationText(toleration)).toBe(text);
  });

  it('writes a toleration without operator as Equal, as Kubernetes reads it', () => {
    expect(tolerationText({ key: 'a', value: 'b' })).toBe('a=b');
  });
});
