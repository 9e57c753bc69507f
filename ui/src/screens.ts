// Which component shows which place. A screen gets the id of its route, or null; a place without a line here is not
// offered.
import type { Component } from 'svelte';
import type { Place } from './core/route';
import TodayScreen from './features/today/TodayScreen.svelte';

export type Screen = Component<{ id: string | null }>;
type Load<C> = () => Promise<{ default: C }>;

/** Comes with the frame: a start ends on it, and asks for what it shows in the trip of the frame. */
export const FIRST: Partial<Record<Place, Screen>> = { today: TodayScreen };

/** A screen that is always shown as a whole takes no id; it is given one all the same. */
const whole = (load: Load<Component>): Load<Screen> => load as Load<Screen>;

/** Loaded when they are first opened. */
export const SCREENS: Partial<Record<Place, Load<Screen>>> = {
  dependencies: () => import('./features/dependencies/DependenciesScreen.svelte'),
  timeline: () => import('./features/timeline/TimelineScreen.svelte'),
  initiatives: () => import('./features/initiatives/InitiativesScreen.svelte'),
  decisions: () => import('./features/decisions/DecisionsScreen.svelte'),
  teams: () => import('./features/teams/TeamsScreen.svelte'),
  away: whole(() => import('./features/teams/AwayScreen.svelte')),
  odds: whole(() => import('./features/odds/OddsScreen.svelte')),
  owe: () => import('./features/owe/OweScreen.svelte'),
  people: () => import('./features/teams/PeopleScreen.svelte'),
  meetings: () => import('./features/meetings/MeetingsScreen.svelte'),
  trail: whole(() => import('./features/trail/TrailScreen.svelte')),
  settings: whole(() => import('./features/settings/SettingsScreen.svelte')),
  updates: () => import('./features/updates/UpdatesScreen.svelte'),
  import: whole(() => import('./features/import/ImportScreen.svelte')),
};

/** Whether the place is offered. */
export const isOffered = (place: Place): boolean => place in FIRST || place in SCREENS;

/** What stands over every screen while a past day is looked at. */
export const PAST: Load<Component> = () => import('./features/past/Host.svelte');

/** Parts that are there on every screen and open themselves: act forms, quick capture. They bind commands. */
export const OVERLAYS: readonly Load<Component>[] = [
  () => import('./features/acts/ActHost.svelte'),
  () => import('./features/acts/AddHost.svelte'),
  () => import('./features/acts/AnywhereHost.svelte'),
  () => import('./features/dependencies/ViewsHost.svelte'),
  () => import('./features/acts/AwayHost.svelte'),
  () => import('./features/owe/Host.svelte'),
  () => import('./features/decisions/Host.svelte'),
  () => import('./features/capture/Overlay.svelte'),
  () => import('./features/meetings/Overlay.svelte'),
  () => import('./features/updates/Overlay.svelte'),
  () => import('./features/export/Host.svelte'),
  () => import('./features/whatif/Host.svelte'),
];
