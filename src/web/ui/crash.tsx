import { Component, type ReactNode } from "react";
import { Button } from "./button.tsx";

interface CrashProps {
  readonly children: ReactNode;
}

/** Keeps a fault of one panel inside that panel. React knows no other form than a class for this. */
export class Crash extends Component<CrashProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <div role="alert" className="max-w-prose rounded-xl border border-line bg-panel p-5">
        <h2 className="text-base font-semibold">This panel stopped because of a fault of its own</h2>
        <p className="mt-1 text-ink-2">
          It says nothing about your token. Opening the panel again usually helps; if it comes back, please
          report what you pasted, without the token.
        </p>
        <Button className="mt-4" onClick={() => this.setState({ crashed: false })}>
          Open the panel again
        </Button>
      </div>
    );
  }
}
