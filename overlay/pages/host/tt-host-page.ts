import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { CommandRequest } from '../../components/command-request/command-request.ts';
import { createAttendance } from '../../live/attendance.ts';
import { createCommandOutbox } from '../../live/command-outbox.ts';
import { createLink, type Link } from '../../live/link.ts';
import { takeSessionKey } from '../../live/session-key.ts';
import { createFormats } from '../../strings/formats.ts';
import { hostWords as words } from '../../strings/host.en.ts';
import { hostPageStyles } from './host-page.styles.ts';
import { hostSettings } from './host-settings.ts';
import './tt-host-board.ts';

/** The host's page: large type, look-only unless the address says `?control`. */
@customElement('tt-host-page')
export class TtHostPage extends LitElement {
  static override styles = hostPageStyles;

  readonly #settings = hostSettings(location.search);
  readonly #formats = createFormats('en');
  #link: Link<'host'> | null = null;
  #tick: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.style.setProperty('--_scale', String(this.#settings.scale));
    const key = takeSessionKey('host', window);
    if (key !== null) {
      this.#link = createLink({ audience: 'host', key, outbox: createCommandOutbox, attendance: createAttendance });
      this.#link.subscribe(() => this.requestUpdate());
    }
    // Buttons bring their own weight; a page that only looks does without.
    if (this.#settings.control) void import('./tt-host-controls.ts');
    this.addEventListener('tt-command', this.#command);
    this.#tick = setInterval(() => this.requestUpdate(), 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#tick);
    this.removeEventListener('tt-command', this.#command);
    this.#link?.close();
    this.#link = null;
  }

  override render() {
    const link = this.#link;
    if (link === null) return this.#door();
    const { view, status } = link;
    const live = status === 'live';
    const milestone = view?.race.milestone;
    return html`<main class=${`page mirror-${this.#settings.mirror}`}>
      <header class="top">
        <h1>${view?.show.title ?? words.title}</h1>
        ${typeof milestone === 'number' ? html`<span class="goal">${this.#formats.count(milestone)}</span>` : nothing}
        <span class=${`state ${live ? 'good' : 'warn'}`} role="status"
          >${live || status === 'connecting' ? words.status[status] : ''}</span
        >
      </header>
      ${live || status === 'connecting' ? nothing : html`<p class="banner" role="alert">${words.status[status]}</p>`}
      ${view?.show.phase === 'wrapped' ? html`<p class="banner">${words.wrapped}</p>` : nothing}
      <tt-host-board .view=${view} .showNow=${link.showNow()}></tt-host-board>
      ${
        this.#settings.control && view !== null
          ? html`<tt-host-controls
              .race=${view.race}
              .victory=${view.victory}
              .showNow=${link.showNow()}
              ?live=${live}
            ></tt-host-controls>`
          : nothing
      }
    </main>`;
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
