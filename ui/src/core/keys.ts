// Every key of Towline, in one place: the palette, the overlay of `?` and the listener all read this list.
// Nothing here acts: a screen binds what a command does while it is mounted, see commands.svelte.ts.

export const GROUPS = ['Places', 'Record', 'This dependency', 'Lists', 'Everywhere'] as const;
export type Group = (typeof GROUPS)[number];

export interface Command {
  /** Its name on the screen. */
  label: string;
  group: Group;
  /** Keys that start it: "E", "Shift+E", "Ctrl+K", "ArrowDown", "?". */
  keys: readonly string[];
  /** Only listed, because the focused part handles the key itself. */
  local?: boolean;
  /** Not offered in the palette: moving about makes no sense there. */
  hidden?: boolean;
}

export const COMMANDS = {
  'place.today': { label: 'Go to Today', group: 'Places', keys: ['Ctrl+1'] },
  'place.dependencies': { label: 'Go to Dependencies', group: 'Places', keys: ['Ctrl+2'] },
  'place.initiatives': { label: 'Go to Initiatives', group: 'Places', keys: ['Ctrl+3'] },
  'place.teams': { label: 'Go to Teams & people', group: 'Places', keys: ['Ctrl+4'] },
  'place.meetings': { label: 'Go to Meetings', group: 'Places', keys: ['Ctrl+5'] },
  'place.decisions': { label: 'Go to Decisions & risks', group: 'Places', keys: ['Ctrl+6'] },
  'place.updates': { label: 'Go to Updates', group: 'Places', keys: ['Ctrl+7'] },
  'place.import': { label: 'Go to Import', group: 'Places', keys: ['Ctrl+8'] },
  'place.trail': { label: 'Go to Trail', group: 'Places', keys: ['Ctrl+9'] },
  'place.settings': { label: 'Go to Settings', group: 'Places', keys: ['Ctrl+0'] },

  capture: { label: 'New dependency', group: 'Record', keys: ['N'] },
  update: { label: 'Write an update', group: 'Record', keys: ['U'] },
  paste: { label: 'Paste or import a table', group: 'Record', keys: [] },
  addInitiative: { label: 'New initiative', group: 'Record', keys: [] },
  addTeam: { label: 'New team', group: 'Record', keys: [] },
  addPerson: { label: 'New person', group: 'Record', keys: [] },

  reviseEta: { label: 'Revise ETA', group: 'This dependency', keys: ['E'] },
  confirmUnchanged: { label: 'Confirm ETA unchanged', group: 'This dependency', keys: ['Shift+E'] },
  ask: { label: 'Ask or nudge', group: 'This dependency', keys: ['A'] },
  logReply: { label: 'Log reply', group: 'This dependency', keys: ['R'] },
  deliver: { label: 'Delivered', group: 'This dependency', keys: ['D'] },
  accept: { label: 'Accept', group: 'This dependency', keys: ['V'] },
  bounce: { label: 'Bounce', group: 'This dependency', keys: ['F'] },
  escalate: { label: 'Escalate', group: 'This dependency', keys: ['X'] },
  answerClaim: { label: 'Who owns it: answer or record a claim', group: 'This dependency', keys: ['W'] },
  askCorrection: { label: 'Ask for a correction', group: 'This dependency', keys: ['Shift+W'] },
  claimDri: { label: 'Record who is said to own it', group: 'This dependency', keys: [] },
  addCheck: { label: 'Add an acceptance check', group: 'This dependency', keys: [] },
  applyTemplate: { label: 'Apply a template of checks', group: 'This dependency', keys: [] },
  note: { label: 'Private note', group: 'This dependency', keys: ['O'] },
  needBy: { label: 'State the need-by', group: 'This dependency', keys: [] },
  standing: { label: 'State where it stands', group: 'This dependency', keys: [] },

  next: { label: 'Next row', group: 'Lists', keys: ['J', 'ArrowDown'], hidden: true },
  previous: { label: 'Previous row', group: 'Lists', keys: ['K', 'ArrowUp'], hidden: true },
  open: { label: 'Open', group: 'Lists', keys: ['Enter'], hidden: true },
  edit: { label: 'Edit the cell', group: 'Lists', keys: ['F2'], local: true, hidden: true },
  select: { label: 'Select', group: 'Lists', keys: ['Space'], local: true, hidden: true },
  selectTo: { label: 'Select up to here', group: 'Lists', keys: ['Shift+Space'], local: true, hidden: true },
  filter: { label: 'Filter', group: 'Lists', keys: ['/'] },
  saveView: { label: 'Save this view of the dependencies', group: 'Lists', keys: [] },

  palette: { label: 'Do or find anything', group: 'Everywhere', keys: ['Ctrl+K'], hidden: true },
  undo: { label: 'Undo', group: 'Everywhere', keys: ['Ctrl+Z'] },
  redo: { label: 'Redo', group: 'Everywhere', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'] },
  keys: { label: 'All keys', group: 'Everywhere', keys: ['?'] },
  example: { label: 'Open the worked example', group: 'Everywhere', keys: [] },
  closeExample: { label: 'Back to my ledger', group: 'Everywhere', keys: [] },
  close: { label: 'Close', group: 'Everywhere', keys: ['Esc'], hidden: true },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;

/** All commands with their names, in the order of the list. */
export const commands = (): [CommandId, Command][] => Object.entries(COMMANDS) as [CommandId, Command][];

/** What of a keyboard event matters here. */
export interface Stroke {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const NAMED: Record<string, string> = { ' ': 'Space', Escape: 'Esc' };

/** A stroke in the spelling of the list; Command counts as Ctrl. Empty for what can not be a key of ours. */
export function spell(stroke: Stroke): string {
  if (stroke.altKey || ['Control', 'Shift', 'Meta', 'Alt', 'Dead', 'Process'].includes(stroke.key)) return '';
  const letter = /^\p{L}$/u.test(stroke.key);
  const key = NAMED[stroke.key] ?? (letter ? stroke.key.toUpperCase() : stroke.key);
  // A sign such as "?" already says that Shift was held; a letter does not.
  const shift = stroke.shiftKey && (letter || key.length > 1) ? 'Shift+' : '';
  const ctrl = stroke.ctrlKey || stroke.metaKey ? 'Ctrl+' : '';
  return ctrl + shift + key;
}

/** Whether a key stands alone, so that it must not act while something is typed. */
export const bare = (key: string): boolean => !key.startsWith('Ctrl+') && key !== 'Esc';

const BY_KEY = new Map<string, CommandId>(
  commands().flatMap(([id, command]) => (command.local ? [] : command.keys.map((key) => [key, id] as const))),
);

/** The command of a key. */
export const commandOf = (key: string): CommandId | undefined => BY_KEY.get(key);

/** The first key of a command, for a hint on its button; empty without one. */
export const keyOf = (id: CommandId): string => (COMMANDS[id].keys as readonly string[])[0] ?? '';

/** A key as it is printed on a hint. */
export function printKey(key: string): string {
  return key.replace('ArrowDown', '↓').replace('ArrowUp', '↑').replace('Shift+', '⇧').replace('Ctrl+', 'Ctrl ');
}
