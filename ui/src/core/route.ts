// Where the user is, as the part of the address behind `#`. Pure: the address bar is in place.svelte.ts.

export const PLACES = [
  'today', 'dependencies', 'timeline', 'initiatives', 'teams', 'people', 'away', 'owe', 'odds', 'meetings', 'decisions', 'updates', 'import', 'trail', 'settings',
] as const;
export type Place = (typeof PLACES)[number];

export interface Route {
  place: Place;
  /** What is open in it; null for the whole place. */
  id: string | null;
}

const isPlace = (word: string): word is Place => (PLACES as readonly string[]).includes(word);

/** The route of a hash; what is not understood leads to Today. */
export function routeOf(hash: string): Route {
  const [word = '', id = ''] = hash.replace(/^#\/?/, '').split('?')[0]?.split('/') ?? [];
  if (!isPlace(word)) return { place: 'today', id: null };
  let plain = id;
  try {
    plain = decodeURIComponent(id);
  } catch {
    // A broken escape is no id of ours; it is looked up as it stands and not found.
  }
  return { place: word, id: plain || null };
}

/** The hash of a route. */
export function hashOf(place: Place, id: string | null = null): string {
  return id ? `#/${place}/${encodeURIComponent(id)}` : `#/${place}`;
}

/** Takes the server's token out of a hash: `#token=…` or `#/today?token=…`. */
export function splitToken(hash: string): { token: string | null; hash: string } {
  const found = /[#?&]token=([^&]*)/.exec(hash);
  if (!found) return { token: null, hash };
  const rest = hash.replace(found[0], '');
  return { token: found[1] ?? null, hash: rest === '' || rest === '#' ? '' : rest };
}
