import { Component, Suspense, type ReactNode } from "react";

interface OptionalProps {
  children: ReactNode;
  /** Meanwhile, and instead where it cannot be had. */
  fallback?: ReactNode;
}

/**
 * Around a lazy part that the page can do without: if its chunk cannot be
 * fetched, the page stays.
 */
export class Optional extends Component<OptionalProps, { isGone: boolean }> {
  override state = { isGone: false };

  static getDerivedStateFromError(): { isGone: boolean } {
    return { isGone: true };
  }

  override render(): ReactNode {
    const { children, fallback = null } = this.props;
    if (this.state.isGone) return fallback;
    return <Suspense fallback={fallback}>{children}</Suspense>;
  }
}
