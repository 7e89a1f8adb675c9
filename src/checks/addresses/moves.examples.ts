import { type BadExample, type Change, type GoodExample, MOVES } from '../example.ts';

const write =
  (from: string | RegExp, to: string): Change =>
  (sample) =>
    sample.replace(MOVES, from, to);
const TO = '"to": "/2020-23/maal/#felles" }';
const stop = (name: string, change: Change, line: number, message: string, remedy = ''): BadExample => ({
  name,
  change,
  file: MOVES,
  line,
  message,
  remedy,
});

export const bad: readonly BadExample[] = [
  stop(
    'a move from an address in use',
    write('#gammelt-navn"', '#ressurser"'),
    3,
    '#ressurser er i bruk',
    'slett linjen',
  ),
  stop(
    'a move from an address that never was',
    write('#gammelt-navn"', '#gamelt-navn"'),
    3,
    'aldri publisert',
    '#gammelt-navn?',
  ),
  stop(
    'a move to an address that is not there',
    write(TO, TO.replace('felles', 'feles')),
    3,
    '#feles finnes ikke',
    '#felles?',
  ),
  stop('a move to itself', write(TO, TO.replace('felles', 'gammelt-navn')), 3, 'fører til seg selv'),
  stop(
    'moves in a circle',
    (it) =>
      write(
        TO,
        '"to": "/2020-23/maal/#utgatt" },\n    { "from": "/2020-23/maal/#utgatt", "to": "/2020-23/maal/#gammelt-navn" }',
      )(write(/"removed": \[[^\]]*\]/, '"removed": []')(it)),
    3,
    'går i ring',
  ),
  stop(
    'an address that is moved twice',
    write(TO, `${TO},\n    { "from": "/2020-23/maal/#gammelt-navn", "to": "/2020-23/maal/" }`),
    4,
    'står to ganger',
    'behold den ene',
  ),
  stop(
    'a removal in an edition that does not exist',
    write('"edition": "2020-23"', '"edition": "2024-27"'),
    6,
    'utgaven "2024-27" finnes ikke',
    '"2020-23"',
  ),
  stop(
    'a removal of what is still there',
    write('"/2020-23/maal/#utgatt"', '"/2020-23/maal/*"'),
    6,
    'finnes fortsatt',
    'bare det som er fjernet',
  ),
  stop(
    'a removal that leads nowhere',
    write('"see": "/2020-23/maal/"', '"see": "/2020-23/mal/"'),
    6,
    '/2020-23/mal/ finnes ikke',
    '/2020-23/maal/?',
  ),
  stop(
    'a successor of a place in the current edition',
    write('"successors": []', '"successors": [{ "from": "/2020-23/maal/", "to": "/2020-23/maal/#felles" }]'),
    8,
    'ligger ikke i en tidligere utgave',
  ),
];

export const good: readonly GoodExample[] = [
  { name: 'moves and removals that hold', change: (it) => it },
  { name: 'a removal that points nowhere', change: write('"see": "/2020-23/maal/"', '"see": null') },
];
