import type { Freshness } from '@berth/backstage-plugin-berth-common';
import { placementProfile } from '../../preview/placementProfile';
import { Secondary } from '../../ui/text';
import { durationText } from '../../words/time';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';

/** Whose rules the answer follows, and how old the state is that it is given on. */
export function AsOf(props: {
  kubernetesVersion: string | undefined;
  freshness: Freshness | undefined;
  answeredAt: number;
  offline: boolean;
}) {
  const { kubernetesVersion, freshness, answeredAt, offline } = props;
  const { t, locale } = useWords();
  const now = useNow(5_000);
  const { profile, exact } = placementProfile(kubernetesVersion);
  const version = profile.kubernetesVersion;
  const stale = freshness?.status === 'stale';
  const asOf = stale ? Date.parse(freshness.since) : answeredAt;
  const duration = durationText((now - asOf) / 1000, locale);
  return (
    <Secondary>
      {stale || offline
        ? t('preview.asOfLast', { version, duration })
        : t('preview.asOf', { version, duration })}
      {!exact &&
        ` ${
          kubernetesVersion
            ? t('preview.versionNearest', {
                actual: kubernetesVersion,
                version,
              })
            : t('preview.versionUnknown')
        }`}
    </Secondary>
  );
}
