import { join } from 'node:path';
import { readFixtures } from '../../__testUtils__/readFixtures';
import { relatedOf, understand, type UnreadObject } from '../../understand';

const fixtures = readFixtures<UnreadObject>(
  join(__dirname, '..', '..', 'autoscaling', '__fixtures__'),
);

describe('HorizontalPodAutoscaler', () => {
  it.each([
    ['new', 'Progressing', 'Its controller has reported nothing yet'],
    ['steady', 'Healthy', 'recommended size matches current size'],
    ['limited-by-maximum', 'Healthy', 'recommended size matches current size'],
    // As Argo CD has it: it can scale, and does not know by what.
    ['metrics-failing', 'Healthy', /^the HPA was unable to compute/],
    ['target-scaled-to-zero', 'Healthy', /^scaling is disabled since/],
    ['target-missing', 'Degraded', /the HPA controller was unable to get/],
  ])('%s', (name, health, reason) => {
    const workload = understand(fixtures.get(name));

    expect(workload).toMatchObject({ health, role: 'autoscaler' });
    expect(workload.reason).toMatch(reason);
    expect(workload.warnings.count).toBe(0);
  });

  it('says what it scales, and what it scales says by what', () => {
    const autoscaler = fixtures.get('steady')!;
    const target = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'checkout', namespace: 'shop' },
    };

    expect(understand(autoscaler).references).toEqual([
      {
        relation: 'scales',
        group: 'apps',
        kind: 'Deployment',
        namespace: 'shop',
        name: 'checkout',
      },
    ]);
    expect(understand(target, relatedOf([autoscaler, target])).scaling).toEqual(
      [
        expect.objectContaining({
          of: 'replicas',
          by: {
            group: 'autoscaling',
            kind: 'HorizontalPodAutoscaler',
            namespace: 'shop',
            name: 'checkout',
          },
          min: 2,
          max: 10,
          state: 'steady',
        }),
      ],
    );
  });
});
