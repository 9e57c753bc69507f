// How each act is reached from the palette: by a command of keys.ts, or why by none of its own. The type makes sure
// that no act is forgotten, and a test that every command named here is offered.
import type { Act } from '../bindings';
import type { CommandId } from './keys';

/** An act that has no command: the command that leads to where it is done, and why it is done there. */
export interface Elsewhere {
  at: CommandId;
  because: string;
}

const inPlace = (at: CommandId): Elsewhere => ({ at, because: 'is edited where it is shown' });

export const REACH = {
  undo: 'undo',
  redo: 'redo',
  undoTo: { at: 'place.trail', because: 'is chosen among the steps' },
  addTeam: 'addTeam',
  changeTeam: inPlace('place.teams'),
  addPerson: 'addPerson',
  changePerson: inPlace('place.teams'),
  logAbsence: inPlace('place.teams'),
  changeAbsence: inPlace('place.teams'),
  removeAbsence: inPlace('place.teams'),
  nameActing: inPlace('place.teams'),
  endActing: inPlace('place.teams'),
  removeActing: inPlace('place.teams'),
  addInitiative: 'addInitiative',
  changeInitiative: inPlace('place.initiatives'),
  addStakeholder: inPlace('place.initiatives'),
  removeStakeholder: inPlace('place.initiatives'),
  addMilestone: inPlace('place.initiatives'),
  changeMilestone: inPlace('place.initiatives'),
  stateMilestoneDate: inPlace('place.initiatives'),
  addDependency: 'capture',
  capture: 'capture',
  changeDependency: 'note',
  stateNeedBy: 'needBy',
  stateEta: 'reviseEta',
  retract: { at: 'place.dependencies', because: 'is chosen among what was stated' },
  stateStanding: 'standing',
  ask: 'ask',
  askAbout: { at: 'place.teams', because: 'is asked on the page of the person' },
  nudge: 'ask',
  logReply: 'logReply',
  deliver: 'deliver',
  judge: 'accept',
  addCheck: 'addCheck',
  changeCheck: inPlace('place.dependencies'),
  moveCheck: inPlace('place.dependencies'),
  removeCheck: inPlace('place.dependencies'),
  applyTemplate: 'applyTemplate',
  setTemplates: inPlace('place.settings'),
  claimDri: 'claimDri',
  answerClaim: 'answerClaim',
  escalate: 'escalate',
  stepUp: 'escalate',
  recordOutcome: 'escalate',
  closeEscalation: 'escalate',
  addDecision: inPlace('place.decisions'),
  changeDecision: inPlace('place.decisions'),
  stateDecideBy: inPlace('place.decisions'),
  recordDecision: inPlace('place.decisions'),
  addRisk: inPlace('place.decisions'),
  changeRisk: inPlace('place.decisions'),
  settleRisk: inPlace('place.decisions'),
  answerProposal: inPlace('place.decisions'),
  putOnRecord: inPlace('place.decisions'),
  import: 'paste',
  saveUpdate: 'update',
  setPolicy: inPlace('place.settings'),
  setCalendar: inPlace('place.settings'),
  openExample: 'example',
  closeExample: 'closeExample',
} as const satisfies Record<Act['act'], CommandId | Elsewhere>;
