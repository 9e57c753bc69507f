// Naming a cover for whoever is responsible for a dependency: the absence nobody covers, else a new one.
import type { DependencyId } from '../../bindings';
import { live } from '../../core/live.svelte';
import { problemOf, wordsOf } from '../../core/problem';
import { toasts } from '../../core/toasts.svelte';
import { absenceForm, changeAbsenceForm } from './absence';
import { openForm } from './open.svelte';

/** Opens the form for it. */
export async function openCover(id: DependencyId): Promise<void> {
  try {
    const { row } = await live.read({ query: 'dependency', id });
    const heading = { title: row.title, hint: row.driName };
    if (!row.dri) {
      openForm(absenceForm(), heading);
      return;
    }
    const { absences } = await live.read({ query: 'person', id: row.dri });
    // The newest comes first; what is to come or lasts without cover is what is asked about.
    const open = absences.findLast((absence) => !absence.over && !absence.isCovered) ?? absences.find((one) => !one.isCovered);
    openForm(open ? changeAbsenceForm(open) : absenceForm({ person: row.dri }), heading);
  } catch (thrown) {
    toasts.problem(wordsOf(problemOf(thrown)));
  }
}
