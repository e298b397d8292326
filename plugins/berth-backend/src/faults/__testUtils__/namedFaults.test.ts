import { namedFaults } from './namedFaults';

describe('namedFaults', () => {
  it('finds the tests that name a fault, themselves or by what they are in', () => {
    const text = `
      // it('of a comment, fault 9')
      describeWithControlPlane('a cluster', {}, () => {
        describe('away (fault 1)', () => {
          it('waits', () => {});
          it.each([1, 2])('waits %i times (fault 2, fault 30)', () => {});
        });
        it('names none, and has fault33', () => { expect('fault 9'); });
        it.skip('is skipped (fault 3)', () => {});
        describe.skip('skipped', () => {
          it('is in what is skipped (fault 4)', () => {});
        });
        it.todo('is still to be written (fault 5)');
      });`;
    expect(namedFaults('x.test.ts', text)).toEqual([
      { fault: 1, title: 'waits' },
      { fault: 1, title: 'waits %i times (fault 2, fault 30)' },
      { fault: 2, title: 'waits %i times (fault 2, fault 30)' },
      { fault: 30, title: 'waits %i times (fault 2, fault 30)' },
    ]);
  });
});
