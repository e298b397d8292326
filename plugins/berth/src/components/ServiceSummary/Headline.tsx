import { styled } from '@mui/material/styles';
import type { Tone } from '@berth/backstage-plugin-berth-common';
import type { Sentence } from '@berth/backstage-plugin-berth-workloads';
import { toneColor } from '../../ui/toneColor';
import { sentenceText } from '../../words/sentence';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';

const Root = styled('p')(({ theme }) => ({
  margin: 0,
  fontSize: theme.typography.pxToRem(16),
  lineHeight: 1.45,
  overflowWrap: 'anywhere',
}));

const Lead = styled('span', {
  shouldForwardProp: prop => prop !== 'tone',
})<{ tone: Tone }>(({ theme, tone }) => ({
  // Fine is quiet: weight and colour are for what needs a reader.
  ...(tone === 'bad' || tone === 'look'
    ? { color: toneColor(theme, tone), fontWeight: 600 }
    : {}),
}));

/** The one sentence that comes before any number. */
export function Headline(props: { sentence: Sentence; tone: Tone }) {
  const { sentence, tone } = props;
  const words = useWords();
  const { lead, detail } = sentenceText(sentence, words, useNow(30_000));
  const leading = <Lead tone={tone}>{lead}</Lead>;
  return (
    <Root>
      {detail ? words.t('sentence.join', { lead: leading, detail }) : leading}
    </Root>
  );
}
