import { describe, expect, it } from 'vitest';
import { orderOf, type Chosen } from './order';

const chosen: Chosen = { what: 'everything', format: 'xlsx', table: 'teams', kinds: ['eta'], rows: 'milestone' };

describe('the order', () => {
  it('is about everything, or about what is on screen in its order', () => {
    expect(orderOf(chosen, ['b', 'a'])).toEqual({ format: 'xlsx', only: null, table: 'teams', kinds: [], rows: null });
    expect(orderOf({ ...chosen, what: 'screen' }, ['b', 'a']).only).toEqual(['b', 'a']);
    expect(orderOf({ ...chosen, what: 'screen' }, null).only).toEqual([]);
  });

  it('has a format and a table that go with it', () => {
    expect(orderOf({ ...chosen, what: 'calendar' }, null).format).toBe('ics');
    expect(orderOf({ ...chosen, what: 'ledger', format: 'csv' }, null).format).toBe('json');
    expect(orderOf({ ...chosen, format: 'json' }, null).format).toBe('xlsx');
    expect(orderOf({ ...chosen, what: 'screen' }, []).table).toBe('dependencies');
    expect(orderOf({ ...chosen, what: 'screen', table: 'history' }, []).table).toBe('history');
  });

  it('draws what is on screen, else everything, by the rows chosen', () => {
    expect(orderOf({ ...chosen, what: 'picture' }, ['b'])).toMatchObject({ format: 'svg', only: ['b'], rows: 'milestone' });
    expect(orderOf({ ...chosen, what: 'picture' }, null).only).toBeNull();
  });

  it('names kinds of days only for a calendar', () => {
    expect(orderOf({ ...chosen, what: 'calendar' }, null).kinds).toEqual(['eta']);
  });
});
