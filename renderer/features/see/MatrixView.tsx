// The screen of the matrix.
import { type SeeProps, SeeView } from './SeeView.tsx';

export function MatrixView(props: SeeProps) {
  return <SeeView key="matrix" first="matrix" {...props} />;
}
