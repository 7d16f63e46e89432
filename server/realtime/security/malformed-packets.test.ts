import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import {
  ask,
  closed,
  command,
  commandId,
  createGatewayRig,
  joined,
  until,
  upgradeOutcome,
  type GatewayRig,
} from '../testing/gateway-rig.ts';

const good = (name: string, input: unknown): string => JSON.stringify(['command', { id: commandId(), name, input }]);

describe('malformed packets', () => {
  let rig: GatewayRig;
  beforeEach(async () => {
    rig = await createGatewayRig({ limits: { joins: { rate: 1000, burst: 1000 } } });
  });
  afterEach(async () => {
    expect(rig.faults, 'nothing was thrown').toEqual([]);
    expect(rig.gateway.counts()['faults'] ?? 0).toBe(0);
    await rig.close();
  });

  async function rawMember(auth: object): Promise<{ socket: WebSocket; heard: string[] }> {
    const socket = rig.raw();
    const heard: string[] = [];
    socket.on('message', (frame: Buffer) => {
      const text = frame.toString();
      if (text === '2') socket.send('3');
      else heard.push(text);
    });
    await upgradeOutcome(socket);
    socket.send(`40${JSON.stringify(auth)}`);
    await until(() => heard.some((text) => text.startsWith('42["snapshot"')));
    return { socket, heard };
  }
  /** Whether the server still answers a new page. */
  const alive = async (): Promise<boolean> =>
    typeof (await joined(rig.connect({ key: rig.keys().control }))) !== 'string';

  const packets: readonly [string, string | Buffer][] = [
    ['no event at all', '42[]'],
    ['an event without arguments', '42["command"]'],
    ['a null argument', '42["command",null]'],
    ['a null argument that wants an answer', '427["command",null]'],
    ['a number for an event', '42[5,{}]'],
    ['an array for a frame', '42["command",[]]'],
    ['a text for a frame', '42["command","race.correct"]'],
    ['two frames', '42["command",{},{}]'],
    ['forty frames', `42["command"${',{}'.repeat(40)}]`],
    ['an unknown event', '42["victory",{}]'],
    ['a name of Object.prototype', '42["constructor",{}]'],
    ['__proto__ as an event', '42["__proto__",{"a":1}]'],
    ['the reserved event error', '42["error",{"message":"x"}]'],
    ['the reserved event disconnecting', '42["disconnecting","x"]'],
    ['the reserved event newListener', '42["newListener","x"]'],
    ['the event of a snapshot', '42["snapshot",{"view":{}}]'],
    ['a command without an id', '42["command",{"name":"show.wrap","input":{}}]'],
    ['an id that is no UUID', '42["command",{"id":"1","name":"show.wrap","input":{}}]'],
    ['a name that is no text', `42["command",{"id":"${commandId()}","name":{},"input":{}}]`],
    ['a member too many', `42["command",{"id":"${commandId()}","name":"show.wrap","input":{},"role":"control"}]`],
    [
      '__proto__ in a frame',
      `42["command",{"id":"${commandId()}","name":"show.wrap","input":{},"__proto__":{"isAdmin":true}}]`,
    ],
    [
      '__proto__ in an input',
      `42["command",{"id":"${commandId()}","name":"show.title","input":{"title":"x","__proto__":{"isAdmin":true}}}]`,
    ],
    [
      'constructor.prototype in an input',
      `42["command",{"id":"${commandId()}","name":"show.title","input":{"constructor":{"prototype":{"isAdmin":true}}}}]`,
    ],
    ['painted with a text for a seq', '42["painted",{"seq":"1","at":"x","visible":true}]'],
    ['painted with NaN', '42["painted",{"seq":NaN,"at":"x","visible":true}]'],
    ['painted below zero', '42["painted",{"seq":-1,"at":"x","visible":true}]'],
    ['resync with members', '42["resync",{"after":1}]'],
    ['an answer nobody asked for', '4399[{}]'],
    ['an answer that is none', '43'],
    ['a second connect', '40{}'],
    ['a connect error from below', '44{"message":"x"}'],
    ['a namespace', '42/admin,["command",{}]'],
    ['a connect to a namespace', '40/admin,{}'],
    ['a huge answer number', '4299999999999999999999["resync",{}]'],
    ['a negative answer number', '42-1["resync",{}]'],
    ['broken JSON', '42["command",{'],
    ['no JSON', '42hello'],
    ['an unknown packet type', '49["command",{}]'],
    ['an unknown engine packet', '9'],
    ['an empty frame', ''],
    ['an engine ping', '2probe'],
    ['an engine upgrade', '5'],
    ['deep arrays', `42["command",${'['.repeat(5000)}${']'.repeat(5000)}]`],
    ['deep arrays without an end', `42${'['.repeat(5000)}`],
    ['deep objects', `42["command",${'{"a":'.repeat(1500)}1${'}'.repeat(1500)}]`],
    ['depth hidden behind quotes', `42["\\"",${'['.repeat(100)}${']'.repeat(100)}]`],
    ['a binary event', '451-["command",{"_placeholder":true,"num":0}]'],
    ['ten thousand attachments', '4510000-["command",{"_placeholder":true,"num":0}]'],
    ['a binary frame', Buffer.from([4, 0, 1, 2, 3])],
    [
      'a frame over 16 KB',
      `42["command",{"id":"${commandId()}","name":"show.title","input":{"title":"${'a'.repeat(17_000)}"}}]`,
    ],
    ['invalid UTF-8 in a text frame', Buffer.from([0x34, 0x32, 0xff, 0xfe])],
  ];

  it('SEC-50: none of these packets changes anything, throws, or ends the server', async () => {
    for (const [title, packet] of packets) {
      const { socket } = await rawMember({ key: rig.keys().control });
      socket.send(packet, { binary: title === 'a binary frame' });
      // The last frame is judged after the bad one; a connection that was closed for it has been judged too.
      const over = new Promise<void>((resolve) => {
        socket.once('close', () => resolve());
        socket.on('message', (frame: Buffer) => {
          if (frame.toString().startsWith('4377')) resolve();
        });
      });
      if (socket.readyState === socket.OPEN) socket.send('4277["resync",{}]');
      await over;
      socket.terminate();
      expect(rig.dispatched, title).toEqual([]);
      expect(await alive(), title).toBe(true);
    }
    expect('isAdmin' in {}).toBe(false);
    expect(packets.length).toBeGreaterThanOrEqual(50);
  }, 30_000);

  it('SEC-51: what is asked with an answer is answered exactly once, in words', async () => {
    const socket = rig.connect({ key: rig.keys().control });
    await joined(socket);
    const cases: readonly (readonly [string, ...unknown[]])[] = [
      ['command'],
      ['command', null],
      ['command', [], {}],
      ['command', { id: 'x', name: 'show.wrap' }],
      ['nope', {}],
      ['painted', {}],
      ['resync', { a: 1 }],
      ['resync', {}, {}],
      ['resync'],
    ];
    for (const [event, ...args] of cases) {
      const answer = await ask(socket, event, ...args);
      expect(answer, event).toMatchObject({ ok: false, code: 'invalid' });
      expect(answer.ok ? '' : answer.message.length).toBeGreaterThan(10);
    }
    expect(await ask(socket, 'resync', {})).toEqual({ ok: true, seq: 0 });
    const { socket: raw, heard } = await rawMember({ key: rig.keys().control });
    raw.send(`421${good('show.wrap', {})}`);
    raw.send('422["resync",{}]');
    await until(() => heard.some((text) => text.startsWith('432')));
    expect(heard.filter((text) => text.startsWith('431'))).toHaveLength(1);
    expect(heard.filter((text) => text.startsWith('432'))).toHaveLength(1);
  });

  it('SEC-51: an event that wants no answer gets none', async () => {
    const { socket, heard } = await rawMember({ key: rig.keys().control });
    const before = heard.length;
    socket.send('42["nope",{}]');
    socket.send(`42${good('show.wrap', {})}`);
    socket.send('429["resync",{}]');
    await until(() => heard.some((text) => text.startsWith('439')));
    expect(heard.slice(before).filter((text) => !text.startsWith('42["snapshot"'))).toEqual([
      '439[{"ok":true,"seq":1}]',
    ]);
    expect(rig.dispatched).toHaveLength(1);
  });

  it('SEC-52: nobody keeps a connection that says nothing, asks again, or sends bad packets before joining', async () => {
    const again = rig.raw();
    await upgradeOutcome(again);
    again.send('40{"key":"wrong"}');
    again.send('40{"key":"wrong too"}');
    again.send(`40{"key":"${rig.keys().control}"}`);
    await closed(again);
    for (const packet of ['42["command",{}]', '451-["a",{"_placeholder":true,"num":0}]', Buffer.alloc(100)]) {
      const early = rig.raw();
      await upgradeOutcome(early);
      early.send(packet);
      await closed(early);
    }
    const oversize = rig.raw();
    await upgradeOutcome(oversize);
    oversize.send(`40${' '.repeat(20_000)}`);
    expect(await closed(oversize)).toBe(1009);
    const patient = await createGatewayRig({ limits: { joinTimeout: 600_000, pingInterval: 600_000 } });
    const refused = patient.raw();
    await upgradeOutcome(refused);
    refused.send('40{"key":"wrong"}');
    await closed(refused);
    const insistent = patient.raw();
    await upgradeOutcome(insistent);
    for (let guess = 0; guess < 5; guess++) insistent.send(`40{"key":"wrong ${guess}"}`);
    await closed(insistent);
    expect(patient.guesses).toHaveLength(2);
    const twice = patient.raw();
    await upgradeOutcome(twice);
    for (let times = 0; times < 2; times++) twice.send(`40{"key":"${patient.keys().overlay}"}`);
    await closed(twice);
    await until(() => patient.ambient().connected['overlay'] === 0 || patient.gateway.counts()['connections'] === 0);
    await patient.close();
    const silent = await createGatewayRig({ limits: { joinTimeout: 100 } });
    const quiet = silent.raw();
    await upgradeOutcome(quiet);
    await closed(quiet);
    await silent.close();
  });

  it('SEC-55: a frame that is too deep, too long or binary ends its connection unread; eight levels are read', async () => {
    const nested = (depth: number): string => `42["resync",${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}]`;
    for (const frame of [
      nested(9),
      nested(5_000),
      `42["resync","${'a'.repeat(17_000)}"]`,
      Buffer.from('42["resync",{}]'),
    ]) {
      const { socket } = await rawMember({ key: rig.keys().overlay });
      socket.send(frame);
      await closed(socket);
    }
    const { socket, heard } = await rawMember({ key: rig.keys().overlay });
    socket.send(nested(8).replace('42', '421'));
    await until(() => heard.some((text) => text.startsWith('431')));
    expect(heard.at(-1)).toContain('"code":"invalid"');
    const quoted = `422["resync",{"a":"${'['.repeat(50)}\\"${'{'.repeat(50)}"}]`;
    socket.send(quoted);
    await until(() => heard.some((text) => text.startsWith('432')));
  });

  it('SEC-53: a page that keeps sending what no page of ours sends is dropped, and may come back', async () => {
    const page = rig.connect({ key: rig.keys().host }, { reconnection: true });
    await joined(page);
    let joins = 1;
    page.on('connect', () => (joins += 1));
    for (let index = 0; index < 12; index++) page.emit('nonsense', {} as never);
    await until(() => joins === 2);
    expect(rig.gateway.counts()).toMatchObject({ 'dropped:strikes': 1 });
    expect(await command(page, 'show.title', { title: 'Still here' })).toMatchObject({ ok: true });
  });

  it('SEC-54: whatever text arrives, before joining or after, nothing is thrown and nothing is done', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '0',
        '1',
        '2',
        '3',
        '4',
        '5',
        '6',
        '40',
        '41',
        '42',
        '43',
        '44',
        '45',
        '46',
        '42["command",',
        '42["painted",',
        '4212["resync",',
        '451-',
      ),
      fc.json({ maxDepth: 10 }),
      fc.string({ maxLength: 30 }),
      fc.constantFrom('[', ']', '{', '}', '"', ',', '/admin,', '__proto__', 'null', '\u0000', '-'),
    );
    const frames = fc.array(
      fc.array(piece, { maxLength: 4 }).map((parts) => parts.join('')),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(frames, fc.boolean(), async (texts, joinedFirst) => {
        const socket = rig.raw();
        await upgradeOutcome(socket);
        if (joinedFirst) socket.send(`40{"key":"${rig.keys().overlay}"}`);
        for (const text of texts) if (socket.readyState === socket.OPEN) socket.send(text);
        socket.close();
        await closed(socket);
      }),
      { numRuns: 150, seed: 20090417 },
    );
    expect(rig.dispatched).toEqual([]);
    expect(await alive()).toBe(true);
  }, 30_000);
});
