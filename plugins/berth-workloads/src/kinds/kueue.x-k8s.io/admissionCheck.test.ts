import { kindCases } from '../../__testUtils__/kindCases';
import { admissionCheckKind } from './admissionCheck';

const since = '2026-11-20T09:00:00Z';

const cases = kindCases(admissionCheckKind, __dirname, {
  active: {
    health: 'Healthy',
    reason: 'The admission check is active',
    since,
    managedBy: 'kueue.x-k8s.io/provisioning-request',
    references: [{ kind: 'ProvisioningRequestConfig', name: 'gpu-nodes' }],
  },
  'bad-parameters': {
    health: 'Degraded',
    reason: 'provisioningrequestconfigs.kueue.x-k8s.io "gpu-nodes" not found',
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'admissionCheck',
  },
  v1beta1: {
    health: 'Healthy',
    reason: 'The admission check is active',
    advice: [{ rule: 'AdmissionCheck/v1beta1' }],
  },
});

describe('AdmissionCheck', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
