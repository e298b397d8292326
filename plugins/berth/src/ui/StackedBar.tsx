import { styled } from '@mui/material/styles';
import { Legend, LegendMark } from './Legend';
import { trackColor } from './toneColor';

const Track = styled('div')(({ theme }) => ({
  display: 'flex',
  height: 16,
  borderRadius: 2,
  overflow: 'hidden',
  background: trackColor(theme),
}));

const Part = styled('div')(({ theme }) => ({
  // Neighbours stay apart for whoever sees no colours.
  '& + &': { borderInlineStart: `1px solid ${theme.palette.background.paper}` },
  transition: 'width 150ms',
  '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
}));

const Parts = styled(Legend)(({ theme }) => ({
  gap: theme.spacing(0.25, 2),
  margin: theme.spacing(0.75, 0, 0),
  lineHeight: 1.5,
}));

/** One whole and its parts: drawn, and in words below, which is what screen readers read. */
export function StackedBar(props: {
  title: string;
  total: number;
  parts: ReadonlyArray<{
    key: string;
    size: number;
    text: string;
    background: string;
  }>;
}) {
  const { title, total, parts } = props;
  return (
    <div role="group" aria-label={title}>
      <Track aria-hidden>
        {parts.map(({ key, size, background }) => (
          <Part
            key={key}
            style={{ width: `${(size / total) * 100}%`, background }}
          />
        ))}
      </Track>
      <Parts>
        {parts.map(({ key, text, background }) => (
          <li key={key}>
            <LegendMark aria-hidden style={{ background }} />
            {text}
          </li>
        ))}
      </Parts>
    </div>
  );
}
