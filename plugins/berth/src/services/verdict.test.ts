import type { ListedService } from '@berth/backstage-plugin-berth-common';
import {
  listedService,
  listedServices,
  serviceList,
} from '../__fixtures__/listedServices';
import { moreProblems, verdictOf } from './verdict';

describe('how many services fare how', () => {
  const toned = (...tones: ListedService['tone'][]) =>
    serviceList(tones.map((tone, at) => listedService(`s${at}`, { tone })));

  it('is told of the worst, with the first of them', () => {
    expect(verdictOf(listedServices())).toMatchObject({
      ...{ tone: 'bad', count: 1, of: 4 },
      first: { title: 'llm-gateway' },
    });
    expect(verdictOf(toned('look', 'look', 'good'))).toMatchObject({
      ...{ tone: 'look', count: 2, of: 3 },
    });
    expect(verdictOf(toned('unknown', 'good'))?.tone).toBe('unknown');
  });

  it('is of all where all are healthy, and of nothing where there is none', () => {
    expect(verdictOf(toned('good', 'good'))).toEqual({
      ...{ tone: 'good', count: 2, of: 2, first: undefined },
    });
    expect(verdictOf(toned())).toBeUndefined();
  });

  it('names none that the list does not begin with', () => {
    const { tones } = listedServices();
    const [, look] = listedServices().items;
    expect(verdictOf({ tones, items: [look] })).toMatchObject({
      ...{ tone: 'bad', first: undefined },
    });
  });
});

describe('moreProblems', () => {
  const [gateway] = listedServices().items;

  it('counts those behind the one that is told', () => {
    expect(moreProblems(gateway)).toBe(1);
    expect(moreProblems({ ...gateway, problemCount: 1 })).toBe(0);
    expect(moreProblems(listedService('fine'))).toBe(0);
  });

  it('counts all where the headline is none of them', () => {
    expect(
      moreProblems({
        headline: { code: 'nothingKnown', params: { clusters: 2 } },
        problemCount: 2,
      }),
    ).toBe(2);
  });
});
