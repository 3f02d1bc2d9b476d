// The edge where a fault of the program stops: the pane says so, the rest of the window goes on, nothing is lost.
import { Component, type ReactNode } from 'react';
import { useTexts } from '../i18n/InterfaceText.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

interface FaultBoundaryProps {
  /** A change of it tries again. */
  pane: string;
  children: ReactNode;
}

interface FaultState {
  fault: unknown;
  pane: string;
}

function FaultMessage({ onAgain }: { onAgain(): void }) {
  const { t } = useTexts();
  return (
    <EmptyState title={t('app.fault')} actions={<Button onPress={onAgain}>{t('app.failed.again')}</Button>}>
      {t('app.failed')}
    </EmptyState>
  );
}

export class FaultBoundary extends Component<FaultBoundaryProps, FaultState> {
  override state: FaultState = { fault: null, pane: this.props.pane };

  static getDerivedStateFromError(fault: unknown): Partial<FaultState> {
    return { fault };
  }

  static getDerivedStateFromProps(props: FaultBoundaryProps, state: FaultState): FaultState | null {
    return props.pane === state.pane ? null : { fault: null, pane: props.pane };
  }

  override componentDidCatch(fault: unknown): void {
    console.error(fault);
  }

  override render(): ReactNode {
    if (this.state.fault === null) return this.props.children;
    return <FaultMessage onAgain={() => this.setState({ fault: null })} />;
  }
}
