// The map's window: its size on screen and the zoom in it, moved by buttons, keys, wheel and dragging.
import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type MapSize, type MapZoom, WHOLE_WORLD } from './layout.ts';
import { panBy, zoomBy } from './navigation.ts';

const FIRST_SIZE: MapSize = { width: 780, height: 340 };
/** Pixels that a pressed pointer must travel before it drags: less is a click on a bubble. */
const DRAG_FROM = 4;

export interface MapWindow {
  size: MapSize;
  zoom: MapZoom;
  setZoom(change: (zoom: MapZoom) => MapZoom): void;
  zoomIn(): void;
  zoomOut(): void;
  reset(): void;
  drag: {
    onPointerDown(event: PointerEvent<SVGSVGElement>): void;
    onPointerMove(event: PointerEvent<SVGSVGElement>): void;
    onPointerUp(event: PointerEvent<SVGSVGElement>): void;
  };
}

function useSize(frame: RefObject<HTMLElement | null>): MapSize {
  const [size, setSize] = useState(FIRST_SIZE);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const width = Math.max(160, Math.round(entry.contentRect.width));
      const height = Math.max(100, Math.round(entry.contentRect.height));
      setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return size;
}

/** The wheel zooms around the pointer; React's own wheel listener could not keep the page from scrolling. */
function useWheel(frame: RefObject<HTMLElement | null>, size: MapSize, setZoom: MapWindow['setZoom']): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const pointer = [event.clientX - box.left, event.clientY - box.top] as const;
      setZoom((zoom) => zoomBy(zoom, 2 ** (-event.deltaY / 300), size, pointer));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [frame, size, setZoom]);
}

export function useMapWindow(frame: RefObject<HTMLElement | null>): MapWindow {
  const size = useSize(frame);
  const [zoom, setState] = useState(WHOLE_WORLD);
  const setZoom = useCallback((change: (zoom: MapZoom) => MapZoom) => setState(change), []);
  useWheel(frame, size, setZoom);
  const pressed = useRef<{ x: number; y: number; isDrag: boolean } | null>(null);
  return {
    size,
    zoom,
    setZoom,
    zoomIn: () => setZoom((old) => zoomBy(old, 1.6, size)),
    zoomOut: () => setZoom((old) => zoomBy(old, 1 / 1.6, size)),
    reset: () => setZoom(() => WHOLE_WORLD),
    drag: {
      onPointerDown: (event) => {
        if (event.button === 0) pressed.current = { x: event.clientX, y: event.clientY, isDrag: false };
      },
      onPointerMove: (event) => {
        const from = pressed.current;
        if (!from) return;
        const dx = event.clientX - from.x;
        const dy = event.clientY - from.y;
        if (!from.isDrag && Math.hypot(dx, dy) < DRAG_FROM) return;
        if (!from.isDrag) event.currentTarget.setPointerCapture(event.pointerId);
        pressed.current = { x: event.clientX, y: event.clientY, isDrag: true };
        setZoom((old) => panBy(old, dx, dy, size));
      },
      onPointerUp: () => {
        pressed.current = null;
      },
    },
  };
}
