// Thin entry around `suggest/quantities.ts`.
import { readQuantities } from '../suggest/quantities.ts';
import type { NumbersReply, NumbersRequest } from './numbersMessages.ts';

self.onmessage = ({ data }: MessageEvent<NumbersRequest>) => {
  const numbers = data.passages.map(({ text, language }) => readQuantities(text, language));
  self.postMessage({ id: data.id, numbers } satisfies NumbersReply);
};
