import {
  decideCase,
  type Case,
} from '@berth/backstage-plugin-berth-scheduler/replay';
import { node, pod } from './__fixtures__/objects';
import { compareFilters } from './compareFilters';
import type { OracleVerdict } from './OracleVerdict';

const cordoned = node('a', 'z1', { cpu: '500m' });
const oneCase: Case = {
  id: 'one',
  nodes: [{ ...cordoned, spec: { unschedulable: true } }, node('b')],
  pods: [],
  pod: pod('p'),
};
const ours = decideCase(oneCase, { kubernetesVersion: '1.37' });

const unschedulable = {
  code: 'UnschedulableAndUnresolvable',
  reasons: ['node(s) were unschedulable'],
};
const tooSmall = {
  code: 'UnschedulableAndUnresolvable',
  reasons: ['Insufficient cpu'],
};

function compare(byFilter: OracleVerdict['byFilter']) {
  return compareFilters({ oracle: { id: 'one', byFilter }, ours });
}

describe('compareFilters', () => {
  it('finds that each filter says the same', () => {
    expect(
      compare({
        NodeUnschedulable: { a: unschedulable },
        NodeResourcesFit: { a: tooSmall },
        NodePorts: {},
      }),
    ).toEqual([]);
  });

  it('finds a reason that one side does not have', () => {
    expect(
      compare({ NodeResourcesFit: {}, NodePorts: { b: tooSmall } }),
    ).toEqual([
      {
        about: 'allReasons',
        of: 'NodeResourcesFit',
        says: 'NodeResourcesFit of a: passes, the core says UnschedulableAndUnresolvable [Insufficient cpu]',
      },
      {
        about: 'allReasons',
        of: 'NodePorts',
        says: 'NodePorts of b: UnschedulableAndUnresolvable [Insufficient cpu], the core says passes',
      },
    ]);
  });

  it('finds another code', () => {
    const code = 'Unschedulable';
    expect(compare({ NodeResourcesFit: { a: { ...tooSmall, code } } })).toEqual(
      [expect.objectContaining({ of: 'NodeResourcesFit' })],
    );
  });

  it('compares reasons as sets', () => {
    const reasons = ['Insufficient cpu', 'Insufficient cpu'];
    expect(
      compare({ NodeResourcesFit: { a: { ...tooSmall, reasons } } }),
    ).toEqual([]);
  });

  it('leaves out plugins that were not asked, and nodes at which one fails', () => {
    expect(compare({})).toEqual([]);
    const failed = { code: 'Error', reasons: ['not found'] };
    expect(compare({ NodeResourcesFit: { a: failed } })).toEqual([]);
    expect(compare(undefined)).toEqual([]);
  });
});
