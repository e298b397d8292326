import { DAY, HOUR, MINUTE } from '../simulation/durations';
import { changeDeployment, deploy, setImage } from './changes';
import type { Story } from './Story';

const web = { namespace: 'web', team: 'team-web' };
const ABSENT = 'ghcr.io/berth-demo/report-renderer:1.9.0-rc.1';
const MISCONFIGURED = 'ghcr.io/berth-demo/notification-hub:4.0.0';
const NEVER_READY = 'ghcr.io/berth-demo/search-api:3.11.0';

export const brokenReleases: Story = {
  title:
    'Releases that went wrong: an image that is not there, a crash at start, a probe that never passes, a paused rollout',
  tell(world) {
    const osaka = world.cluster('osaka-cpu');
    osaka.images.set(ABSENT, { type: 'absent' });
    osaka.images.set(NEVER_READY, { type: 'unready' });
    osaka.images.set(MISCONFIGURED, {
      type: 'crashes',
      afterSeconds: 3,
      exitCode: 1,
      reason: 'Error',
    });
    const small = { cpu: '1', memory: '2Gi' };
    world.before(36 * DAY, () => {
      deploy(osaka, {
        ...web,
        ...small,
        name: 'report-renderer',
        image: 'ghcr.io/berth-demo/report-renderer:1.8.0',
        replicas: 3,
      });
      deploy(osaka, {
        ...web,
        ...small,
        name: 'notification-hub',
        image: 'ghcr.io/berth-demo/notification-hub:3.9.2',
        replicas: 3,
        strategy: { type: 'Recreate' },
      });
      deploy(osaka, {
        ...web,
        ...small,
        name: 'search-api',
        image: 'ghcr.io/berth-demo/search-api:3.10.4',
        replicas: 4,
      });
      deploy(osaka, {
        ...web,
        ...small,
        name: 'web-portal',
        image: 'ghcr.io/berth-demo/web-portal:12.0.0',
        replicas: 4,
      });
    });
    world.before(25 * MINUTE, () =>
      setImage(osaka, { ...web, name: 'report-renderer' }, ABSENT),
    );
    world.before(50 * MINUTE, () =>
      setImage(osaka, { ...web, name: 'notification-hub' }, MISCONFIGURED),
    );
    world.before(15 * MINUTE, () =>
      setImage(osaka, { ...web, name: 'search-api' }, NEVER_READY),
    );
    world.before(2 * HOUR, () => {
      const portal = { ...web, name: 'web-portal' };
      setImage(osaka, portal, 'ghcr.io/berth-demo/web-portal:12.1.0');
      osaka.after(5, () =>
        changeDeployment(osaka, portal, () => ({ paused: true })),
      );
    });
  },
};
