// The keys as they are now: those of keys.ts, but for what the user changed in Settings › Keys.
import { commandOf, keyOf, keysOf, ownerOf, refusal, withKey, without, type CommandId } from './keys';
import { preferences } from './preferences.svelte';

class Keymap {
  /** Whether anything was changed. */
  get changed(): boolean {
    return Object.keys(preferences.keys).length > 0;
  }
  /** Whether this command's keys were changed. */
  isChanged(id: CommandId): boolean {
    return preferences.keys[id] !== undefined;
  }
  keysOf(id: CommandId): readonly string[] {
    return keysOf(id, preferences.keys);
  }
  keyOf(id: CommandId): string {
    return keyOf(id, preferences.keys);
  }
  commandOf(key: string): CommandId | undefined {
    return commandOf(key, preferences.keys);
  }
  ownerOf(key: string): CommandId | undefined {
    return ownerOf(key, preferences.keys);
  }
  /** What to press now for what the core calls by the key of the list. */
  nowFor(listed: string): string {
    const id = ownerOf(listed);
    return id ? this.keyOf(id) : listed;
  }
  refusal(id: CommandId, key: string): string {
    return refusal(id, key, preferences.keys);
  }
  give(id: CommandId, key: string): void {
    preferences.set({ keys: withKey(preferences.keys, id, key) });
  }
  /** Back to the keys of the list; answers why not, when one of them is another command's now. */
  reset(id: CommandId): string {
    const why = keysOf(id).map((key) => this.refusal(id, key)).find(Boolean) ?? '';
    if (why === '') preferences.set({ keys: without(preferences.keys, id) });
    return why;
  }
  resetAll(): void {
    preferences.set({ keys: {} });
  }
}

export const keymap = new Keymap();
