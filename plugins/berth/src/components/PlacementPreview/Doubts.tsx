import { styled } from '@mui/material/styles';
import type { Caveat } from '@berth/backstage-plugin-berth-scheduler';
import { Banner } from '../../ui/Banner';
import { useWords } from '../../words/useWords';

const Lines = styled('ul')({ margin: 0, paddingInlineStart: '1.2em' });

/** What Berth does not model: why nothing can be said, or why other nodes may be chosen. */
export function Doubts(props: {
  unknownReasons: readonly string[];
  caveats: readonly Caveat[];
}) {
  const { unknownReasons, caveats } = props;
  const { t } = useWords();
  if (unknownReasons.length > 0) {
    return (
      <Banner tone="unknown">
        <Lines>
          {unknownReasons.map(reason => (
            <li key={reason}>{reason}</li>
          ))}
        </Lines>
      </Banner>
    );
  }
  if (caveats.length > 0) {
    return (
      <Banner tone="unknown">
        {t('preview.caveats')}
        <Lines>
          {caveats.map(({ code }) => (
            <li key={code}>{t(`preview.caveat.${code}`)}</li>
          ))}
        </Lines>
      </Banner>
    );
  }
  return null;
}
