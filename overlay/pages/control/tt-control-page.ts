import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { CommandRequest } from '../../components/command-request/command-request.ts';
import type { CrewAttend } from '../../components/dock-queue/crew-attend.ts';
import type { ControlLinkRotated } from '../../components/dock-links/tt-dock-links.ts';
import { sendLookFile, type LookFileRequest } from '../../components/dock-look/look-file-request.ts';
import { fetchExport, type ExportRequest } from '../../components/dock-show/export-request.ts';
import '../../components/rehearsal-mark/tt-rehearsal-mark.ts';
import { createAttendance } from '../../live/attendance.ts';
import { createCommandOutbox } from '../../live/command-outbox.ts';
import { createLink } from '../../live/link.ts';
import { rememberSessionKey, takeSessionKey } from '../../live/session-key.ts';
import { controlWords as words } from '../../strings/control.en.ts';
import { createAttentionKeeper } from './attention.ts';
import { createControlSession, type DeskAudience, type SessionState } from './control-session.ts';
import { rememberedName, rememberName } from './crew-name-slot.ts';
import { allowUndashedStates } from './dashed-states.ts';
import type { DeskRole } from './dock.ts';
import './tt-control-desk.ts';
import './tt-control-door.ts';

const page = 'control';

const deskRoles = { control: 'control', director: 'host', moderator: 'moderator' } as const satisfies Record<
  DeskAudience,
  DeskRole
>;
type OpenSession = Extract<SessionState, { readonly kind: DeskAudience }>;
const isOpen = (session: SessionState): session is OpenSession => session.kind in deskRoles;

/** The control page: takes its key, opens the line, and answers what its docks ask for. */
@customElement('tt-control-page')
export class TtControlPage extends LitElement {
  /** The last refusal, said aloud for readers of the screen. */
  @state() private announced = '';
  /** What whoever sits here wants to be called. */
  @state() private called = rememberedName();
  readonly #attendance = createAttentionKeeper((frame) => {
    const { state: session } = this.#session;
    if (isOpen(session)) session.link.attend(frame);
  });
  readonly #session = createControlSession({
    openLink: (audience, key) =>
      createLink({ audience, key, outbox: createCommandOutbox, attendance: createAttendance }),
    post: (...request) => fetch(...request),
    rememberKey: (key) => rememberSessionKey(page, key, window),
  });
  #unsubscribe: (() => void) | null = null;

  /** The page is the document: the focus ring, landmarks and headings belong to it. */
  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    allowUndashedStates(
      'CustomStateSet' in window ? CustomStateSet.prototype : undefined,
      CSS.supports('selector(:state(x))'),
    );
    this.#unsubscribe = this.#session.subscribe(() => {
      const { state: session } = this.#session;
      if (isOpen(session)) this.#attendance.on(session.link, this.called);
      this.requestUpdate();
    });
    this.addEventListener('tt-attend', this.#attend);
    this.addEventListener('tt-command', this.#command);
    this.addEventListener('tt-export', this.#export);
    this.addEventListener('tt-look-file', this.#lookFile);
    this.addEventListener('tt-control-link', this.#rotated);
    window.addEventListener('hashchange', this.#start);
    this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#attendance.close();
    this.removeEventListener('tt-attend', this.#attend);
    this.#session.close();
    this.removeEventListener('tt-command', this.#command);
    this.removeEventListener('tt-export', this.#export);
    this.removeEventListener('tt-look-file', this.#lookFile);
    this.removeEventListener('tt-control-link', this.#rotated);
    window.removeEventListener('hashchange', this.#start);
  }

  override render() {
    const { state: session } = this.#session;
    if (session.kind === 'door') return html`<tt-control-door .reason=${session.reason}></tt-control-door>`;
    if (session.kind === 'pairing') return html`<tt-control-door .reason=${'pairing'}></tt-control-door>`;
    const { link } = session;
    const full = session.kind === 'control' ? session.link.view : null;
    const powers = session.kind === 'moderator' ? null : session.link.view;
    return html`<tt-control-desk
        .view=${link.view}
        .powers=${powers}
        .full=${full}
        .deskRole=${deskRoles[session.kind]}
        .self=${link.self?.who ?? null}
        .selfName=${this.called}
        .status=${link.status}
        .seq=${link.seq}
        .clock=${() => link.showNow()}
        .search=${location.search}
      ></tt-control-desk>
      ${link.view?.show.mode === 'rehearsal' ? html`<tt-rehearsal-mark></tt-rehearsal-mark>` : nothing}
      ${this.announced === '' ? nothing : html`<div class="announcer" role="status">${this.announced}</div>`}`;
  }

  readonly #start = (): void => {
    const fragment = location.hash;
    const key = takeSessionKey(page, window);
    // A one-time code is used once: it must not stay in the address, where a reload would try it again.
    if (fragment !== '') history.replaceState(null, '', location.pathname + location.search);
    void this.#session.start(fragment, key);
  };

  readonly #command = (request: CommandRequest): void => {
    const { state: session } = this.#session;
    if (!isOpen(session)) return;
    const answer = session.link.send(request.command, request.input);
    request.respondWith(answer);
    void answer.then((ack) => {
      this.announced = ack.ok ? '' : words.page.refusal(ack.message);
    });
  };

  readonly #attend = (event: CrewAttend): void => {
    if (event.called !== undefined) {
      this.called = event.called;
      rememberName(event.called);
    }
    this.#attendance.attend(event.message, this.called);
  };

  readonly #export = (request: ExportRequest): void => {
    const { state: session } = this.#session;
    if (isOpen(session)) request.respondWith(fetchExport(request.address, session.key, (...to) => fetch(...to)));
  };

  readonly #lookFile = (request: LookFileRequest): void => {
    const { state: session } = this.#session;
    if (isOpen(session)) request.respondWith(sendLookFile(request, session.key, (...to) => fetch(...to)));
  };

  readonly #rotated = (event: ControlLinkRotated): void => {
    const key = new URLSearchParams(new URL(event.link).hash.slice(1)).get('k');
    if (key !== null) this.#session.useKey(key);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-control-page': TtControlPage;
  }
}
