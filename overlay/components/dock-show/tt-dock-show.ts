import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import type WaSwitch from '@awesome.me/webawesome/dist/components/switch/switch.js';
import type { ControlView, DirectorView, ShowView } from '../../../shared/projections/views.ts';
import { controlWords as words } from '../../strings/control.en.ts';
import { keptPeopleWords } from '../../strings/kept-people.en.ts';
import { rehearsalWords } from '../../strings/rehearsal.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { icons } from '../operator-icon/icons.ts';
import './tt-export-list.ts';
import './tt-kept-people.ts';
import './tt-rehearse.ts';
import './tt-solo-setting.ts';
import './tt-stream-start.ts';
import './tt-undo-list.ts';

/** The show as a whole: title, log, safe mode, exports, undo, wrap. Without `powers` only what a moderator may. */
@customElement('tt-dock-show')
export class TtDockShow extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 6px;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 3px 10px;
        font-size: 12.5px;
      }
      dt {
        color: var(--tt-quiet);
      }
      h3 {
        margin-bottom: 8px;
        font-size: 17px;
      }
      .actions {
        display: flex;
        justify-content: flex-end;
        gap: 8px;
        margin-top: 16px;
      }
      a {
        color: var(--tt-info);
      }
      .safe {
        padding: 8px 10px;
        border-radius: 8px;
        background: var(--tt-ink-2);
      }
      details {
        border-top: 1px solid var(--tt-line);
      }
      details > :last-child {
        padding: 2px 0 8px;
      }
    `,
  ];

  @property({ attribute: false }) show: ShowView | null = null;
  /** What a host has; null = a moderator. */
  @property({ attribute: false }) powers: Pick<
    DirectorView,
    'undoable' | 'viewerOpen' | 'form' | 'messages' | 'queueSettings' | 'began'
  > | null = null;
  /** What only control has. */
  @property({ attribute: false }) full: Pick<ControlView, 'log' | 'version' | 'otherStart'> | null = null;
  @property({ type: Boolean }) live = false;
  @state() private typedTitle: string | null = null;
  @state() private wrapping = false;
  readonly #commands = new PendingCommands(this);

  override render() {
    const { show } = this;
    if (show === null) return nothing;
    return html`<div class="stack">
      ${this.powers !== null && show.phase === 'wrapped' ? html`<p class="safe wrapped">${words.show.wrapped} ${this.#recap()}</p>` : nothing}
      ${this.powers === null ? html`<p><strong>${show.title}</strong></p>` : this.#titleForm(show)} ${this.#facts(show)}
      <div class="safe">
        <wa-switch
          ?checked=${show.safeMode}
          ?disabled=${!this.live || this.#commands.pending('safe')}
          hint=${words.show.safeModeHint}
          @change=${this.#safe}
          >${words.show.safeMode} <kbd aria-hidden="true">S</kbd></wa-switch
        >
      </div>
      ${this.#failure('safe')} ${this.#viewerSwitch()} ${this.#undo()}
      ${this.powers === null ? nothing : this.#endings(show)}
    </div>`;
  }

  #undoLast(): void {
    if (this.live) void this.#commands.run('undo', 'undo', {});
  }

  #viewerSwitch(): TemplateResult | typeof nothing {
    if (this.powers === null) return nothing;
    return html`<div class="safe">
        <wa-switch
          ?checked=${this.powers.viewerOpen}
          ?disabled=${!this.live || this.#commands.pending('viewer')}
          hint=${words.show.viewerHint}
          @change=${this.#openViewer}
          >${words.show.viewer}</wa-switch
        >
      </div>
      ${this.#failure('viewer')} ${this.#formSwitch(this.powers)}
      ${
        this.full === null
          ? nothing
          : html`<div class="safe">
              <tt-solo-setting .settings=${this.powers.queueSettings} ?live=${this.live}></tt-solo-setting>
            </div>`
      }`;
  }

  /** The form on the public page: shut with that page. */
  #formSwitch({ viewerOpen, form }: Pick<DirectorView, 'viewerOpen' | 'form'>): TemplateResult {
    return html`<div class="safe">
        <wa-switch
          ?checked=${form.open}
          ?disabled=${!this.live || !viewerOpen || this.#commands.pending('form')}
          hint=${viewerOpen ? words.show.formHint : words.show.formNeedsPage}
          @change=${this.#openForm}
          >${words.show.form}</wa-switch
        >
        ${
          form.waiting + form.refused === 0
            ? nothing
            : html`<p class="small">${words.show.formCounts(form.waiting, form.refused)}</p>`
        }
      </div>
      ${this.#failure('form')}`;
  }

  #titleForm(show: ShowView): TemplateResult {
    const text = this.typedTitle ?? show.title;
    return html`<form @submit=${this.#rename} novalidate>
        <wa-input
          class="bare"
          label=${words.show.title}
          maxlength="200"
          autocomplete="off"
          .value=${text}
          ?disabled=${!this.live}
          @input=${(event: Event) => (this.typedTitle = (event.target as WaInput).value ?? '')}
        ></wa-input>
        <wa-button
          type="submit"
          class=${text === show.title ? '' : 'primary'}
          ?disabled=${!this.live || text.trim() === '' || text === show.title}
          ?loading=${this.#commands.pending('title')}
          >${words.save}</wa-button
        >
      </form>
      ${this.#failure('title')}`;
  }

  #facts(show: ShowView): TemplateResult {
    return html`<dl>
      <dt>${words.show.mode[show.mode]}</dt>
      <dd>${words.show.phase[show.phase]}${show.label === null ? '' : ` · ${show.label}`}</dd>
      ${
        this.full === null
          ? nothing
          : html`<dt>${words.show.log}</dt>
              <dd class=${this.#damaged() ? 'warn' : ''}>
                ${words.show.opened[this.full.log.opened]} ${this.full.log.note}
              </dd>`
      }
    </dl>`;
  }

  #damaged(): boolean {
    const opened = this.full?.log.opened;
    return opened === 'restored-from-backup' || opened === 'began-anew-after-damage';
  }

  #undo(): TemplateResult {
    if (this.powers !== null) {
      return html`<details>
          <summary>${words.show.undo} <kbd aria-hidden="true">Z</kbd></summary>
          <tt-undo-list .undoable=${this.powers.undoable} ?live=${this.live}></tt-undo-list>
        </details>
        ${this.#failure('undo')}`;
    }
    return html`<wa-button
        ?disabled=${!this.live}
        ?loading=${this.#commands.pending('undo')}
        @click=${() => this.#undoLast()}
        >${icons.undo()}&nbsp;${words.show.undoOwn}<kbd slot="end" aria-hidden="true">Z</kbd></wa-button
      >
      ${this.#failure('undo')}`;
  }

  #endings(show: ShowView): TemplateResult {
    return html`${this.#video(show)} ${this.#keptPeople()}
      <details>
        <summary>${words.show.exports}</summary>
        <tt-export-list .mode=${show.mode}></tt-export-list>
      </details>
      ${this.#rehearse(show)}
      <wa-button
        class="danger"
        ?disabled=${!this.live || show.phase === 'wrapped'}
        @click=${() => (this.wrapping = true)}
        >${words.show.wrap}</wa-button
      >
      ${show.phase === 'wrapped' ? nothing : this.#recap()}
      ${this.full === null ? nothing : html`<p class="small quiet">${words.show.version(this.full.version)}</p>`}
      <wa-dialog without-header label=${words.show.wrapTitle} ?open=${this.wrapping} @wa-after-hide=${this.#keep}>
        <h3>${words.show.wrapTitle}</h3>
        <p>${words.show.wrapText}</p>
        ${this.#failure('wrap')}
        <div class="actions">
          <wa-button @click=${this.#keep}>${words.cancel}</wa-button>
          <wa-button
            class="danger"
            ?disabled=${!this.live}
            ?loading=${this.#commands.pending('wrap')}
            @click=${this.#wrap}
            >${words.show.wrapYes}</wa-button
          >
        </div>
      </wa-dialog>`;
  }

  #rehearse({ mode }: ShowView): TemplateResult | typeof nothing {
    const command = this.full?.otherStart ?? null;
    if (command === null || (mode !== 'live' && mode !== 'rehearsal')) return nothing;
    const rehearsing = mode === 'rehearsal';
    return html`<details>
      <summary>${rehearsing ? rehearsalWords.backTitle : rehearsalWords.title}</summary>
      <tt-rehearse .command=${command} ?rehearsing=${rehearsing}></tt-rehearse>
    </details>`;
  }

  /** Stays that of this show when the next one is on. */
  #recap(): TemplateResult {
    const href = this.full === null ? '/recap' : `/recap?log=${this.full.log.id}`;
    return html`<a href=${href} target="_blank" rel="opener">${words.show.recap}</a>`;
  }

  #video(show: ShowView): TemplateResult | typeof nothing {
    if (this.powers === null || show.phase === 'wrapped') return nothing;
    return html`<div class="safe">
      <tt-stream-start .began=${this.powers.began} ?live=${this.live}></tt-stream-start>
    </div>`;
  }

  #keptPeople(): TemplateResult | typeof nothing {
    if (this.powers === null) return nothing;
    const { messages, queueSettings } = this.powers;
    return html`<details>
      <summary>${keptPeopleWords.title}</summary>
      <tt-kept-people .messages=${messages} keepDays=${queueSettings.keepDays} ?live=${this.live}></tt-kept-people>
    </details>`;
  }

  #failure(slot: string): TemplateResult | typeof nothing {
    const failure = this.#commands.failure(slot);
    return failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`;
  }

  readonly #safe = (event: Event): void => {
    void this.#commands.run('safe', 'show.safe-mode', { on: (event.target as WaSwitch).checked });
  };

  readonly #openViewer = (event: Event): void => {
    void this.#commands.run('viewer', 'show.viewer', { on: (event.target as WaSwitch).checked });
  };

  readonly #openForm = (event: Event): void => {
    void this.#commands.run('form', 'show.form', { on: (event.target as WaSwitch).checked });
  };

  readonly #rename = async (event: Event): Promise<void> => {
    event.preventDefault();
    const title = this.typedTitle?.trim() ?? '';
    if (title === '' || !this.live) return;
    const answer = await this.#commands.run('title', 'show.title', { title });
    if (answer?.ok === true) this.typedTitle = null;
  };

  readonly #keep = (): void => {
    this.wrapping = false;
  };

  readonly #wrap = async (): Promise<void> => {
    const answer = await this.#commands.run('wrap', 'show.wrap', {});
    if (answer?.ok === true) this.#keep();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-dock-show': TtDockShow;
  }
}
