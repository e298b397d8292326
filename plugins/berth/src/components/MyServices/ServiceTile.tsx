import { Fragment, memo, useId } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { styled } from '@mui/material/styles';
import type { ListedService } from '@berth/backstage-plugin-berth-common';
import { freshnessPieces } from '../../service/freshnessPieces';
import { moreProblems } from '../../services/verdict';
import { Secondary } from '../../ui/text';
import { ToneMark } from '../../ui/ToneMark';
import { toneColor } from '../../ui/toneColor';
import { sentenceText } from '../../words/sentence';
import { useNow } from '../../words/useNow';
import { useWords, Words } from '../../words/useWords';
import { runsText } from '../../words/workload/runsText';
import {
  argoText,
  gpusText,
  podsText,
  scaleText,
  whereText,
} from './serviceFacts';

const Root = styled('article')(({ theme }) => ({
  display: 'grid',
  gridTemplateRows: 'auto auto 1fr',
  gap: theme.spacing(0.75),
  minWidth: 0,
  height: '100%',
  padding: theme.spacing(1.5, 2),
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  background: theme.palette.background.paper,
  color: theme.palette.text.primary,
  fontVariantNumeric: 'tabular-nums',
}));

const Head = styled('header')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  minWidth: 0,
}));

const Title = styled('h3')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  margin: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  fontSize: theme.typography.pxToRem(14),
  fontWeight: 600,
  lineHeight: 1.45,
}));

const Says = styled('p', { shouldForwardProp: prop => prop !== 'loud' })<{
  loud: boolean;
}>(({ theme, loud }) => ({
  margin: 0,
  minHeight: '2.9em',
  fontSize: theme.typography.pxToRem(14),
  lineHeight: 1.45,
  color: loud ? undefined : theme.palette.text.secondary,
  overflow: 'hidden',
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
  overflowWrap: 'anywhere',
}));

const Facts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'max-content minmax(0, 1fr)',
  gap: theme.spacing(0.25, 1.5),
  margin: 0,
  fontSize: theme.typography.pxToRem(12),
  lineHeight: 1.5,
  '& dt': { color: theme.palette.text.secondary },
  '& dd': {
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
}));

const Unsure = styled('div')(({ theme }) => ({
  marginTop: theme.spacing(0.5),
  color: toneColor(theme, 'look'),
  fontSize: theme.typography.pxToRem(12),
  lineHeight: 1.5,
  overflowWrap: 'anywhere',
}));

const FACTS: ReadonlyArray<{
  key: 'where' | 'runs' | 'pods' | 'scale' | 'gpus' | 'argo';
  text: (service: ListedService, words: Words) => string | undefined;
}> = [
  { key: 'where', text: whereText },
  { key: 'runs', text: runsText },
  { key: 'pods', text: podsText },
  { key: 'scale', text: scaleText },
  { key: 'gpus', text: gpusText },
  { key: 'argo', text: argoText },
];

/**
 * One service at one glance: how it fares in a sentence, and where, how many, which GPUs, in sync or not. A list draws itself
 * anew with every step of scrolling, and its tiles only as they come into view.
 */
export const ServiceTile = memo(function Tile(props: {
  service: ListedService;
  /** What its title is among the headings of the page. */
  heading: 'h2' | 'h3';
}) {
  const { service, heading } = props;
  const { tone, headline, entityRef, title, type, clusters } = service;
  const words = useWords();
  const { t } = words;
  const now = useNow(30_000);
  const id = useId();
  const { lead, detail } = sentenceText(headline, words, now);
  const says = detail ? t('sentence.join', { lead, detail }) : lead;
  const more = moreProblems(service);
  const unsure = freshnessPieces(
    clusters.map(({ freshness, ...cluster }) => ({ cluster, freshness })),
    words,
    now,
  ).filter(({ key }) => key !== 'live');
  return (
    <Root aria-labelledby={id}>
      <Head>
        <ToneMark tone={tone} label={t(`tone.${tone}`)} />
        <Title as={heading} id={id} title={title}>
          <EntityRefLink entityRef={entityRef} title={title} hideIcon>
            {title}
          </EntityRefLink>
        </Title>
        {type && <Secondary>{type}</Secondary>}
      </Head>
      <div>
        <Says loud={tone === 'bad' || tone === 'look'} title={says}>
          {says}
        </Says>
        {more > 0 && (
          <Secondary>{t('services.moreProblems', { n: more })}</Secondary>
        )}
      </div>
      <div>
        <Facts>
          {FACTS.map(({ key, text }) => {
            const said = text(service, words);
            // Most services are pods and no more.
            return key === 'runs' && said === undefined ? null : (
              <Fragment key={key}>
                <dt>{t(`services.${key}`)}</dt>
                <dd title={said}>{said ?? t('services.none')}</dd>
              </Fragment>
            );
          })}
        </Facts>
        {unsure.map(piece => (
          <Unsure key={piece.key}>{piece.text}</Unsure>
        ))}
      </div>
    </Root>
  );
});
