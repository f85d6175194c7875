import { Attendance } from '../../gateway/attendance.ts';

it('Who used up its time is not asked again, whatever others that missed it say', () => {
  const attendance = new Attendance();
  attendance.failed('bodies', 'SUBGRAPH_TIMEOUT');
  const clocks = { asOf: '2026-11-22', today: '2026-11-22', knownAt: null };
  attendance.answered('reports', { subgraph: 'reports', revision: 1, ...clocks, asked: { bodies: null } });
  expect(attendance.hasTimedOut('bodies')).toBe(true);
  expect(attendance.list(['bodies', 'reports']).map(({ name, state }) => [name, state])).toEqual([
    ['bodies', 'TIMEOUT'],
    ['reports', 'OK'],
  ]);
});
