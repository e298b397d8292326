import { startTestBackend } from '@backstage/backend-test-utils';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import scaffolderModuleBerth from './index';

describe('scaffolderModuleBerth', () => {
  it('adds the actions, safe to try in a dry run', async () => {
    const added: Array<{ id: string; supportsDryRun?: boolean }> = [];
    const backend = await startTestBackend({
      extensionPoints: [
        [
          scaffolderActionsExtensionPoint,
          { addActions: (...actions) => added.push(...actions) },
        ],
      ],
      features: [scaffolderModuleBerth],
    });
    expect(
      added.map(({ id, supportsDryRun }) => ({ id, supportsDryRun })),
    ).toEqual([
      { id: 'berth:workload:size', supportsDryRun: true },
      { id: 'berth:placement:preview', supportsDryRun: true },
      { id: 'berth:manifests:render', supportsDryRun: true },
    ]);
    await backend.stop();
  });
});
