// Every key of Towline, in one place: the palette, the overlay of `?` and the listener all read this list, through
// keymap.svelte.ts, which knows what the user changed. Nothing here acts: a screen binds what a command does while it is mounted, see commands.svelte.ts.

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
  'place.timeline': { label: 'Go to Timeline', group: 'Places', keys: ['L'] },
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
  addAudience: { label: 'New audience', group: 'Record', keys: [] },
  noteErratum: { label: 'Correct an update that was sent', group: 'Record', keys: [] },
  export: { label: 'Export…', group: 'Record', keys: [] },
  paste: { label: 'Paste or import a table', group: 'Record', keys: [] },
  newDecision: { label: 'New decision', group: 'Record', keys: ['Shift+N'] },
  decide: { label: 'Record what was decided', group: 'Record', keys: ['Shift+D'] },
  communicate: { label: 'Record who was told of a decision', group: 'Record', keys: ['Shift+T'] },
  copyProposal: { label: 'Copy the proposal of a decision', group: 'Record', keys: ['Shift+P'] },
  newRisk: { label: 'New risk, assumption or issue', group: 'Record', keys: [] },
  putOnRecord: { label: 'Put a statement on record', group: 'Record', keys: [] },
  holdMeeting: { label: 'Record a meeting', group: 'Record', keys: ['M'] },
  copyAgenda: { label: 'Copy an agenda', group: 'Record', keys: [] },
  makeCommitment: { label: 'Record what I owe', group: 'Record', keys: ['Shift+Y'] },
  keep: { label: 'What I owe is kept', group: 'Record', keys: ['Y'] },
  keepOn: { label: 'What I owe was kept earlier, or with words', group: 'Record', keys: [] },
  moveCommitment: { label: 'Move what I owe to another day', group: 'Record', keys: [] },
  withdrawCommitment: { label: 'Withdraw what I owe', group: 'Record', keys: [] },
  receiveReport: { label: 'Log a report as received', group: 'Record', keys: [] },
  addMeeting: { label: 'New meeting', group: 'Record', keys: [] },
  addReport: { label: 'New expected report', group: 'Record', keys: [] },
  addInitiative: { label: 'New initiative', group: 'Record', keys: [] },
  addTeam: { label: 'New team', group: 'Record', keys: [] },
  addPerson: { label: 'New person', group: 'Record', keys: [] },
  addMilestone: { label: 'New milestone', group: 'Record', keys: [] },
  milestoneDate: { label: 'State the date of a milestone', group: 'Record', keys: [] },
  addStakeholder: { label: 'Give a person a role in an initiative', group: 'Record', keys: [] },
  openDependency: { label: 'Open or change a dependency', group: 'Record', keys: [] },
  openInitiative: { label: 'Open or change an initiative', group: 'Record', keys: [] },
  openTeam: { label: 'Open or change a team', group: 'Record', keys: [] },
  openPerson: { label: 'Open or change a person', group: 'Record', keys: [] },
  askPerson: { label: 'Ask a person about something else', group: 'Record', keys: [] },
  logAbsence: { label: 'Log an absence', group: 'Record', keys: [] },
  nameActing: { label: 'Name who acts for somebody', group: 'Record', keys: [] },
  whoIsAway: { label: 'See who is away', group: 'Places', keys: [] },
  audiences: { label: 'See for whom updates are written', group: 'Places', keys: [] },
  seeOdds: { label: 'See how good the odds are', group: 'Places', keys: [] },
  whatIOwe: { label: 'See what I owe', group: 'Places', keys: [] },
  whatIsPutOff: { label: 'See what is put off', group: 'Places', keys: [] },

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
  outcome: { label: 'Record what a step brought', group: 'This dependency', keys: [] },
  stepUp: { label: 'Step up an escalation', group: 'This dependency', keys: [] },
  reviseEscalation: { label: 'Reword an escalation', group: 'This dependency', keys: [] },
  closeEscalation: { label: 'Close an escalation', group: 'This dependency', keys: [] },
  note: { label: 'Private note', group: 'This dependency', keys: ['O'] },
  nameCover: { label: 'Name a cover for the DRI', group: 'This dependency', keys: ['Shift+A'] },
  needBy: { label: 'State the need-by', group: 'This dependency', keys: [] },
  snooze: { label: 'Snooze', group: 'This dependency', keys: ['S'] },
  wake: { label: 'Wake what is snoozed', group: 'This dependency', keys: ['Shift+S'] },
  showOnTimeline: { label: 'Show on the timeline', group: 'This dependency', keys: [] },
  link: { label: 'Say what it waits for', group: 'This dependency', keys: [] },
  standing: { label: 'State where it stands', group: 'This dependency', keys: [] },

  next: { label: 'Next row', group: 'Lists', keys: ['J', 'ArrowDown'], hidden: true },
  previous: { label: 'Previous row', group: 'Lists', keys: ['K', 'ArrowUp'], hidden: true },
  open: { label: 'Open', group: 'Lists', keys: ['Enter'], hidden: true },
  edit: { label: 'Edit the cell', group: 'Lists', keys: ['F2'], local: true, hidden: true },
  select: { label: 'Select', group: 'Lists', keys: ['Space'], local: true, hidden: true },
  selectTo: { label: 'Select up to here', group: 'Lists', keys: ['Shift+Space'], local: true, hidden: true },
  filter: { label: 'Filter', group: 'Lists', keys: ['/'] },
  saveView: { label: 'Save this view of the dependencies', group: 'Lists', keys: [] },
  renameView: { label: 'Rename a saved view', group: 'Lists', keys: [] },
  removeView: { label: 'Remove a saved view', group: 'Lists', keys: [] },
  audienceNext: { label: 'Write for the next audience', group: 'Lists', keys: [']'] },
  audiencePrevious: { label: 'Write for the audience before', group: 'Lists', keys: ['['] },
  withTimeline: { label: 'Update: with the timeline', group: 'Lists', keys: ['G'] },
  noChange: { label: 'Copy and keep that nothing changed', group: 'Lists', keys: ['='] },
  twin: { label: 'Picture or table', group: 'Lists', keys: ['T'] },
  zoomIn: { label: 'Timeline: zoom in', group: 'Lists', keys: ['+'] },
  zoomOut: { label: 'Timeline: zoom out', group: 'Lists', keys: ['-'] },
  zoomFit: { label: 'Timeline: show all', group: 'Lists', keys: ['0'] },
  chain: { label: 'Timeline: what decides each milestone', group: 'Lists', keys: ['C'] },
  dates: { label: 'Timeline: the next date of the row', group: 'Lists', keys: ['ArrowRight', 'ArrowLeft'], local: true, hidden: true },
  sideways: { label: 'Timeline: later or earlier days', group: 'Lists', keys: ['Shift+ArrowRight', 'Shift+ArrowLeft'], local: true, hidden: true },
  ends: { label: 'Timeline: first or last row', group: 'Lists', keys: ['Home', 'End'], local: true, hidden: true },
  propose: { label: 'Timeline: propose a day later or earlier', group: 'Lists', keys: ['Alt+ArrowRight', 'Alt+ArrowLeft'], local: true, hidden: true },

  whatIf: { label: 'What if…', group: 'Everywhere', keys: ['I'] },
  asOf: { label: 'As of a past day…', group: 'Everywhere', keys: ['B'] },
  compare: { label: 'Compare with a past day…', group: 'Everywhere', keys: ['Shift+B'] },
  dayBefore: { label: 'As of the working day before', group: 'Everywhere', keys: [','] },
  dayAfter: { label: 'As of the working day after', group: 'Everywhere', keys: ['.'] },
  backToToday: { label: 'Back to today', group: 'Everywhere', keys: [] },
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

/** Whether a key is one letter or sign, which speech input and a cat can press: these can be switched off. */
export const single = (key: string): boolean => bare(key) && [...key.replace('Shift+', '')].length === 1;

/** Keys that the user gave to commands instead of those of the list. */
export type Remapped = Partial<Record<CommandId, readonly string[]>>;

/** The keys of a command. */
export const keysOf = (id: CommandId, remapped: Remapped = {}): readonly string[] => remapped[id] ?? COMMANDS[id].keys;

/** The first key of a command, for a hint on its button; empty without one. */
export const keyOf = (id: CommandId, remapped: Remapped = {}): string => keysOf(id, remapped)[0] ?? '';

/** The command that has a key, also one that the focused part handles itself. */
export function ownerOf(key: string, remapped: Remapped = {}): CommandId | undefined {
  return commands().find(([id]) => keysOf(id, remapped).includes(key))?.[0];
}

/** The command that a key starts. */
export function commandOf(key: string, remapped: Remapped = {}): CommandId | undefined {
  const owner = ownerOf(key, remapped);
  return owner && !(COMMANDS[owner] as Command).local ? owner : undefined;
}

/** Keys that belong to the browser, to text fields or to moving about. */
const TAKEN: readonly string[] = [
  'Tab', 'Shift+Tab', 'Esc', 'Backspace', 'Delete', 'Ctrl+A', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+N', 'Ctrl+T', 'Ctrl+W',
];

/** Why a command can not have this key; empty when it can. */
export function refusal(id: CommandId, key: string, remapped: Remapped = {}): string {
  if (TAKEN.includes(key)) return `${printKey(key)} belongs to the system; press another key`;
  const owner = ownerOf(key, remapped);
  if (!owner || owner === id) return '';
  return `${printKey(key)} is “${COMMANDS[owner].label}”; give that another key first, or press another one`;
}

/** With the keys of the list for a command again. */
export const without = (remapped: Remapped, id: CommandId): Remapped =>
  Object.fromEntries(Object.entries(remapped).filter(([other]) => other !== id));

/** With another first key for a command; none when `key` is empty. Keys as in the list are not kept. */
export function withKey(remapped: Remapped, id: CommandId, key: string): Remapped {
  const rest = keysOf(id, remapped).slice(1).filter((other) => other !== key);
  const keys = key === '' ? [] : [key, ...rest];
  const others = without(remapped, id);
  return keys.join(' ') === COMMANDS[id].keys.join(' ') ? others : { ...others, [id]: keys };
}

/** A key as it is printed on a hint. */
export function printKey(key: string): string {
  return key.replace('ArrowDown', '↓').replace('ArrowUp', '↑').replace('ArrowLeft', '←').replace('ArrowRight', '→').replace('Alt+', 'Alt ').replace('Shift+', '⇧').replace('Ctrl+', 'Ctrl ');
}
