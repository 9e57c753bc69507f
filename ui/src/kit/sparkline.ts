// The stepped line of a sparkline. A rise goes up; a picture of small moves stays flat.

/** A line whose values lie within so many of each other does not fill the height. */
const LEAST_SPAN = 10;

export interface Stepped {
  path: string;
  end: { x: number; y: number };
}

/** The values from left to right, each held until the next. */
export function stepped(values: readonly number[], width: number, height: number): Stepped {
  const least = Math.min(...values, 0);
  const span = Math.max(Math.max(...values, 0) - least, LEAST_SPAN);
  const y = (value: number): number => round(height - ((value - least) / span) * height);
  const x = (place: number): number => round((place / Math.max(values.length, 1)) * width);
  const steps = values.map((value, place) => `${place === 0 ? 'M' : 'V'}${place === 0 ? `0 ${y(value)}` : y(value)}H${x(place + 1)}`);
  return { path: steps.join(''), end: { x: width, y: y(values.at(-1) ?? 0) } };
}

const round = (value: number): number => Math.round(value * 10) / 10;
