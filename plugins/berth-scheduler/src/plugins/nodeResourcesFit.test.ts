import type { FitScoring } from '../framework/profile';
import { decide, NEWEST, node, onNode, pod } from '../__testUtils__/objects';

const GPU = 'nvidia.com/gpu';

describe('NodeResourcesFit', () => {
  describe('filter', () => {
    const gpuNode = node('a', { allocatable: { [GPU]: '2' } });

    it.each<[string, Record<string, string>, string[], string]>([
      [
        'what is taken by others',
        { cpu: '2' },
        ['Insufficient cpu'],
        'Unschedulable',
      ],
      [
        'what the node never has',
        { cpu: '5' },
        ['Insufficient cpu'],
        'UnschedulableAndUnresolvable',
      ],
      [
        'a resource that the node does not know',
        { 'example.com/fpga': '1' },
        ['Insufficient example.com/fpga'],
        'UnschedulableAndUnresolvable',
      ],
      [
        'several resources at once, one of them hopeless',
        { cpu: '2', [GPU]: '4' },
        ['Insufficient cpu', `Insufficient ${GPU}`],
        'UnschedulableAndUnresolvable',
      ],
    ])('rejects %s', (_, requests, reasons, code) => {
      const { status } = decide([gpuNode], pod(requests), {
        pods: [onNode('a', pod({ cpu: '3' }))],
      });
      expect(status.a.kubeReason).toEqual({
        plugin: 'NodeResourcesFit',
        code,
        reasons,
      });
    });

    it('counts pods, also those that ask for nothing', () => {
      const small = node('a', { allocatable: { pods: '1' } });
      const pods = [onNode('a', pod())];
      const { status } = decide([small], pod({ cpu: '9' }), { pods });
      expect(status.a.kubeReason.reasons).toEqual([
        'Too many pods',
        'Insufficient cpu',
      ]);
      expect(decide([small], pod(), { pods }).feasible).toEqual([]);
    });

    it('asks nothing of a node for requests of zero, even if it is overcommitted', () => {
      const pods = [onNode('a', pod({ cpu: '9' }))];
      expect(decide([gpuNode], pod({ cpu: '0' }), { pods }).feasible).toEqual([
        'a',
      ]);
    });

    it.each<[string, Record<string, string>, boolean]>([
      ['the resource by name', { 'example.com/fpga': '9' }, true],
      ['the resource by its domain', { 'acme.org/laser': '9' }, true],
      ['another one', { 'example.com/other': '9' }, false],
      ['what belongs to Kubernetes, although it is named', { cpu: '9' }, false],
    ])('passes over what the profile ignores: %s', (_, requests, fits) => {
      const NodeResourcesFit = {
        ignoredResources: ['example.com/fpga', 'cpu'],
        ignoredResourceGroups: ['acme.org'],
      };
      const { feasible } = decide([gpuNode], pod(requests), {
        profile: { ...NEWEST, pluginArgs: { NodeResourcesFit } },
      });
      expect(feasible).toEqual(fits ? ['a'] : []);
    });

    it('takes a request that fits exactly', () => {
      const fits = pod({ cpu: '4', memory: '8Gi', [GPU]: '2' });
      expect(decide([gpuNode], fits).feasible).toEqual(['a']);
    });
  });

  describe('score', () => {
    function scoreOf(
      requests: Record<string, string>,
      fitScoring?: FitScoring,
      taken: Record<string, string> = { cpu: '0', memory: '0' },
    ) {
      const decision = decide(
        [node('a', { allocatable: { memory: '4000', [GPU]: '8' } })],
        pod(requests),
        {
          pods: [onNode('a', pod(taken))],
          profile: {
            kubernetesVersion: '1.37',
            pluginArgs: { NodeResourcesFit: { scoringStrategy: fitScoring } },
          },
        },
      );
      return decision.scores?.a.NodeResourcesFit;
    }

    it('LeastAllocated: the free part, cut off, in the mean', () => {
      // cpu 3000m of 4000m is free: 75; memory 1001 of 4000 is free: 25.
      expect(scoreOf({ cpu: '1', memory: '2999' })).toBe(50);
    });

    it('MostAllocated: the taken part', () => {
      const requests = { cpu: '1', memory: '2999' };
      expect(scoreOf(requests, { type: 'MostAllocated' })).toBe(49);
    });

    it('weighs resources, and passes over those that the pod does not ask for', () => {
      const resources = [
        { name: 'cpu', weight: 1 },
        { name: GPU, weight: 3 },
      ];
      const packing: FitScoring = { type: 'MostAllocated', resources };
      const requests = { cpu: '1', memory: '0' };
      expect(scoreOf({ ...requests, [GPU]: '4' }, packing)).toBe(
        Math.trunc((25 + 3 * 50) / 4),
      );
      expect(scoreOf(requests, packing)).toBe(25);
    });

    it('RequestedToCapacityRatio: along the shape, rounded, without zeros', () => {
      const shape = [
        { utilization: 0, score: 0 },
        { utilization: 50, score: 10 },
        { utilization: 100, score: 3 },
      ];
      const ratio: FitScoring = { type: 'RequestedToCapacityRatio', shape };
      // cpu 25 % scores 50; memory 75 % scores 100 − trunc(70 × 25 / 50) = 65; their mean is rounded.
      expect(scoreOf({ cpu: '1', memory: '3000' }, ratio)).toBe(58);
      expect(scoreOf({ cpu: '1', memory: '0' }, ratio)).toBe(50);
    });

    it('counts containers without requests as 100m and 200Mi', () => {
      const decide200Mi = decide([node('a')], pod());
      // 3900 of 4000 is free: 97; 7.8 of 8 GiB is free: 97.
      expect(decide200Mi.scores?.a.NodeResourcesFit).toBe(97);
    });

    it('leaves pod-level requests of the pending pod out, as kube-scheduler does', () => {
      const podLevel = pod(
        { cpu: '1', memory: '0' },
        { resources: { requests: { cpu: '3' } } },
      );
      const { scores } = decide([node('a')], podLevel);
      expect(scores?.a.NodeResourcesFit).toBe(Math.trunc((75 + 100) / 2));
    });

    it('is exact where products exceed 2^53', () => {
      const decision = decide(
        [node('a', { allocatable: { memory: '8P' } })],
        pod({ cpu: '0', memory: '80000000000001' }),
      );
      // 7919999999999999 × 100 / 8000000000000000 is 98.99…
      expect(decision.scores?.a.NodeResourcesFit).toBe(
        Math.trunc((100 + 98) / 2),
      );
    });
  });
});
