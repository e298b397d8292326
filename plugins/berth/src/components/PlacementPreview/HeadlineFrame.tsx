import { styled } from '@mui/material/styles';

const Root = styled('p')(({ theme }) => ({
  // Room for two lines, always: what is below must not jump while one types.
  minHeight: '2.6rem',
  margin: 0,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  alignContent: 'flex-start',
  columnGap: theme.spacing(1),
  lineHeight: 1.4,
}));

const HowMany = styled('strong')(({ theme }) => ({
  fontSize: theme.typography.pxToRem(24),
  fontWeight: 600,
  lineHeight: 1.3,
}));

const Because = styled('span')(({ theme }) => ({
  color: theme.palette.text.secondary,
  fontSize: theme.typography.pxToRem(14),
}));

/** The answer in large, and why it is so. Read aloud when it changes. */
export function HeadlineFrame(props: { headline: string; because: string }) {
  return (
    <Root role="status">
      <HowMany>{props.headline}</HowMany>
      <Because>· {props.because}</Because>
    </Root>
  );
}
