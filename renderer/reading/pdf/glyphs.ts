// Drawing operations of a page → glyphs and rules with their places: a small interpreter of the text state of
// ISO 32000-1, section 9. Knows no words and no lines.
import type { DrawnPage, FontLook } from './engine.ts';

/** One glyph as drawn upright. `x` and `y` are the baseline's start, `width` its advance; points, y goes up. */
export type Glyph = {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  look: FontLook;
  space: boolean;
  /** Which drawing operation drew it, and whether a blank was drawn right before it. */
  run: number;
  spaced: boolean;
};

/** A drawn straight line or thin bar, by its box. */
export type Rule = { x0: number; y0: number; x1: number; y1: number };

/** `turn` is the direction of writing in degrees: 0 for upright text; glyphs of another turn are placed as if upright. */
export type PageGlyphs = { layers: { turn: number; glyphs: Glyph[] }[]; rules: Rule[] };

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** More than this on one page is no report. */
const MAX_GLYPHS = 60_000;
const MAX_RULES = 8_000;
/** A box thinner than this is a rule. */
const RULE_THICKNESS = 2.5;

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Matrices come as arrays or as typed arrays. */
function toMatrix(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !(value instanceof Float32Array) && !(value instanceof Float64Array))
    return null;
  const [a, b, c, d, e, f]: unknown[] = [...value];
  return isNumber(a) && isNumber(b) && isNumber(c) && isNumber(d) && isNumber(e) && isNumber(f)
    ? [a, b, c, d, e, f]
    : null;
}

type Drawn = { unicode: string; width: number; isSpace: boolean };

function toDrawn(value: unknown): Drawn | null {
  if (typeof value !== 'object' || value === null || !('unicode' in value) || !('width' in value))
    return null;
  const { unicode, width } = value;
  if (typeof unicode !== 'string' || !isNumber(width)) return null;
  return { unicode, width, isSpace: 'isSpace' in value && value.isSpace === true };
}

type State = {
  matrix: Matrix;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
};

const START: State = {
  matrix: IDENTITY,
  font: '',
  size: 1,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
};

class Interpreter {
  readonly layers = new Map<number, Glyph[]>();
  readonly rules: Rule[] = [];
  private state: State;
  private readonly stack: State[] = [];
  private text: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;
  private count = 0;
  private runs = 0;
  private afterSpace = false;
  private readonly page: DrawnPage;

  constructor(page: DrawnPage) {
    this.page = page;
    this.state = { ...START, matrix: upright(page) };
  }

  run(): void {
    for (const { name, values } of this.page.operations) {
      const [first, second] = values;
      if (name === 'showText') this.show(first);
      else if (name === 'constructPath') this.addRule(first, values[2]);
      else if (isNumber(first)) this.setNumber(name, first, second, values);
      else this.setOther(name, first, second);
    }
  }

  private setNumber(name: string, first: number, second: unknown, values: readonly unknown[]): void {
    if (name === 'setCharSpacing') this.state.charSpacing = first;
    else if (name === 'setWordSpacing') this.state.wordSpacing = first;
    else if (name === 'setHScale') this.state.scale = first / 100;
    else if (name === 'setLeading') this.state.leading = -first;
    else if (name === 'setTextRise') this.state.rise = first;
    else if (name === 'transform') this.transform(values);
    else if ((name === 'moveText' || name === 'setLeadingMoveText') && isNumber(second)) {
      if (name === 'setLeadingMoveText') this.state.leading = second;
      this.move(first, second);
    }
  }

  private setOther(name: string, first: unknown, second: unknown): void {
    if (name === 'setFont' && typeof first === 'string' && isNumber(second)) {
      this.state.font = first;
      this.state.size = second;
    } else if (name === 'setTextMatrix') {
      this.text = toMatrix(first) ?? IDENTITY;
      this.line = this.text;
    } else if (name === 'beginText') {
      this.text = IDENTITY;
      this.line = IDENTITY;
    } else if (name === 'nextLine') this.move(0, this.state.leading);
    else if (name === 'save') this.save();
    else if (name === 'restore' || name === 'paintFormXObjectEnd') this.restore();
    else if (name === 'paintFormXObjectBegin') {
      this.save();
      this.transform(first);
    }
  }

  private save(): void {
    if (this.stack.length < 500) this.stack.push({ ...this.state });
  }

  private restore(): void {
    this.state = this.stack.pop() ?? this.state;
  }

  private transform(value: unknown): void {
    const matrix = toMatrix(value);
    if (matrix) this.state.matrix = multiply(this.state.matrix, matrix);
  }

  private move(x: number, y: number): void {
    this.line = multiply(this.line, [1, 0, 0, 1, x, y]);
    this.text = this.line;
  }

  private show(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const { state } = this;
    const look = this.page.fontLook(state.font);
    this.runs += 1;
    for (const value of glyphs) {
      if (isNumber(value)) {
        this.advance((-value / 1000) * state.size * state.scale);
        continue;
      }
      const drawn = toDrawn(value);
      if (drawn === null || this.count >= MAX_GLYPHS) continue;
      const spacing = state.charSpacing + (drawn.isSpace ? state.wordSpacing : 0);
      const width = (drawn.width / 1000) * state.size * state.scale;
      this.place(drawn, width, look);
      this.advance(width + spacing * state.scale);
    }
  }

  private advance(distance: number): void {
    const [a, b, c, d, e, f] = this.text;
    this.text = [a, b, c, d, e + a * distance, f + b * distance];
  }

  private place(drawn: Drawn, width: number, look: FontLook): void {
    const { state } = this;
    const [a, b, c, d, e, f] = multiply(state.matrix, multiply(this.text, [1, 0, 0, 1, 0, state.rise]));
    const turn = (((Math.round((Math.atan2(b, a) * 180) / Math.PI / 90) * 90) % 360) + 360) % 360;
    // Whatever is turned is turned back, so that every layer reads from left to right.
    const [x, y] = turn === 90 ? [f, -e] : turn === 270 ? [-f, e] : turn === 180 ? [-e, -f] : [e, f];
    const size = Math.hypot(c, d) * Math.abs(state.size);
    if (!isNumber(x) || !isNumber(y) || !isNumber(size) || size === 0) return;
    this.count += 1;
    const layer = this.layers.get(turn) ?? [];
    this.layers.set(turn, layer);
    const space = /^[\s\u00a0]*$/u.test(drawn.unicode);
    const advance = Math.hypot(a, b) * Math.abs(width);
    const { runs: run, afterSpace: spaced } = this;
    layer.push({ text: drawn.unicode, x, y, width: advance, size, look, space, run, spaced });
    this.afterSpace = space;
  }

  private addRule(operation: unknown, box: unknown): void {
    // 28 ends a path without painting it: a clip.
    if (operation === 28 || this.rules.length >= MAX_RULES) return;
    if (!Array.isArray(box) && !(box instanceof Float32Array)) return;
    const [x0, y0, x1, y1]: unknown[] = [...box];
    if (!isNumber(x0) || !isNumber(y0) || !isNumber(x1) || !isNumber(y1)) return;
    const [a, b, c, d, e, f] = this.state.matrix;
    const xs = [a * x0 + c * y0 + e, a * x1 + c * y1 + e];
    const ys = [b * x0 + d * y0 + f, b * x1 + d * y1 + f];
    const rule = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
    const isThin = rule.x1 - rule.x0 <= RULE_THICKNESS || rule.y1 - rule.y0 <= RULE_THICKNESS;
    if (isThin) this.rules.push(rule);
  }
}

/** Turns the page as its rotation says, its lower left corner at the origin. */
function upright({ view, rotation }: DrawnPage): Matrix {
  const [left, bottom, right, top] = view;
  if (rotation === 90) return [0, -1, 1, 0, -bottom, right];
  if (rotation === 180) return [-1, 0, 0, -1, right, top];
  if (rotation === 270) return [0, 1, -1, 0, top, -left];
  return [1, 0, 0, 1, -left, -bottom];
}

/** Every glyph of a page, in the order of drawing, by its direction of writing. */
export function toGlyphs(page: DrawnPage): PageGlyphs {
  const interpreter = new Interpreter(page);
  interpreter.run();
  const layers = [...interpreter.layers].map(([turn, glyphs]) => ({ turn, glyphs }));
  return { layers: layers.sort((a, b) => b.glyphs.length - a.glyphs.length), rules: interpreter.rules };
}
