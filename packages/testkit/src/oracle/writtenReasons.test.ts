import { SaidReasons, writtenReasons } from './writtenReasons';

const texts = writtenReasons().map(({ text }) => text);

describe('writtenReasons', () => {
  it.each([
    'node(s) were unschedulable',
    "node(s) didn't match Pod's node affinity/selector",
    'Insufficient …',
    '… CSI driver is not installed on the node',
    '… (missing required label)',
    'No preemption victims found for incoming pod',
    "node(s) didn't satisfy plugin(s) […]",
  ])('holds %s', text => {
    expect(texts).toContain(text);
  });

  it('holds neither names nor what is thrown', () => {
    expect(texts.filter(text => /^[\w./-]+$|^Unknown/.test(text))).toEqual([]);
  });

  it('has no text of a comment', () => {
    expect(texts.filter(text => /Source|upstream/.test(text))).toEqual([]);
  });
});

describe('SaidReasons', () => {
  it('forgets what a verdict says', () => {
    const said = new SaidReasons();
    expect(said.unsaid).toContain('Insufficient …');
    const reasons = ['Insufficient cpu', 'persistentvolumeclaim "a" not found'];
    said.hear({ status: { a: { reasons } } });
    expect(said.unsaid).not.toContain('Insufficient …');
    expect(said.unsaid).not.toContain('… "…" not found');
    expect(said.unsaid).toContain('node(s) were unschedulable');
  });
});
