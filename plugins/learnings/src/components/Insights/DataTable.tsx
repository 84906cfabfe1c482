import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { useLearningsTranslation } from '../../translation';
import { download } from '../common/download';
import { toCsv } from './toCsv';

const useStyles = makeStyles(theme => ({
  // A table that is wider than the page scrolls within itself.
  scroller: { overflowX: 'auto' },
  // The theme breaks words wherever it likes; here the table scrolls instead.
  head: {
    padding: theme.spacing(1),
    lineHeight: 1.3,
    verticalAlign: 'bottom',
    wordBreak: 'normal',
  },
  cell: {
    padding: theme.spacing(1),
    verticalAlign: 'top',
    wordBreak: 'normal',
  },
  number: { whiteSpace: 'nowrap' },
  words: {
    minWidth: 140,
    overflowWrap: 'anywhere',
    '& a': { color: theme.palette.text.primary },
  },
  first: { fontWeight: 700 },
  button: { marginTop: theme.spacing(1) },
}));

/** What a row says in one column. */
export interface Column<Row> {
  label: string;
  /** As it stands in a file. */
  value(row: Row): string | number;
  /** As it is read; the value where that is enough. */
  cell?(row: Row): ReactNode;
  isNumber?: boolean;
}

/** Rows of figures, the first column of which names each; with a file, also to take along. */
export function DataTable<Row>(props: {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf(row: Row): string;
  /** How many rows there are, where not all are here. */
  total?: number;
  /** The name of the file that it can be downloaded as. */
  file?: string;
}) {
  const { label, columns, rows, keyOf, total = rows.length, file } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const save = (name: string) =>
    download(
      toCsv(
        columns.map(column => column.label),
        rows.map(row => columns.map(column => column.value(row))),
      ),
      'text/csv;charset=utf-8',
      name,
    );
  return (
    <>
      <div
        className={classes.scroller}
        role="region"
        aria-label={t('insights.scroll', { name: label })}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard, too
        tabIndex={0}
      >
        <Table size="small" aria-label={label}>
          <TableHead>
            <TableRow>
              {columns.map(column => (
                <TableCell
                  key={column.label}
                  className={classes.head}
                  align={column.isNumber ? 'right' : 'left'}
                >
                  {column.label}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(row => (
              <TableRow key={keyOf(row)}>
                {columns.map((column, at) => (
                  <TableCell
                    key={column.label}
                    {...(at === 0 && {
                      component: 'th',
                      scope: 'row',
                      // The library says "cell" of any cell of a body.
                      role: 'rowheader',
                    })}
                    align={column.isNumber ? 'right' : 'left'}
                    className={[
                      classes.cell,
                      column.isNumber ? classes.number : classes.words,
                      at === 0 ? classes.first : '',
                    ].join(' ')}
                  >
                    {(column.cell ?? column.value)(row)}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      {total > rows.length && (
        <Typography variant="body2" color="textSecondary">
          {t('insights.firstOf', {
            shown: String(rows.length),
            total: String(total),
          })}
        </Typography>
      )}
      {file && (
        <Button
          className={classes.button}
          size="small"
          variant="outlined"
          aria-label={t('insights.csvLabel', { name: label })}
          onClick={() => save(file)}
        >
          {t('insights.csv')}
        </Button>
      )}
    </>
  );
}
