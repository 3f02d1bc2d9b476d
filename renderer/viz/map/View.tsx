// Draws a laid-out map. Every bubble is a button: arrow keys walk from one to the next, Page keys from the biggest to
// the smallest, Enter opens. All words come from outside.
import { type KeyboardEvent, memo, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { type Bubble, layoutMap, type MapCount, type MapLayout, type MapZoom, placeMap } from './layout.ts';
import { bringInside, type Direction, nextBubble, stepBubble, zoomBy } from './navigation.ts';
import { useAreas, useLand } from './useLand.ts';
import { type MapWindow, useMapWindow } from './useMapWindow.ts';
import './map.css';

export interface MapWords {
  label: string;
  /** How to walk over the map, for those who hear it. */
  help: string;
  legend: string;
  number(value: number): string;
  bubble(name: string, count: number): string;
}

export interface MapViewProps {
  counts: readonly MapCount[];
  words: MapWords;
  /** M49 codes of the States of a region that is pointed at elsewhere. */
  highlighted: readonly string[];
  /** The bubble whose excerpts are open. */
  activeRef: string | null;
  onOpen(ref: string): void;
  onPoint?(ref: string | null): void;
  /** Buttons over the map; they get the window to move. */
  controls(window: MapWindow): ReactNode;
}

/** Drawn for the eyes alone: what it says is in the buttons' names. */
const UNHEARD = { 'aria-hidden': true } as const;

function transformOf({ k, x, y }: MapZoom): string {
  return `translate(${x.toFixed(2)},${y.toFixed(2)}) scale(${k.toFixed(4)})`;
}

/** The land never changes: only the group around it is moved. */
const LandShapes = memo(function LandShapes() {
  const land = useLand();
  if (!land) return null;
  return (
    <>
      <path className="map__land" d={land.paths.land} />
      <path className="map__border" d={land.paths.borders} />
      <path className="map__border map__border--unsettled" d={land.paths.unsettled} />
    </>
  );
});

function Highlight({ codes }: { codes: readonly string[] }) {
  const outline = useAreas(useLand(), codes);
  return outline === '' ? null : <path className="map__highlight" d={outline} />;
}

interface BubbleMarkProps {
  bubble: Bubble;
  name: string;
  isActive: boolean;
  isInTabOrder: boolean;
}

const BubbleMark = memo(function BubbleMark({ bubble, name, isActive, isInTabOrder }: BubbleMarkProps) {
  return (
    <g
      role="button"
      className="map__bubble"
      data-ref={bubble.ref}
      data-active={isActive || undefined}
      tabIndex={isInTabOrder ? 0 : -1}
      aria-label={name}
      aria-pressed={isActive}
      transform={`translate(${bubble.x},${bubble.y})`}
    >
      <circle className="map__disc" r={bubble.r} />
    </g>
  );
});

/** Pixels around a small bubble that still hit it, unless another bubble lies there: 24 across (WCAG 2.2, 2.5.8). */
const HIT_RADIUS = 12;

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

function targetOfKey(key: string, layout: MapLayout, from: Bubble): Bubble | null {
  const direction = DIRECTIONS[key];
  if (direction) return nextBubble(layout.bubbles, from, direction);
  if (key === 'PageDown') return stepBubble(layout.bubbles, from, 1);
  if (key === 'PageUp') return stepBubble(layout.bubbles, from, -1);
  if (key === 'Home') return layout.bubbles[0] ?? null;
  return key === 'End' ? (layout.bubbles.at(-1) ?? null) : null;
}

function refOfEvent(event: { target: EventTarget }): string | null {
  const mark = event.target instanceof Element ? event.target.closest<SVGElement>('[data-ref]') : null;
  return mark?.dataset.ref ?? null;
}

function useBubbleKeys(
  layout: MapLayout,
  view: MapWindow,
  onOpen: (ref: string) => void,
  focusOn: (ref: string) => void,
) {
  return (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.key === '+' || event.key === '=') view.zoomIn();
    else if (event.key === '-') view.zoomOut();
    else if (event.key === '0') view.reset();
    const ref = refOfEvent(event);
    const from = layout.bubbles.find((bubble) => bubble.ref === ref);
    if (!from) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(from.ref);
      return;
    }
    const to = targetOfKey(event.key, layout, from);
    if (!to && !(event.key in DIRECTIONS)) return;
    event.preventDefault();
    if (!to) return;
    view.setZoom((zoom) => bringInside(zoom, to, view.size));
    focusOn(to.ref);
  };
}

function Labels({ layout, pointed }: { layout: MapLayout; pointed: string | null }) {
  const bubble = layout.bubbles.find(({ ref }) => ref === pointed);
  const isOnRight = bubble !== undefined && bubble.x > layout.size.width * 0.7;
  return (
    <g className="map__labels" {...UNHEARD}>
      {layout.labels
        .filter(({ ref }) => ref !== pointed)
        .map(({ ref, text, x, y, anchor }) => (
          <text key={ref} x={x} y={y} textAnchor={anchor} direction="ltr">
            {text}
          </text>
        ))}
      {bubble ? (
        <text
          className="map__pointed"
          x={bubble.x + (isOnRight ? -1 : 1) * (bubble.r + 4)}
          y={bubble.y + 4}
          textAnchor={isOnRight ? 'end' : 'start'}
          direction="ltr"
        >
          {`${bubble.name} · ${bubble.count}`}
        </text>
      ) : null}
    </g>
  );
}

function Legend({ layout, words }: { layout: MapLayout; words: MapWords }) {
  if (layout.legend.length === 0) return null;
  return (
    <div className="map__legend">
      <span>{words.legend}</span>
      {layout.legend.map(({ count, r }) => (
        <span key={count} className="map__legend-entry">
          <svg width={r * 2 + 2} height={r * 2 + 2} aria-hidden="true">
            <circle className="map__disc" cx={r + 1} cy={r + 1} r={r} />
          </svg>
          <span className="number">{words.number(count)}</span>
        </span>
      ))}
    </div>
  );
}

export function MapView(props: MapViewProps) {
  const { counts, words, highlighted, activeRef, onOpen, onPoint, controls } = props;
  const frame = useRef<HTMLDivElement>(null);
  const view = useMapWindow(frame);
  const helpId = useId();
  const [focusRef, setFocusRef] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const { size, zoom } = view;
  const layout = useMemo(() => layoutMap({ counts, size, zoom }), [counts, size, zoom]);
  const tabRef = layout.bubbles.some(({ ref }) => ref === focusRef) ? focusRef : layout.bubbles[0]?.ref;
  const point = (ref: string | null) => {
    setPointed(ref);
    onPoint?.(ref);
  };
  const onKeyDown = useBubbleKeys(layout, view, onOpen, (ref) => {
    setFocusRef(ref);
    frame.current?.querySelector<SVGGElement>(`g[data-ref="${ref}"]`)?.focus();
  });
  const open = (ref: string | null) => {
    if (ref === null) return;
    setFocusRef(ref);
    onOpen(ref);
  };
  return (
    <div className="map" ref={frame}>
      <p id={helpId} className="visually-hidden">
        {words.help}
      </p>
      <svg
        className="map__window"
        role="group"
        aria-label={words.label}
        aria-describedby={helpId}
        width={size.width}
        height={size.height}
        onKeyDown={onKeyDown}
        onClick={(event) => open(refOfEvent(event))}
        onMouseOver={(event) => point(refOfEvent(event))}
        onMouseLeave={() => point(null)}
        onFocus={(event) => point(refOfEvent(event))}
        onBlur={() => point(null)}
        onDoubleClick={() => view.setZoom((old) => zoomBy(old, 1.6, size))}
        {...view.drag}
      >
        <g className="map__world" {...UNHEARD} transform={transformOf(placeMap(size, zoom))}>
          <LandShapes />
          <Highlight codes={highlighted} />
        </g>
        <g {...UNHEARD}>
          {layout.bubbles.map(({ ref, x, y, r }) => (
            <circle key={ref} className="map__hit" data-ref={ref} cx={x} cy={y} r={Math.max(HIT_RADIUS, r)} />
          ))}
        </g>
        {layout.bubbles.map((bubble) => (
          <BubbleMark
            key={bubble.ref}
            bubble={bubble}
            name={words.bubble(bubble.name, bubble.count)}
            isActive={bubble.ref === activeRef}
            isInTabOrder={bubble.ref === tabRef}
          />
        ))}
        <Labels layout={layout} pointed={pointed ?? activeRef} />
      </svg>
      <Legend layout={layout} words={words} />
      <div className="map__controls">{controls(view)}</div>
    </div>
  );
}
