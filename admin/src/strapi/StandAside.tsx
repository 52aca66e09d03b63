import { Component, type ComponentType, type ReactNode } from 'react';
import { reportFault } from './attempt';

interface StandAsideProps {
  /** What is there where the plugin's part fails: what Strapi shows without it. Nothing unless given. */
  instead?: ReactNode;
  children: ReactNode;
}

/** Goes around what the plugin puts into Strapi's own pages. A fault in there takes down no page. */
export class StandAside extends Component<StandAsideProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    reportFault(error);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? (this.props.instead ?? null) : this.props.children;
  }
}

/** A component that shows nothing where it fails. */
export function withStandAside<Props extends object>(
  Inner: ComponentType<Props>,
): ComponentType<Props> {
  function Guarded(props: Props) {
    return (
      <StandAside>
        <Inner {...props} />
      </StandAside>
    );
  }
  Guarded.displayName = `StandAside(${Inner.displayName ?? Inner.name})`;
  return Guarded;
}
