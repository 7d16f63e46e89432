import type { OverlayView } from '../../../shared/projections/views.ts';
import { specimenRacer as racer, specimenView as view } from './specimen-view.ts';

const actor = '#ff4d5e';
const network = '#2f7bff';
const singer = '#c07cff';
const eta = { kind: 'range', from: '2026-05-01T20:52:00.000Z', to: '2026-05-01T21:10:00.000Z' } as const;
const colours = [
  '#ff4d5e',
  '#2f7bff',
  '#18b87a',
  '#ff9f1c',
  '#c07cff',
  '#00b8d4',
  '#f15bb5',
  '#a3b18a',
  '#e9c46a',
  '#8d99ae',
  '#4361ee',
  '#111111',
];
const long = 'Everybody who ever followed anybody and told all about it yet';

const april = [
  racer('actor', 'The actor', actor, 896_947, { rate: 212, needed: 409.4, order: 'a' }),
  racer('network', 'The news network', network, 937_787, { rate: 148.2, eta, order: 'b' }),
];

function field(count: number): OverlayView {
  const names = [
    'The actor',
    'The news network',
    'The singer',
    'Late night',
    'Morning drive',
    'The goalkeeper',
    'Chess twins',
    'Garden radio',
    'Deep field',
    'Bakery cam',
    'Night bus',
    'The understudy',
  ];
  return view(
    names.slice(0, count).map((name, index) =>
      racer(`r${index}`, name, colours[index] ?? actor, 968_204 - index * 31_777, {
        order: String.fromCharCode(97 + index),
        rate: 140 - index * 11,
      }),
    ),
  );
}

/** Every state of the race that the screen must hold, by name. */
export function raceSpecimens(): Readonly<Record<string, OverlayView>> {
  return { ...plainSpecimens(), ...doubtfulSpecimens() };
}

/** Fields of all sizes, names of all kinds, under and over the line. */
function plainSpecimens(): Readonly<Record<string, OverlayView>> {
  return {
    'two racers': view([...april, racer('singer', 'The singer', singer, 905_640, { alsoRunning: true })], {
      show: { label: 'Reconstruction', mode: 'demo' },
    }),
    'solo goal': view([racer('me', 'Garden radio', '#18b87a', 8_412, { rate: 3.4, eta })], {
      race: {
        milestone: 10_000,
        milestones: [10_000],
        lead: { state: 'unknown', leader: null, challenger: null, gap: null, resolution: 1 },
      },
    }),
    'three racers': field(3),
    'five racers': field(5),
    'twelve racers': field(12),
    'long names': view([
      racer('a', long, actor, 996_120, { rate: 212, eta }),
      racer('b', 'Ein Verein zur Förderung der Zuschauerzahlen e. V. am Rhein', network, 998_239, { rate: 180, eta }),
    ]),
    'right to left': view([
      racer('a', 'قناة الأخبار العربية', actor, 996_120, { rate: 212, eta }),
      racer('b', 'רשת החדשות של תל אביב', network, 998_239, { rate: 180, eta }),
      racer('c', '週末のラジオ局', '#18b87a', 901_300, { alsoRunning: true }),
    ]),
    'over the line': view(
      [
        racer('actor', 'The actor', actor, 1_006_400, {
          order: 'a',
          rate: 190,
          eta: { kind: 'passed' },
          crossing: {
            milestone: 1_000_000,
            phase: 'confirmed',
            from: '2009-04-17T06:12:20.000Z',
            to: '2009-04-17T06:13:00.000Z',
            confirmedAt: '2009-04-17T06:13:10.000Z',
            total: 1_000_013,
            photoFinish: false,
          },
        }),
        racer('network', 'The news network', network, 998_239, { order: 'b', rate: 61, eta }),
      ],
      { show: { label: 'Reconstruction' } },
    ),
    'far over': view([racer('me', 'Garden radio', '#18b87a', 25_912, { rate: 3.4, eta: { kind: 'passed' } })], {
      race: {
        milestone: 10_000,
        milestones: [10_000],
        lead: { state: 'unknown', leader: null, challenger: null, gap: null, resolution: 1 },
      },
    }),
  };
}

/** What limits trust in a number, and what is not there yet. */
function doubtfulSpecimens(): Readonly<Record<string, OverlayView>> {
  return {
    'too close to call': view(
      [
        racer('a', 'The actor', actor, 998_000, { resolution: 1_000, rate: 200 }),
        racer('b', 'The news network', network, 998_239, { rate: 180, eta }),
      ],
      { race: { lead: { state: 'too-close', leader: 'b', challenger: null, gap: 239, resolution: 1_000 } } },
    ),
    pending: view(
      [
        racer('a', 'The actor', actor, 998_400, { rate: 200 }),
        racer('b', 'The news network', network, 998_239, { rate: 180, eta }),
      ],
      { race: { lead: { state: 'pending', leader: 'b', challenger: 'a', gap: 161, resolution: 1 } } },
    ),
    stale: view([
      racer('a', 'The actor', actor, 996_120, { stale: true, at: '2026-05-01T19:02:00.000Z', rate: 200 }),
      racer('b', 'The news network', network, 998_239, { rate: 180, eta }),
    ]),
    rounded: view(
      [
        racer('a', 'The actor', actor, 259_000_000, { resolution: 1_000_000 }),
        racer('b', 'The news network', network, 258_094_301, { rate: 3_120 }),
      ],
      { race: { milestone: 260_000_000, rolling: true } },
    ),
    'jump flagged': view([
      racer('a', 'The actor', actor, 984_120, { rate: 200, step: { at: '2026-05-01T20:10:00.000Z', change: 11_909 } }),
      racer('b', 'The news network', network, 998_239, {
        rate: 180,
        step: { at: '2026-05-01T20:10:00.000Z', change: -1_502 },
      }),
    ]),
    'unknown totals': view([
      racer('a', 'The actor', actor, null, { at: null }),
      racer('b', 'The news network', network, 937_787, { rate: 148 }),
    ]),
    'all unknown': view([
      racer('a', 'The actor', actor, null, { at: null }),
      racer('b', 'The news network', network, null, { at: null }),
    ]),
    'seen, confirming': view([
      racer('a', 'The actor', actor, 1_000_013, {
        rate: 212,
        crossing: {
          milestone: 1_000_000,
          phase: 'seen',
          from: '2009-04-17T06:12:20.000Z',
          to: '2009-04-17T06:13:00.000Z',
          confirmedAt: null,
          total: 1_000_013,
          photoFinish: false,
        },
      }),
      racer('b', 'The news network', network, 998_239, { rate: 61, eta }),
    ]),
    'photo finish': view([
      racer('actor', 'The actor', actor, 1_000_013, {
        order: 'a',
        crossing: {
          milestone: 1_000_000,
          phase: 'confirmed',
          from: '2009-04-17T06:12:20.000Z',
          to: '2009-04-17T06:13:00.000Z',
          confirmedAt: '2009-04-17T06:13:10.000Z',
          total: 1_000_013,
          photoFinish: true,
        },
      }),
      racer('network', 'The news network', network, 1_000_002, {
        order: 'b',
        crossing: {
          milestone: 1_000_000,
          phase: 'confirmed',
          from: '2009-04-17T06:12:40.000Z',
          to: '2009-04-17T06:13:20.000Z',
          confirmedAt: '2009-04-17T06:13:30.000Z',
          total: 1_000_002,
          photoFinish: true,
        },
      }),
    ]),
    'no milestone': view(april, { race: { milestone: null, milestones: [] }, show: { title: 'Friday follower race' } }),
    rehearsal: view(april, { show: { mode: 'rehearsal' } }),
    'dark accents': view([
      racer('a', 'Black', '#000000', 700_000),
      racer('b', 'Navy', '#0a1440', 640_000),
      racer('c', 'White', '#ffffff', 610_000),
    ]),
  };
}
