// Which acts stand in the bar of the pane. All stay reachable by key and palette; the bar shows what fits the state
// that the core sent.
import type { DependencyView } from '../../bindings';

/** The kinds that have a name in the registry of keys, and so may have a key. */
type Keyed =
  | 'reviseEta'
  | 'confirmUnchanged'
  | 'ask'
  | 'logReply'
  | 'deliver'
  | 'accept'
  | 'bounce'
  | 'escalate'
  | 'answerClaim'
  | 'note'
  | 'needBy'
  | 'standing'
  | 'snooze'
  | 'wake';

export interface BarAct {
  kind: Keyed;
  label: string;
}

const OPEN_ASK: BarAct = { kind: 'ask', label: 'Nudge' };
const NO_ASK: BarAct = { kind: 'ask', label: 'Ask' };
const VERDICT: readonly BarAct[] = [
  { kind: 'accept', label: 'Accept' },
  { kind: 'bounce', label: 'Bounce' },
];

/** The acts of the bar in their order. */
export function barOf(view: DependencyView): BarAct[] {
  if (view.row.atRest) {
    return [
      { kind: 'standing', label: 'Reopen' },
      { kind: 'note', label: 'Note' },
    ];
  }
  const asked = view.asks.some((ask) => ask.open);
  return [
    ...(view.awaitsVerdict ? VERDICT : []),
    { kind: 'reviseEta', label: view.row.eta ? 'Revise' : 'ETA' },
    ...(view.row.eta ? [{ kind: 'confirmUnchanged', label: 'Unchanged' } as const] : []),
    asked ? OPEN_ASK : NO_ASK,
    ...(asked ? [{ kind: 'logReply', label: 'Reply' } as const] : []),
    // Here it fits beside the short ones, and the bar of a dependency that is asked for has two lines, not three.
    { kind: 'note', label: 'Note' },
    ...(view.awaitsVerdict ? [] : [{ kind: 'deliver', label: 'Delivered' } as const]),
    ...(view.claims.some((claim) => claim.unsettled) ? [{ kind: 'answerClaim', label: 'Owner' } as const] : []),
    { kind: 'escalate', label: 'Escalate' },
    { kind: 'needBy', label: 'Need-by' },
    { kind: 'standing', label: 'Standing' },
    view.row.snooze ? { kind: 'wake', label: 'Wake' } : { kind: 'snooze', label: 'Snooze' },
  ];
}
