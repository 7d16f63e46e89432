import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { controlWords as words } from '../../strings/control.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { linkRoles, revealedText, type LinkRole, type RotatableRole } from './link-role.ts';
import './tt-drag-card.ts';
import type { TtDragCard } from './tt-drag-card.ts';
import './tt-hook-list.ts';
import './tt-link-row.ts';
import './tt-platform-choice.ts';
import type { PlatformsChosen } from './tt-platform-choice.ts';
import type { TtLinkRow } from './tt-link-row.ts';
import './tt-session-list.ts';

/** The control key was changed by this page, which goes on with the new link. */
export class ControlLinkRotated extends Event {
  readonly link: string;
  constructor(link: string) {
    super('tt-control-link', { bubbles: true, composed: true });
    this.link = link;
  }
}

const rotatable = (role: LinkRole): role is RotatableRole => role !== 'viewer';

/**
 * Every link that the show gives out.
 *
 * @event {ControlLinkRotated} tt-control-link
 */
@customElement('tt-dock-links')
export class TtDockLinks extends LitElement {
  static override styles = [
    operatorStyles,
    css`
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
    `,
  ];

  @property({ type: Boolean }) live = false;
  @state() private rotating: RotatableRole | null = null;
  @state() private platforms: readonly string[] = [];
  @state() private done = '';
  @query('tt-drag-card') private dragCard!: TtDragCard | null;
  @queryAll('tt-link-row') private rows!: NodeListOf<TtLinkRow>;
  readonly #commands = new PendingCommands(this);

  override render() {
    return html`<div class="stack">
      <tt-drag-card ?live=${this.live} .platforms=${this.platforms}></tt-drag-card>
      <tt-platform-choice
        .chosen=${this.platforms}
        @tt-platforms=${(event: PlatformsChosen) => (this.platforms = event.platforms)}
      ></tt-platform-choice>
      <p class="small quiet">${words.links.intro}</p>
      <span class="seen-only-by-readers" role="status">${this.done}</span>
      ${linkRoles.map((role) => html`<tt-link-row .for=${role} ?live=${this.live} .platforms=${role === 'overlay' ? this.platforms : []} @tt-rotate=${() => this.#ask(role)}></tt-link-row>`)}
      <tt-hook-list ?live=${this.live}></tt-hook-list>
      <tt-session-list ?live=${this.live}></tt-session-list>
      ${this.#dialog()}
    </div>`;
  }

  #dialog() {
    const role = this.rotating;
    const title = role === null ? '' : words.links.rotateTitle(words.links.names[role]);
    const failure = this.#commands.failure('rotate');
    return html`<wa-dialog without-header label=${title} ?open=${role !== null} @wa-after-hide=${this.#close}>
      <h3>${title}</h3>
      <p>${role === null ? '' : words.links.rotateText[role]}</p>
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      <div class="actions">
        <wa-button @click=${this.#close}>${words.cancel}</wa-button>
        <wa-button
          class="danger"
          ?disabled=${!this.live}
          ?loading=${this.#commands.pending('rotate')}
          @click=${this.#rotate}
          >${words.links.rotateYes}</wa-button
        >
      </div>
    </wa-dialog>`;
  }

  #ask(role: LinkRole): void {
    if (rotatable(role)) this.rotating = role;
  }

  readonly #close = (): void => {
    this.rotating = null;
    this.#commands.forget('rotate');
  };

  readonly #rotate = async (): Promise<void> => {
    const role = this.rotating;
    if (role === null) return;
    const answer = await this.#commands.run('rotate', 'link.rotate', { role });
    if (answer?.ok !== true) return;
    this.#close();
    this.done = words.links.rotated;
    for (const row of this.rows) row.forget();
    if (role === 'overlay') this.dragCard?.forget();
    const link = revealedText(answer.result);
    if (role === 'control' && link !== null) this.dispatchEvent(new ControlLinkRotated(link));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-dock-links': TtDockLinks;
  }
  interface HTMLElementEventMap {
    'tt-control-link': ControlLinkRotated;
  }
}
