import { describeWithControlPlane } from '@berth/testkit';
import type { ContractTarget } from './contract/ContractTarget';
import { describeContract } from './contract/describeContract';
import { prepareRealTarget } from './contract/__testUtils__/realTarget';

describeWithControlPlane(
  'the real kube-apiserver, held to the same contract',
  {},
  controlPlane => {
    let target: ContractTarget;

    beforeAll(async () => {
      target = await prepareRealTarget(controlPlane());
    });

    afterAll(() => target?.client.close());

    describeContract(() => target);
  },
);
