// Which dependencies a list shows just now, for what is done with "what is on screen".

class OnScreen {
  /** Their ids in the order shown; null when no such list is open. */
  ids = $state.raw<readonly string[] | null>(null);

  /** Says what is shown; give the answer back to an effect, so that it is forgotten when the list goes. */
  show(ids: readonly string[]): () => void {
    this.ids = ids;
    return () => (this.ids = null);
  }
}

export const onScreen = new OnScreen();
