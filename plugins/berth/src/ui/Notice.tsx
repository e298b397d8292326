import { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import type { Tone } from '@berth/backstage-plugin-berth-common';
import { ToneMark } from './ToneMark';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1),
  maxWidth: 640,
  padding: theme.spacing(1, 0),
}));

const Title = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  fontSize: theme.typography.pxToRem(16),
  lineHeight: 1.4,
}));

const Detail = styled('div')(({ theme }) => ({
  color: theme.palette.text.secondary,
  fontSize: theme.typography.pxToRem(14),
  lineHeight: 1.5,
  overflowWrap: 'anywhere',
}));

/** What is said in place of numbers when there are none: what is so, what to do, and the means to do it. */
export function Notice(props: {
  tone: Tone;
  title: ReactNode;
  detail?: ReactNode;
  children?: ReactNode;
}) {
  const { tone, title, detail, children } = props;
  return (
    <Root>
      <Title>
        <ToneMark tone={tone} />
        <span>{title}</span>
      </Title>
      {detail && <Detail>{detail}</Detail>}
      {children}
    </Root>
  );
}
