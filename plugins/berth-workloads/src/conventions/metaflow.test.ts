import { understand } from '../understand';

const task = (status?: object) => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: {
    name: 't-5f2c',
    namespace: 'flows',
    generation: 1,
    labels: {
      'app.kubernetes.io/name': 'metaflow-task',
      'app.kubernetes.io/part-of': 'metaflow',
    },
    annotations: {
      'metaflow/flow_name': 'TrainFlow',
      'metaflow/run_id': '1732',
      'metaflow/step_name': 'train',
      'metaflow/production_token': 'token-of-someone',
    },
  },
  spec: { template: { spec: { containers: [{ name: 't', image: 'i' }] } } },
  status,
});

const condition = (type: string) => ({
  conditions: [{ type, status: 'True', reason: type }],
});

describe('Metaflow', () => {
  it.each([
    ['waiting', undefined],
    ['active', { startTime: '2026-11-20T09:00:00Z', active: 1 }],
    ['done', condition('Complete')],
    ['failed', condition('Failed')],
    ['waiting', condition('Suspended')],
  ])('says which step it is: %s', (state, status) => {
    expect(understand(task(status))).toMatchObject({
      system: 'Metaflow',
      role: 'job',
      recognisedBy: 'convention',
      parts: [{ type: 'step', name: 'TrainFlow/1732/train', state }],
    });
  });

  it('keeps tokens to itself', () => {
    expect(JSON.stringify(understand(task()))).not.toContain('token');
  });
});
