// The places of the rail, in its order; their keys are in core/keys.ts.
import { Activity, CalendarCheck, ChartGantt, FileUp, GitBranch, History, Layers, Scale, Send, Settings, Users } from '@lucide/svelte';
import type { Component } from 'svelte';
import type { CommandId } from '../core/keys';
import type { Place } from '../core/route';

export interface RailPlace {
  place: Place;
  label: string;
  icon: Component;
  command: CommandId;
  /** Other places that belong to it. */
  also?: readonly Place[];
}

export const RAIL: readonly RailPlace[] = [
  { place: 'today', label: 'Today', icon: Activity, command: 'place.today' },
  { place: 'dependencies', label: 'Dependencies', icon: GitBranch, command: 'place.dependencies' },
  { place: 'timeline', label: 'Timeline', icon: ChartGantt, command: 'place.timeline' },
  { place: 'initiatives', label: 'Initiatives', icon: Layers, command: 'place.initiatives' },
  { place: 'teams', label: 'Teams & people', icon: Users, command: 'place.teams', also: ['people', 'away', 'owe', 'odds'] },
  { place: 'meetings', label: 'Meetings', icon: CalendarCheck, command: 'place.meetings' },
  { place: 'decisions', label: 'Decisions & risks', icon: Scale, command: 'place.decisions' },
  { place: 'updates', label: 'Updates', icon: Send, command: 'place.updates' },
  { place: 'import', label: 'Import', icon: FileUp, command: 'place.import' },
  { place: 'trail', label: 'Trail', icon: History, command: 'place.trail' },
  { place: 'settings', label: 'Settings', icon: Settings, command: 'place.settings' },
];
