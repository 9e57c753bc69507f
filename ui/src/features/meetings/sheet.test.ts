import { expect, it } from 'vitest';
import type { MeetingView } from '../../bindings';
import { receivedForm, weeksOf } from './forms';
import { attendanceOf, lineOf, linesOf } from './sheet';

const view = {
  row: { teams: [{ id: 'a', name: 'Platform A', hint: '' }, { id: 'b', name: 'Platform B', hint: '' }] },
  sheet: [{ dependency: 'd1' }, { dependency: 'd2' }],
} as unknown as MeetingView;

it('a line goes to its dependency, and the last one to none', () => {
  expect(linesOf(view, ['ok', '', 'lunch']).map((line) => [line.dependency, line.text])).toEqual([
    ['d1', 'ok'], ['d2', ''], [null, 'lunch'],
  ]);
});

it('a team that was not marked was not looked at', () => {
  expect(attendanceOf(view, { b: 'absent' })).toEqual([{ team: 'b', presence: 'absent', couldDecide: null, person: null }]);
});

it('a refusal names its line', () => {
  expect([lineOf('lines.3'), lineOf('on'), lineOf('')]).toEqual([3, null, null]);
});

it('the only report expected is the one that came', () => {
  expect(receivedForm([{ id: 'r', name: 'Weather', hint: '' }], null).start['report']).toBe('r');
  expect(receivedForm([], null).act).toBeNull();
  expect([weeksOf(''), weeksOf('2')]).toEqual([null, 2]);
});
