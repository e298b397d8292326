import { Fields } from './Fields';
import { ReadLog } from './ReadLog';

function reading(object: unknown) {
  const log = new ReadLog();
  return { fields: Fields.of(object, log), log };
}

describe('Fields', () => {
  it('hands out what is there in the type that is asked for', () => {
    const { fields, log } = reading({
      name: 'a',
      count: 3,
      flag: false,
      since: '2026-11-20T09:00:00Z',
      share: '25%',
      list: [{ name: 'b' }],
      map: { worker: { replicas: 2 } },
      requests: { cpu: '250m', 'nvidia.com/gpu': 8 },
    });

    expect(fields.string('name')).toBe('a');
    expect(fields.count('count')).toBe(3);
    expect(fields.flag('flag')).toBe(false);
    expect(fields.time('since')).toBe('2026-11-20T09:00:00Z');
    expect(fields.countOrPercent('share')).toBe('25%');
    expect(fields.objects('list').map(one => one.string('name'))).toEqual([
      'b',
    ]);
    expect(
      fields.entries('map').map(([key, one]) => [key, one.count('replicas')]),
    ).toEqual([['worker', 2]]);
    expect(fields.quantities('requests')).toEqual({
      cpu: '250m',
      'nvidia.com/gpu': 8,
    });
    expect(log.warnings).toEqual({ count: 0, fields: [] });
  });

  it('says nothing of what is not there, or null', () => {
    const { fields, log } = reading({ spec: null, list: null });

    expect(fields.object('spec', 'template').exists).toBe(false);
    expect(fields.objects('list')).toEqual([]);
    expect(fields.count('replicas')).toBeUndefined();
    expect(fields.string('constructor')).toBeUndefined();
    expect(log.warnings.count).toBe(0);
  });

  it('counts each field of another type once, by its path', () => {
    const { fields, log } = reading({
      spec: { replicas: '3', template: [], containers: [{ image: 7 }, 'x'] },
    });
    const spec = fields.object('spec');
    spec.count('replicas');
    spec.count('replicas');
    spec.object('template');
    spec.objects('containers').forEach(one => one.string('image'));

    expect(log.warnings).toEqual({
      count: 4,
      fields: [
        { field: 'spec.replicas', expected: 'whole number from 0' },
        { field: 'spec.template', expected: 'object' },
        { field: 'spec.containers[]', expected: 'object' },
        { field: 'spec.containers[].image', expected: 'string' },
      ],
    });
  });

  it('names twenty fields, and counts the others', () => {
    const keys = Array.from({ length: 30 }, (_, i) => `f${i}`);
    const { fields, log } = reading(
      Object.fromEntries(keys.map(key => [key, {}])),
    );
    keys.forEach(key => fields.string(key));

    expect(log.warnings.count).toBe(30);
    expect(log.warnings.fields).toHaveLength(20);
  });

  it('reads a thousand entries of a list, and says that there are more', () => {
    const { fields, log } = reading({ list: new Array(5000).fill({}) });

    expect(fields.objects('list')).toHaveLength(1000);
    expect(log.warnings.fields).toEqual([
      { field: 'list', expected: 'at most 1000 entries' },
    ]);
  });
});
