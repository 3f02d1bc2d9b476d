// Paints stretches of text through the CSS Custom Highlight API: no element is added to the text. Keeps what it has
// painted, so that a new tag costs one range, not all of them. Names of highlights are listed in `marks.css`.

export interface Stretch {
  /** Name of the highlight, as in `::highlight(name)`. */
  name: string;
  node: Node;
  /** Which block, for recognising an unchanged stretch. */
  index: number;
  start: number;
  end: number;
}

export interface HighlightLayer {
  /** Shows exactly these stretches. */
  paint(stretches: readonly Stretch[]): void;
  clear(): void;
}

/** Later ones are drawn above: words that are found or chosen stand above tints. */
const PRIORITIES: Record<string, number> = {
  'mark-overlap': 1,
  'mark-note': 1,
  'mark-active': 2,
  'mark-pending': 3,
};

function highlightNamed(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const created = new Highlight();
  created.priority = PRIORITIES[name] ?? 0;
  CSS.highlights.set(name, created);
  return created;
}

export function createHighlightLayer(): HighlightLayer {
  let painted = new Map<string, { name: string; node: Node; range: StaticRange }>();
  const drop = (entry: { name: string; range: StaticRange }): void => {
    CSS.highlights.get(entry.name)?.delete(entry.range);
  };
  return {
    paint(stretches) {
      const next: typeof painted = new Map();
      for (const { name, node, index, start, end } of stretches) {
        const key = `${name} ${index} ${start} ${end}`;
        const known = painted.get(key);
        if (known?.node === node) {
          next.set(key, known);
          painted.delete(key);
          continue;
        }
        // A static range costs nothing when the page changes elsewhere; a live one would be kept in step each time.
        const range = new StaticRange({
          startContainer: node,
          startOffset: start,
          endContainer: node,
          endOffset: end,
        });
        highlightNamed(name).add(range);
        next.set(key, { name, node, range });
      }
      for (const entry of painted.values()) drop(entry);
      painted = next;
    },
    clear() {
      for (const entry of painted.values()) drop(entry);
      painted = new Map();
    },
  };
}
