// The screen of the map.
import { type SeeProps, SeeView } from './SeeView.tsx';

export function MapView(props: SeeProps) {
  return <SeeView key="map" first="map" {...props} />;
}
