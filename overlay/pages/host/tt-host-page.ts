import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { HostView } from '../../../shared/projections/views.ts';
import type { CommandRequest } from '../../components/command-request/command-request.ts';
import '../../components/rehearsal-mark/tt-rehearsal-mark.ts';
import { createAttendance } from '../../live/attendance.ts';
import { createCommandOutbox } from '../../live/command-outbox.ts';
import { createLink, type Link } from '../../live/link.ts';
import { takeSessionKey } from '../../live/session-key.ts';
import { hostWords as words } from '../../strings/host.en.ts';
import { hostPageStyles } from './host-page.styles.ts';
import { hostSettings } from './host-settings.ts';
import { takenBack } from './reading-facts.ts';
import { keepScreenAwake, type ScreenAwake } from './screen-awake.ts';
import './tt-host-view.ts';

/** The host's page on the line: look-only unless the address says `?control`. */
@customElement('tt-host-page')
export class TtHostPage extends LitElement {
  static override styles = hostPageStyles;

  readonly #settings = hostSettings(location.search);
  #link: Link<'host'> | null = null;
  #awake: ScreenAwake | null = null;
  #tick: ReturnType<typeof setInterval> | undefined;
  /** Of the view before. */
  #onAir: string | null = null;
  #takenBack = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.style.setProperty('--_scale', String(this.#settings.scale));
    const key = takeSessionKey('host', window);
    if (key !== null) {
      this.#link = createLink({ audience: 'host', key, outbox: createCommandOutbox, attendance: createAttendance });
      this.#link.subscribe(this.#changed);
      this.#keepAwake();
    }
    // Buttons bring their own weight; a page that only looks does without.
    if (this.#settings.control) {
      void import('./tt-host-controls.ts');
      void import('./tt-host-desk.ts');
      void import('./tt-host-held.ts');
    }
    this.addEventListener('tt-command', this.#command);
    this.#tick = setInterval(() => this.requestUpdate(), 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#tick);
    this.removeEventListener('tt-command', this.#command);
    this.#awake?.stop();
    this.#link?.close();
    this.#link = null;
  }

  override render() {
    const link = this.#link;
    if (link === null) return this.#door();
    return html`<tt-host-view
        .view=${link.view}
        .showNow=${link.showNow()}
        .settings=${this.#settings}
        .status=${link.status}
        .awake=${this.#awake?.state ?? 'asking'}
        ?takenBack=${this.#takenBack}
      ></tt-host-view>
      ${link.view?.show.mode === 'rehearsal' ? html`<tt-rehearsal-mark></tt-rehearsal-mark>` : nothing}`;
  }

  #keepAwake(): void {
    this.#awake = keepScreenAwake({
      window,
      document,
      // Browsers without it are met, whatever the type says.
      wakeLock: (navigator as { readonly wakeLock?: WakeLock }).wakeLock,
      onChange: () => this.requestUpdate(),
    });
  }

  readonly #changed = (): void => {
    const view = this.#link?.view ?? null;
    if (view !== null) this.#lookAtAir(view);
    this.requestUpdate();
  };

  /** "Taken back" stays until something else is on air. */
  #lookAtAir(view: HostView): void {
    const now = view.queue.onAir?.id ?? null;
    if (takenBack(this.#onAir, view)) this.#takenBack = true;
    if (now !== null) this.#takenBack = false;
    this.#onAir = now;
  }

  #door(): TemplateResult {
    return html`<main class="door">
      <h1>${words.noKey.title}</h1>
      <p>${words.noKey.text}</p>
    </main>`;
  }

  readonly #command = (request: CommandRequest): void => {
    if (this.#link !== null && this.#settings.control)
      request.respondWith(this.#link.send(request.command, request.input));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-host-page': TtHostPage;
  }
}
