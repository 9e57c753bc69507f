// A row to begin with, for tests.
import type { Day, DependencyRow } from '../../bindings';

export const row = (title: string, more: Partial<DependencyRow> = {}): DependencyRow => ({
  id: title, title, initiative: 'i1', initiativeTitle: 'Checkout', milestone: null, milestoneTitle: '', supplier: 't1',
  supplierName: 'Platform A', dri: null, driName: '', owner: 'nobody', criticality: 2, state: 'asked', needBy: '2023-11-10' as Day, eta: null,
  etaFrom: null, etaKind: null, etaInstead: '', slack: null, moved: 0, slip: 0, trail: [], severity: null, band: null, reason: '', tags: [], atRest: false, snooze: null, ...more,
});
