// Where the user is, live. A place is left and found again with the browser's own back and forward.
import { hashOf, routeOf, type Place, type Route } from './route';

class Here {
  route = $state.raw<Route>(routeOf(location.hash));

  /** Follows the address; ends with the returned function. */
  follow(): () => void {
    const read = () => {
      leaveField();
      this.route = routeOf(location.hash);
    };
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }

  /** Like going there, but without a step to go back to. */
  swap(place: Place, id: string | null): void {
    history.replaceState(null, '', hashOf(place, id));
    this.route = { place, id };
  }

  go(place: Place, id: string | null = null): void {
    location.hash = hashOf(place, id);
  }
}

/** A field that goes with its place is left as by hand, or what was typed in it would go unsaved. */
function leaveField(): void {
  const at = document.activeElement;
  if (at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement) at.blur();
}

export const here = new Here();
/** Opens a place, or something in it. */
export const go = (place: Place, id: string | null = null): void => here.go(place, id);
/** Shows something else in its stead: back does not lead through each of them. */
export const swap = (place: Place, id: string | null): void => here.swap(place, id);
