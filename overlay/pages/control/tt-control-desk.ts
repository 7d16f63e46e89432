import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '../../components/dock-links/tt-dock-links.ts';
import {
  airState,
  presenceState,
  rememberSeq,
  type SeqHistory,
} from '../../components/dock-overlays/presence-state.ts';
import '../../components/dock-overlays/tt-dock-overlays.ts';
import '../../components/dock-race/tt-dock-race.ts';
import type { TtDockRace } from '../../components/dock-race/tt-dock-race.ts';
import '../../components/dock-show/tt-dock-show.ts';
import type { TtDockShow } from '../../components/dock-show/tt-dock-show.ts';
import '../../components/dock-sources/tt-dock-sources.ts';
import '../../components/dock-victory/tt-dock-victory.ts';
import type { TtDockVictory } from '../../components/dock-victory/tt-dock-victory.ts';
import { brandMark } from '../../components/operator-icon/brand.ts';
import { icons } from '../../components/operator-icon/icons.ts';
import type { LinkStatus } from '../../live/link.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { ControlView, ModeratorView } from '../../../shared/projections/views.ts';
import { controlWords as words } from '../../strings/control.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { controlPageStyles } from './control-page.styles.ts';
import { dockNames, docksWanted, moderatorDocks, type DockName } from './dock-names.ts';
import './tt-keys-dialog.ts';
import type { TtKeysDialog } from './tt-keys-dialog.ts';
import { shortcutOf, type ShortcutAction } from './shortcuts.ts';

const columns = { a: ['race'], b: ['victory', 'sources'], c: ['overlays', 'show'], d: ['links'] } as const;

const airTones = {
  behind: 'bad',
  outdated: 'bad',
  waiting: 'warn',
  'catching-up': 'good',
  current: 'good',
  hidden: 'quiet',
} as const;

/** The docks on a desk, or one alone, with the state of the line always in sight. Fires nothing of its own: the docks do. */
@customElement('tt-control-desk')
export class TtControlDesk extends LitElement {
  static override styles = [operatorStyles, controlPageStyles];

  @property({ attribute: false }) view: ModeratorView | null = null;
  /** What only control has; null = a moderator, or nothing yet. */
  @property({ attribute: false }) powers: ControlView | null = null;
  @property({ type: Boolean }) moderator = false;
  @property({ attribute: false }) status: LinkStatus = 'connecting';
  @property({ type: Number }) seq = 0;
  /** The show's clock. */
  @property({ attribute: false }) clock: () => Instant = () => Date.now();
  /** The address's query: `?dock=race` opens one dock alone. */
  @property() search = '';
  @state() private here: DockName = 'race';
  @state() private now = Date.now();
  #history: SeqHistory = [];
  @query('tt-dock-race') private race!: TtDockRace | null;
  @query('tt-dock-victory') private victory!: TtDockVictory | null;
  @query('tt-dock-show') private show!: TtDockShow | null;
  @query('tt-keys-dialog') private keys!: TtKeysDialog | null;
  #tick: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tick = setInterval(() => (this.now = Date.now()), 1_000);
    window.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#tick);
    window.removeEventListener('keydown', this.#key);
  }

  protected override willUpdate(): void {
    this.#history = rememberSeq(this.#history, this.seq, this.now);
  }

  override render() {
    const docks = this.#docks();
    const many = docks.length > 1;
    const here = docks.includes(this.here) ? this.here : docks[0];
    return html`<header class="bar">
        <div class="top">
          <div class="brand grow">
            ${brandMark()}
            <h1>${this.view?.show.title ?? words.page.product}</h1>
          </div>
          ${this.#mode()} ${this.#air()} ${this.#status()}
          <wa-button class="ghost icon wide-only" title=${words.page.keysTitle} @click=${() => this.keys?.show()}
            ><span class="seen-only-by-readers">${words.page.keysTitle}</span><kbd aria-hidden="true">?</kbd></wa-button
          >
        </div>
        ${many ? this.#navigation(docks, here) : nothing} ${this.#banners()}
      </header>
      <main class=${`desk ${many ? `many ${this.moderator ? 'pair' : 'full'}` : 'alone'}`}>
        ${
          this.view === null
            ? nothing
            : many
              ? Object.entries(columns).map(([name, column]) => this.#column(name, column, docks, here))
              : docks.map((dock) => this.#dock(dock, true, true))
        }
      </main>
      <tt-keys-dialog></tt-keys-dialog>`;
  }

  #docks(): readonly DockName[] {
    return docksWanted(this.search, this.moderator ? moderatorDocks : dockNames);
  }

  get #live(): boolean {
    return this.status === 'live';
  }

  #mode(): TemplateResult | typeof nothing {
    const mode = this.view?.show.mode ?? 'live';
    const said = this.moderator ? words.page.moderator : mode === 'live' ? null : words.show.mode[mode];
    return said === null ? nothing : html`<span class="mode">${said}</span>`;
  }

  /** The overlays in one chip, so that a dark screen is noticed from any dock. */
  #air(): TemplateResult | typeof nothing {
    if (this.powers === null) return nothing;
    const { overlays, version } = this.powers;
    const states = Object.values(overlays).map((overlay) =>
      presenceState(overlay, { history: this.#history, version, now: this.now }),
    );
    const air = airState(states);
    const tone = air === null ? 'quiet' : airTones[air];
    return html`<span class=${`chip wide ${tone}`}>${words.page.air(states.length)}</span>`;
  }

  #status(): TemplateResult {
    const tone = this.#live ? 'good' : this.status === 'connecting' ? 'warn' : 'bad';
    return html`<span class=${`chip ${tone}`} role="status">${words.page.status[this.status]}</span>`;
  }

  #banners(): TemplateResult | typeof nothing {
    if (this.status === 'lost') return html`<p class="banner" role="alert">${words.page.lost}</p>`;
    if (this.status === 'outdated') return html`<p class="banner" role="alert">${words.page.outdated}</p>`;
    if (this.view?.show.phase === 'wrapped') return html`<p class="banner calm">${words.page.wrapped}</p>`;
    return this.view?.show.safeMode === true ? html`<p class="banner calm">${words.page.safeModeOn}</p>` : nothing;
  }

  #navigation(docks: readonly DockName[], here: DockName | undefined): TemplateResult {
    return html`<nav aria-label=${words.page.dockNavigation}>
      ${docks.map(
        (dock) =>
          html`<button type="button" aria-pressed=${dock === here} @click=${() => (this.here = dock)}>
            ${words.page.docks[dock]}
          </button>`,
      )}
    </nav>`;
  }

  #column(name: string, column: readonly DockName[], docks: readonly DockName[], here: DockName | undefined) {
    const shown = column.filter((dock) => docks.includes(dock));
    if (shown.length === 0) return nothing;
    return html`<div class=${`column ${name}`}>${shown.map((dock) => this.#dock(dock, dock === here, false))}</div>`;
  }

  #dock(dock: DockName, here: boolean, alone: boolean): TemplateResult {
    return html`<section id=${dock} class=${here ? 'here' : ''} aria-label=${words.page.docks[dock]}>
      <div class="heading">
        <h2 tabindex="-1">${words.page.docks[dock]}</h2>
        ${
          alone
            ? nothing
            : html`<kbd aria-hidden="true">${this.#docks().indexOf(dock) + 1}</kbd>
                <a
                  class="wide"
                  href=${`?dock=${dock}`}
                  target="_blank"
                  rel="opener"
                  title=${words.page.openAlone(words.page.docks[dock])}
                  aria-label=${words.page.openAlone(words.page.docks[dock])}
                  >${icons.open()}</a
                >`
        }
      </div>
      ${this.#content(dock)}
    </section>`;
  }

  #content(dock: DockName): TemplateResult | typeof nothing {
    const { view, powers } = this;
    if (view === null) return nothing;
    switch (dock) {
      case 'race':
        return html`<tt-dock-race
          .race=${view.race}
          .powers=${powers}
          .showNow=${this.clock()}
          ?live=${this.#live}
        ></tt-dock-race>`;
      case 'victory':
        return html`<tt-dock-victory
          .race=${view.race}
          .victory=${view.victory}
          .showNow=${this.clock()}
          ?live=${this.#live}
        ></tt-dock-victory>`;
      case 'sources':
        return html`<tt-dock-sources
          .sources=${powers?.sources ?? {}}
          .racers=${view.race.racers}
          .now=${this.now}
          ?live=${this.#live}
        ></tt-dock-sources>`;
      case 'overlays':
        return html`<tt-dock-overlays
          .overlays=${powers?.overlays ?? {}}
          .connected=${powers?.connected ?? {}}
          .history=${this.#history}
          .seq=${this.seq}
          .version=${powers?.version ?? ''}
          .now=${this.now}
        ></tt-dock-overlays>`;
      case 'links':
        return html`<tt-dock-links ?live=${this.#live}></tt-dock-links>`;
      case 'show':
        return html`<tt-dock-show .show=${view.show} .powers=${powers} ?live=${this.#live}></tt-dock-show>`;
    }
  }

  readonly #key = (event: KeyboardEvent): void => {
    const action = this.keys?.enabled === false && event.key !== '?' ? null : shortcutOf(event);
    if (action === null) return;
    event.preventDefault();
    this.#act(action);
  };

  #act(action: ShortcutAction): void {
    switch (action.kind) {
      case 'dock':
        return void this.#goTo(this.#docks()[action.index]);
      case 'correct':
        return void this.#goTo('race').then(() => this.race?.focusCorrection());
      case 'confirm':
        return this.race?.confirmCrossing();
      case 'fire':
        return void this.#goTo('victory').then(() => this.victory?.pressFire());
      case 'cancel':
        return this.victory?.cancel();
      case 'safe-mode':
        return this.show?.toggleSafeMode();
      case 'undo':
        return this.show?.undoLast();
      case 'keys':
        return this.keys?.show();
    }
  }

  async #goTo(dock: DockName | undefined): Promise<void> {
    if (dock === undefined || !this.#docks().includes(dock)) return;
    this.here = dock;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${dock} h2`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-control-desk': TtControlDesk;
  }
}
