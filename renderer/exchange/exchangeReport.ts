// What came over from a foreign file and what did not: nothing is lost in silence.

export interface ExchangeReport {
  carried: { what: string; count: number }[];
  /** `why` in a few plain words. */
  dropped: { what: string; count: number; why: string }[];
}
