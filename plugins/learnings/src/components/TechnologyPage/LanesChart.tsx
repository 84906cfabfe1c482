import { parseEntityRef } from '@backstage/catalog-model';
import { useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useLearningsTranslation } from '../../translation';
import { useStageColours } from '../Stage';
import type { Lane } from './lanes';

const WIDTH = { wide: 720, narrow: 340 };
const LANE = 44;
const HEAD = 22;
/** Thick enough to be seen; a short stage still is a dot. */
const STROKE = 10;

const yearOf = (day: string) => Number(day.slice(0, 4));
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Who was at which stage when; the same is told in words below it. */
export function LanesChart(props: {
  lanes: Lane[];
  until: string;
  label: string;
}) {
  const { lanes, until, label } = props;
  const { t } = useLearningsTranslation();
  const { palette, breakpoints, typography } = useTheme();
  const colourOf = useStageColours();
  const isNarrow = useMediaQuery(breakpoints.down('xs'));
  const width = isNarrow ? WIDTH.narrow : WIDTH.wide;
  const from = lanes
    .flatMap(({ segments }) => segments.map(segment => segment.from))
    .sort()[0];
  const span = Math.max(1, timeOf(until) - timeOf(from));
  const at = (day: string) =>
    STROKE + ((timeOf(day) - timeOf(from)) / span) * (width - 2 * STROKE);
  const years = Array.from(
    { length: yearOf(until) - yearOf(from) },
    (_, n) => yearOf(from) + n + 1,
  );
  // Where there are many, every second or fifth is enough.
  const step = Math.ceil((years.length * 44) / width);
  const height = HEAD + lanes.length * LANE;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      role="img"
      aria-label={label}
      fontFamily={typography.fontFamily}
      fontSize={12}
    >
      {years.map((year, n) => {
        const x = at(`${year}-01-01`);
        return (
          <g key={year}>
            <line
              x1={x}
              x2={x}
              y1={HEAD - 4}
              y2={height}
              stroke={palette.divider}
            />
            {n % step === 0 && x < width - 20 && (
              <text x={x + 3} y={12} fill={palette.text.secondary}>
                {year}
              </text>
            )}
          </g>
        );
      })}
      {lanes.map(({ scope, segments }, row) => {
        const y = HEAD + row * LANE;
        return (
          <g key={scope ?? ''}>
            <text y={y + 14} x={2} fill={palette.text.primary}>
              {scope === null
                ? t('technology.everybody')
                : parseEntityRef(scope).name}
            </text>
            {segments.map(segment => (
              <line
                key={`${segment.stage} ${segment.from}`}
                x1={at(segment.from)}
                x2={Math.max(
                  at(segment.from) + 0.1,
                  at(segment.to) - STROKE - 2,
                )}
                y1={y + 28}
                y2={y + 28}
                strokeWidth={STROKE}
                strokeLinecap="round"
                stroke={colourOf(segment.stage)}
              >
                <title>{t(`stage.${segment.stage}`)}</title>
              </line>
            ))}
          </g>
        );
      })}
    </svg>
  );
}
