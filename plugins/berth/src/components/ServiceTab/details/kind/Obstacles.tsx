import type { Obstacle } from '@berth/backstage-plugin-berth-workloads';
import { Banner } from '../../../../ui/Banner';
import { Foreign } from '../../../../ui/Foreign';
import { SubSection } from '../../../../ui/SubSection';
import { Secondary } from '../../../../ui/text';
import { plainText } from '../../../../words/plainText';
import { useWords } from '../../../../words/useWords';

/** Which quotas keep it from going on, by how much, and the API server's own words. */
export function Obstacles(props: { obstacles: readonly Obstacle[] }) {
  const { obstacles } = props;
  const { t } = useWords();
  if (obstacles.length === 0) {
    return null;
  }
  return (
    <SubSection title={t('workload.obstacles')}>
      {obstacles.map(({ name, resources, message }) => (
        <Banner key={name} tone="bad">
          ResourceQuota <Foreign text={name} />
          {resources.map(each => (
            <div key={each.resource}>
              {t('workload.obstacle', {
                resource: plainText(each.resource),
                requested: plainText(each.requested),
                used: plainText(each.used),
                limit: plainText(each.limit),
              })}
            </div>
          ))}
          <Secondary>
            <Foreign text={message} lang="en" />
          </Secondary>
        </Banner>
      ))}
    </SubSection>
  );
}
