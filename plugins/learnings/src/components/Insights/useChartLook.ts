import { useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useStageColours } from '../Stage';

/** Characters of a name beside a bar. */
const NAME = { wide: 56, narrow: 34 };

/** Editions of one event differ at the end of their names, which stays. */
const shortened = (name: string, length: number) => {
  const half = Math.floor((length - 1) / 2);
  return name.length > length
    ? `${name.slice(0, half).trimEnd()}…${name.slice(-half).trimStart()}`
    : name;
};

/** How charts look in the reader's theme, and whether they move. */
export function useChartLook() {
  const { palette, breakpoints, typography } = useTheme();
  const stageColour = useStageColours();
  const isNarrow = useMediaQuery(breakpoints.down('xs'), { noSsr: true });
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)', {
    // Known at the first drawing, which is what would move.
    noSsr: true,
  });
  const text = {
    fill: palette.text.primary,
    fontFamily: typography.fontFamily,
    fontSize: 12,
  };
  return {
    stageColour,
    strong: palette.text.primary,
    isAnimated: !isStill,
    text,
    grid: palette.divider,
    axis: palette.text.secondary,
    nameWidth: isNarrow ? 104 : 200,
    shortName: (name: string) =>
      shortened(name, isNarrow ? NAME.narrow : NAME.wide),
    /** Of what is shown over a bar that is pointed at. */
    tooltip: {
      cursor: { fill: palette.action.hover },
      contentStyle: {
        color: palette.text.primary,
        backgroundColor: palette.background.paper,
        border: `1px solid ${palette.divider}`,
        fontFamily: typography.fontFamily,
      },
      itemStyle: { color: palette.text.primary },
      labelStyle: { fontWeight: 700 },
    },
  };
}
