import { placementProfile } from '../../preview/placementProfile';
import { Secondary } from '../../ui/text';
import { durationText } from '../../words/time';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';

/** Whose rules the answer follows, and how old the state is that it is given on. */
export function AsOf(props: {
  kubernetesVersion: string | undefined;
  asOf: number | undefined;
  answeredAt: number;
}) {
  const { kubernetesVersion, asOf, answeredAt } = props;
  const { t, locale } = useWords();
  const now = useNow(5_000);
  const { profile, exact } = placementProfile(kubernetesVersion);
  const version = profile.kubernetesVersion;
  const duration = durationText((now - (asOf ?? answeredAt)) / 1000, locale);
  return (
    <Secondary>
      {asOf === undefined
        ? t('preview.asOf', { version, duration })
        : t('preview.asOfLast', { version, duration })}
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
