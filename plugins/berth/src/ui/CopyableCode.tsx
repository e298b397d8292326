import { styled } from '@mui/material/styles';
import { useCopy } from './useCopy';
import { QuietButton } from './QuietButton';

const Frame = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'flex-start',
  gap: theme.spacing(1),
  padding: theme.spacing(1, 1, 1, 1.5),
  borderRadius: theme.shape.borderRadius,
  background: theme.palette.action.hover,
}));

const Code = styled('code')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  paddingTop: 3,
  fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSize: theme.typography.pxToRem(12),
  lineHeight: 1.6,
  overflowWrap: 'anywhere',
  whiteSpace: 'pre-wrap',
  userSelect: 'text',
  color: theme.palette.text.primary,
}));

/** Text that people search for or paste: monospace, selectable, with a button that copies it. */
export function CopyableCode(props: {
  text: string;
  copyText: string;
  copiedText: string;
  label?: string;
}) {
  const { text, copyText, copiedText, label } = props;
  const { copied, copy } = useCopy(text);
  return (
    <Frame role="group" aria-label={label}>
      <Code>{text}</Code>
      <QuietButton look="inherit" onClick={copy} aria-live="polite">
        {copied ? copiedText : copyText}
      </QuietButton>
    </Frame>
  );
}
