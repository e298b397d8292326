import { startDemoTarget } from './contract/__testUtils__/demoTarget';
import { describeContract } from './contract/describeContract';

describe('the demo as a Kubernetes API server', () => {
  let target: Awaited<ReturnType<typeof startDemoTarget>>;

  beforeAll(async () => {
    target = await startDemoTarget();
  });

  afterAll(() => target.stop());

  describeContract(() => target);
});
