// The land's outlines, made once for the whole session when the first map opens, and those of single areas on demand.
import { useEffect, useMemo, useState } from 'react';
import { type Geography, loadGeography } from './geography.ts';
import { type LandPaths, layoutAreas, layoutLand } from './layout.ts';

interface Land {
  geography: Geography;
  paths: LandPaths;
}

let made: Land | null = null;
let making: Promise<Land> | null = null;

/** Loads and lays out the land once; pictures for export wait for it. */
export function loadLand(): Promise<Land> {
  making ??= loadGeography().then((geography) => {
    made = { geography, paths: layoutLand(geography) };
    return made;
  });
  return making;
}

/** The outlines, null until they are there: bubbles do not wait for them. */
export function useLand(): Land | null {
  const [land, setLand] = useState(made);
  useEffect(() => {
    if (land) return;
    let isGone = false;
    void loadLand().then((loaded) => {
      if (!isGone) setLand(loaded);
    });
    return () => {
      isGone = true;
    };
  }, [land]);
  return land;
}

/** The outline of the areas with the given M49 codes, or nothing. */
export function useAreas(land: Land | null, codes: readonly string[]): string {
  const key = codes.join(' ');
  return useMemo(
    () => (land && key !== '' ? layoutAreas(land.geography, new Set(key.split(' '))) : ''),
    [land, key],
  );
}
