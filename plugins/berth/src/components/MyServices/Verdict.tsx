import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { styled } from '@mui/material/styles';
import type { ServicesVerdict } from '../../services/verdict';
import { ToneMark } from '../../ui/ToneMark';
import { sentenceLine } from '../../words/sentence';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';

const Says = styled('p')(({ theme }) => ({
  margin: 0,
  fontSize: theme.typography.pxToRem(16),
  lineHeight: 1.4,
  overflowWrap: 'anywhere',
  '& svg': { marginInlineEnd: theme.spacing(1) },
  // Within a sentence its colour alone does not tell a link.
  '& a': { textDecoration: 'underline' },
}));

/** Before any number: whether all is fine, and if not what is wrong first. */
export function Verdict(props: {
  verdict: ServicesVerdict;
  /** Whether it is of what filters leave. */
  isNarrowed: boolean;
}) {
  const { verdict, isNarrowed } = props;
  const { tone, count, of, first } = verdict;
  const words = useWords();
  const { t } = words;
  const now = useNow(30_000);
  const says = t(`services.verdict.${tone}`, { count, of });
  return (
    <Says>
      <ToneMark tone={tone} />
      {isNarrowed ? t('services.verdict.narrowed', { verdict: says }) : says}
      {first && (
        <>
          {' '}
          <EntityRefLink entityRef={first.entityRef} hideIcon>
            {first.title}
          </EntityRefLink>
          {t('services.verdict.first', {
            sentence: sentenceLine(first.headline, words, now),
          })}
        </>
      )}
    </Says>
  );
}
