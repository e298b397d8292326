import { csvOf } from '../../fleet/csv';
import { QuietButton } from '../../ui/QuietButton';

type Rows = ReadonlyArray<ReadonlyArray<string | number | undefined>>;

/** Saves a table as a file. The rows are made when somebody asks for them. */
export function DownloadCsv(props: {
  text: string;
  fileName: string;
  rows: () => Rows;
}) {
  const { text, fileName, rows } = props;
  const save = () => {
    const url = URL.createObjectURL(
      new Blob([csvOf(rows())], { type: 'text/csv;charset=utf-8' }),
    );
    const link = document.createElement('a');
    link.href = url;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <QuietButton look="outlined" onClick={save}>
      {text}
    </QuietButton>
  );
}
