import { Component, type ComponentChildren } from "preact";

/** At the root of every island: a throw while hydrating would otherwise empty it. */
export class Boundary extends Component<
  { message: string; action: string; onReset: () => void; children: ComponentChildren },
  { failed: boolean }
> {
  override state = { failed: false };

  override componentDidCatch() {
    this.setState({ failed: true });
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const again = () => {
      this.props.onReset();
      this.setState({ failed: false });
    };
    return (
      <div class="failure" role="alert">
        <p>{this.props.message}</p>
        <button type="button" data-destructive onClick={again}>
          {this.props.action}
        </button>
      </div>
    );
  }
}
