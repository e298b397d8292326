import { rayClusterStatus, trainJobStatus } from '../../__fixtures__/kinds';
import { readUnits, writeUnits } from './unitsQuery';

const demand = rayClusterStatus().details!.asks!;

describe('readUnits', () => {
  it('starts from what is asked for', () => {
    expect(readUnits([], demand)).toEqual([
      {
        times: '1',
        sets: [
          { count: '1', gpus: undefined },
          { count: '2', gpus: '4' },
        ],
      },
    ]);
  });

  it('changes the sets and units that are named', () => {
    expect(readUnits(['0:3', '0/h100:4:8', '0/head:2:'], demand)).toEqual([
      {
        times: '3',
        sets: [
          { count: '2', gpus: undefined },
          { count: '4', gpus: '8' },
        ],
      },
    ]);
  });

  it.each(['', '7/h100:1:1', '0/other:1:1', '0', 'x:y', '99999:1'])(
    'leaves out %j, which fits to nothing',
    change => {
      expect(readUnits([change], demand)).toEqual(readUnits([], demand));
    },
  );
});

describe('writeUnits', () => {
  it('writes nothing where nothing was changed', () => {
    expect(writeUnits(readUnits([], demand), demand)).toEqual([]);
  });

  it.each([[['0:3']], [['0/h100:4:8']], [['0:2', '0/head::', '0/h100:x:']]])(
    'writes %j as it is read',
    changes => {
      expect(writeUnits(readUnits(changes, demand), demand)).toEqual(changes);
    },
  );

  it('finds the set again by its name in a demand of several', () => {
    const several = trainJobStatus().details!.asks!;
    const changed = writeUnits(readUnits(['0/node:2:8'], several), several);
    expect(changed).toEqual(['0/node:2:8']);
  });
});
