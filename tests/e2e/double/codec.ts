// The wire form of IPC between the stand-in's main process and its page: JSON that keeps bytes, dates, maps, sets,
// undefined and errors. `createCodec` is also sent to the page as source text, so it must use nothing outside itself.

export interface Codec {
  encode(value: unknown): unknown;
  decode(value: unknown): unknown;
}

/** Values that cannot be cloned throw `DataCloneError`, as in Electron. */
export function createCodec(): Codec {
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;

  function encodeBytes(bytes: Uint8Array): string {
    let text = '';
    for (let i = 0; i < bytes.length; i += 32_768) {
      text += String.fromCharCode(...bytes.subarray(i, i + 32_768));
    }
    return btoa(text);
  }

  function encodeObject(value: object): unknown {
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: encodeBytes(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      return { $: 'bytes', v: encodeBytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    }
    if (value instanceof Date) return { $: 'date', v: value.getTime() };
    if (value instanceof Map) return { $: 'map', v: [...value].map(([k, v]) => [encode(k), encode(v)]) };
    if (value instanceof Set) return { $: 'set', v: [...value].map(encode) };
    if (value instanceof Error) return { $: 'error', v: value.message };
    if (Array.isArray(value)) return value.map(encode);
    return { $: 'object', v: Object.fromEntries(Object.entries(value).map(([k, v]) => [k, encode(v)])) };
  }

  function encode(value: unknown): unknown {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', v: String(value) };
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new DOMException('An object could not be cloned.', 'DataCloneError');
    }
    return typeof value === 'object' && value !== null ? encodeObject(value) : value;
  }

  const pairs = (value: unknown): [unknown, unknown][] =>
    Array.isArray(value)
      ? value.map((pair: unknown) => (Array.isArray(pair) ? [decode(pair[0]), decode(pair[1])] : [0, 0]))
      : [];

  const decoders: Record<string, (value: unknown) => unknown> = {
    undefined: () => undefined,
    bigint: (value) => BigInt(String(value)),
    number: (value) => Number(value),
    bytes: (value) => Uint8Array.from(atob(String(value)), (char) => char.charCodeAt(0)),
    buffer: (value) => Uint8Array.from(atob(String(value)), (char) => char.charCodeAt(0)).buffer,
    date: (value) => new Date(Number(value)),
    map: (value) => new Map(pairs(value)),
    set: (value) => new Set(Array.isArray(value) ? value.map(decode) : []),
    error: (value) => new Error(String(value)),
    object: (value) =>
      isRecord(value) ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, decode(v)])) : {},
  };

  function decode(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(decode);
    return isRecord(value) ? decoders[String(value.$)]?.(value.v) : value;
  }

  return { encode, decode };
}
