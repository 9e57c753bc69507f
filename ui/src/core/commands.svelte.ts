// What the commands of keys.ts do just now. A component binds them while it is mounted; the newest binding wins,
// so a pane over a list takes its keys and gives them back.
import { keymap } from './keymap.svelte';
import { bare, COMMANDS, single, spell, type CommandId } from './keys';
import { Layers } from './layers.svelte';
import { past } from './past.svelte';
import { preferences } from './preferences.svelte';

type Doing = () => unknown;
export type Bindings = Partial<Record<CommandId, Doing>>;

/** What is recorded is recorded today: none of it is begun while a past day is looked at. */
const RECORDS: readonly string[] = ['Record', 'This dependency'];

class Commands {
  /** What is there on every screen. */
  readonly everywhere = new Layers<Bindings>();
  /** What the screen, and what lies on it, binds. */
  readonly here = new Layers<Bindings>();

  /** What a command does now; undefined when it can not be done here. */
  doing(id: CommandId): Doing | undefined {
    for (const bound of [...this.here.newestFirst, ...this.everywhere.newestFirst]) {
      const doing = bound[id];
      if (doing) return past.asOf !== null && RECORDS.includes(COMMANDS[id].group) ? () => past.refuse() : doing;
    }
    return undefined;
  }

  run(id: CommandId): void {
    void this.doing(id)?.();
  }

  /** Commands that can be done here, for the palette. */
  get possible(): CommandId[] {
    return (Object.keys(COMMANDS) as CommandId[]).filter((id) => this.doing(id) !== undefined);
  }
}

export const doable = new Commands();

/** Binds commands while the component lives. Give undefined for what can not be done now. */
export function bind(bound: () => Bindings): void {
  doable.here.keep(bound);
}

/** The same of what is there on every screen: it comes after what any screen binds, whichever was there first. */
export function everywhere(bound: () => Bindings): void {
  doable.everywhere.keep(bound);
}

const TYPED = 'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=file]), textarea, select, [contenteditable="true"]';
const PRESSED = 'button, a[href], summary, [role="button"], [role="tab"], [role="option"]';

/** Whether the focused part wants this key for itself. */
function wanted(event: KeyboardEvent, key: string, id: CommandId): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return false;
  const typing = target.closest(TYPED) !== null;
  if (id === 'undo' || id === 'redo') return typing;
  const over = target.closest('dialog[open]') !== null;
  // Esc closes what lies on top: a panel before the pane below it.
  if (!bare(key)) return key === 'Esc' && over;
  if (typing || over) return true;
  return key === 'Enter' && target.closest(PRESSED) !== null;
}

/** The one listener for keys; the shell puts it on the window. */
export function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const key = spell(event);
  const id = keymap.commandOf(key);
  if (!id || wanted(event, key, id)) return;
  if (single(key) && !preferences.letters) return;
  const doing = doable.doing(id);
  if (!doing) return;
  event.preventDefault();
  void doing();
}
