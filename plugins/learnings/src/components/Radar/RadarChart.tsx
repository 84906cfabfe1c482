import type { Radar } from '@conference-learnings/plugin-learnings-common';
import { useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useMemo, type Ref } from 'react';
import { useNavigate } from 'react-router-dom';
import { useLearningsTranslation } from '../../translation';
import { isHeardOrStage, useStageColours } from '../Stage';
import { BLIP, placeBlips, ringRadii } from './placeBlips';
import type { RadarEntry } from './radarEntries';

const RADIUS = { wide: 400, narrow: 170 };
const FONT = 14;

/** Technologies as blips: the nearer to the middle, the further adopted. */
export function RadarChart(props: {
  radar: Pick<Radar, 'quadrants' | 'rings'>;
  entries: RadarEntry[];
  label: string;
  pathOf(id: string): string;
  svgRef?: Ref<SVGSVGElement>;
}) {
  const { radar, entries, label, pathOf, svgRef } = props;
  const { t } = useLearningsTranslation();
  const { palette, breakpoints, typography } = useTheme();
  const colourOf = useStageColours();
  const navigate = useNavigate();
  const isNarrow = useMediaQuery(breakpoints.down('sm'));
  const radius = isNarrow ? RADIUS.narrow : RADIUS.wide;
  const radii = ringRadii(radar.rings.length, radius);
  const placed = useMemo(
    () =>
      placeBlips(entries, {
        rings: radar.rings.length,
        radius,
        fontSize: isNarrow ? 0 : FONT,
      }),
    [entries, radar.rings.length, radius, isNarrow],
  );
  const side = isNarrow ? radius + 8 : radius * 1.36;
  const height = radius + (isNarrow ? 26 : 34);
  return (
    <svg
      ref={svgRef}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`${-side} ${-height} ${side * 2} ${height * 2}`}
      width="100%"
      role="group"
      aria-label={label}
      fontFamily={typography.fontFamily}
    >
      <g fill="none" stroke={palette.divider} strokeWidth={1.5}>
        {radii.map(each => (
          <circle key={each} r={each} />
        ))}
        <line x1={-radius} x2={radius} />
        <line y1={-radius} y2={radius} />
      </g>
      <g
        fontSize={isNarrow ? 10 : 13}
        fill={palette.text.secondary}
        textAnchor="middle"
        aria-hidden
      >
        {radar.rings.map(({ id, name }, at) => (
          <text key={id} y={-radii[at] + (isNarrow ? 11 : 15)}>
            {name}
          </text>
        ))}
      </g>
      <g
        fontSize={isNarrow ? 11 : 16}
        fontWeight={700}
        fill={palette.text.primary}
        aria-hidden
      >
        {radar.quadrants.map(({ id, name }, at) => (
          <text
            key={id}
            x={at < 2 ? side - 2 : -side + 2}
            y={at === 0 || at === 3 ? -height + 14 : height - 4}
            textAnchor={at < 2 ? 'end' : 'start'}
          >
            {name}
          </text>
        ))}
      </g>
      {entries.map((entry, at) => {
        const { x, y, label: name } = placed[at];
        const stage = isHeardOrStage(entry.ringId) ? entry.ringId : 'heard';
        const path = pathOf(entry.id);
        return (
          <a
            key={entry.id}
            href={path}
            aria-label={t('radar.blip', {
              // What is seen of it is in what is said of it.
              name: name ? entry.title : `${entry.number} ${entry.title}`,
              stage: t(`stage.${stage}`),
              moved: entry.moved
                ? t(entry.moved > 0 ? 'radar.movedIn' : 'radar.movedOut')
                : '',
            })}
            onClick={event => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              navigate(path);
            }}
          >
            <title>{entry.title}</title>
            <g fill={colourOf(stage)}>
              <Blip x={x} y={y} moved={entry.moved} />
              {!name && (
                <text
                  x={x}
                  y={y + 3.5}
                  fontSize={9}
                  fontWeight={700}
                  textAnchor="middle"
                  fill={palette.background.paper}
                >
                  {entry.number}
                </text>
              )}
            </g>
            {name && (
              <text
                x={name.x}
                y={name.y}
                textAnchor={name.anchor}
                fontSize={FONT}
                fill={palette.text.primary}
              >
                {entry.title}
              </text>
            )}
          </a>
        );
      })}
    </svg>
  );
}

/** A circle; a triangle for what moved, upwards where it came nearer. */
function Blip(props: { x: number; y: number; moved: -1 | 0 | 1 }) {
  const { x, y, moved } = props;
  if (!moved) return <circle cx={x} cy={y} r={BLIP} />;
  const tip = y - moved * (BLIP + 2);
  const base = y + moved * BLIP;
  return (
    <path d={`M${x} ${tip}L${x + BLIP + 1} ${base}L${x - BLIP - 1} ${base}Z`} />
  );
}
