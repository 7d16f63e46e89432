import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { cache } from 'lit/directives/cache.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { PendingCommands } from '../../components/command-request/pending-commands.ts';
import { rememberSeq, type SeqHistory } from '../../components/dock-overlays/presence-state.ts';
import type { TtDockRace } from '../../components/dock-race/tt-dock-race.ts';
import type { TtDockVictory } from '../../components/dock-victory/tt-dock-victory.ts';
import { preRoll } from '../../components/dock-victory/pre-roll.ts';
import { brandMark } from '../../components/operator-icon/brand.ts';
import { icons } from '../../components/operator-icon/icons.ts';
import type { LinkStatus } from '../../live/link.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { ControlView, DirectorView, ModeratorView } from '../../../shared/projections/views.ts';
import { preRollLine } from '../../strings/pre-roll.en.ts';
import { controlWords as words } from '../../strings/control.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { airChip } from './air-chip.ts';
import { controlPageStyles } from './control-page.styles.ts';
import { dockByDigit, firstDock, planDesk, type DeskPlan } from './desk-plan.ts';
import { deskTabBar, dockSwitcher } from './desk-navigation.ts';
import type { DeskRole, DeskTab, Dock } from './dock.ts';
import { docks as allDocks } from './docks.ts';
import './tt-keys-dialog.ts';
import type { TtKeysDialog } from './tt-keys-dialog.ts';
import { shortcutOf, type ShortcutAction } from './shortcuts.ts';

/** Narrower than this a desk shows one dock at a time. */
const oneDock = '(max-width: 679.9px)';

/** The docks on a desk, or one alone, with the state of the line always in sight. Fires nothing of its own but safe mode and undo: the docks do. */
@customElement('tt-control-desk')
export class TtControlDesk extends LitElement {
  static override styles = [operatorStyles, controlPageStyles];

  @property({ attribute: false }) view: ModeratorView | null = null;
  /** What a host may change as well; null = a moderator, or nothing yet. */
  @property({ attribute: false }) powers: DirectorView | null = null;
  /** What only control has; null = another role, or nothing yet. */
  @property({ attribute: false }) full: ControlView | null = null;
  /** Who sits here, as views have it; null = not known yet. */
  @property() self: string | null = null;
  @property() selfName = '';
  @property({ attribute: false }) deskRole: DeskRole = 'control';
  @property({ attribute: false }) status: LinkStatus = 'connecting';
  @property({ type: Number }) seq = 0;
  /** The show's clock. */
  @property({ attribute: false }) clock: () => Instant = () => Date.now();
  /** The address's query: `?dock=race` opens one dock alone, `?desk=show` a tab. */
  @property() search = '';
  /** The dock that was gone to last; null = the first. */
  @state() private here: string | null = null;
  @state() private narrow = false;
  @state() private now = Date.now();
  #history: SeqHistory = [];
  #plan: DeskPlan = { docks: [], tabs: [] };
  /** Docks that were opened: they are kept, with what was typed into them. */
  readonly #opened = new Set<string>();
  readonly #commands = new PendingCommands(this);
  readonly #width = window.matchMedia(oneDock);
  @query('tt-dock-race') private race!: TtDockRace | null;
  @query('tt-dock-victory') private victory!: TtDockVictory | null;
  @query('tt-keys-dialog') private keys!: TtKeysDialog | null;
  #tick: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tick = setInterval(() => (this.now = Date.now()), 1_000);
    window.addEventListener('keydown', this.#key);
    this.#width.addEventListener('change', this.#measure);
    this.#measure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#tick);
    window.removeEventListener('keydown', this.#key);
    this.#width.removeEventListener('change', this.#measure);
  }

  protected override willUpdate(): void {
    this.#history = rememberSeq(this.#history, this.seq, this.now);
    this.#plan = planDesk(this.search, this.deskRole, allDocks);
    this.toggleAttribute('filled', this.#here()?.place === 'across');
  }

  override render() {
    const { docks, tabs } = this.#plan;
    const here = this.#here();
    const many = docks.length > 1;
    return html`<header class="bar">
        <div class="top">
          <div class="brand grow">
            ${brandMark()}
            <h1>${this.view?.show.title ?? words.page.product}</h1>
          </div>
          ${this.#mode()} ${airChip(this.full, this.#history, this.now)} ${this.#safeMode()} ${this.#status()}
          <wa-button class="ghost icon desk-only" title=${words.page.keysTitle} @click=${() => this.keys?.show()}
            ><span class="seen-only-by-readers">${words.page.keysTitle}</span><kbd aria-hidden="true">?</kbd></wa-button
          >
        </div>
        ${!many || here === undefined ? nothing : this.#navigation(here)} ${this.#banners()} ${this.#refusals()}
      </header>
      ${this.#main(docks, here)}
      <tt-keys-dialog .tabs=${tabs.length === 0 ? docks.length : tabs.length} .docks=${docks}></tt-keys-dialog>`;
  }

  #here(): Dock | undefined {
    const { docks } = this.#plan;
    return docks.find(({ name }) => name === this.here) ?? firstDock(this.#plan, this.search, this.deskRole);
  }

  get #live(): boolean {
    return this.status === 'live';
  }

  #mode(): TemplateResult | typeof nothing {
    const mode = this.view?.show.mode ?? 'live';
    const said =
      this.deskRole !== 'control' ? words.page.roles[this.deskRole] : mode === 'live' ? null : words.show.mode[mode];
    return said === null ? nothing : html`<span class="mode">${said}</span>`;
  }

  /** One press clears the air, from any dock. */
  #safeMode(): TemplateResult | typeof nothing {
    if (this.view === null) return nothing;
    const on = this.view.show.safeMode;
    const named = on ? words.page.safeModeOff : words.page.safeModeNow;
    return html`<wa-button
      class=${on ? 'armed' : 'danger'}
      title=${named}
      ?disabled=${!this.#live}
      ?loading=${this.#commands.pending('safe')}
      @click=${() => this.#toggleSafeMode()}
      ><span class="seen-only-by-readers">${named}</span><span aria-hidden="true">${words.page.safeModeShort(on)}</span
      ><kbd slot="end" aria-hidden="true">S</kbd></wa-button
    >`;
  }

  #status(): TemplateResult {
    const tone = this.#live ? 'good' : this.status === 'connecting' ? 'warn' : 'bad';
    return html`<span class=${`chip ${tone}`} role="status">${words.page.status[this.status]}</span>`;
  }

  /** What the server said no to, of what the desk itself sends. */
  #refusals(): readonly TemplateResult[] {
    const failures = [this.#commands.failure('safe'), this.#commands.failure('undo')];
    return failures.flatMap((said) => (said === null ? [] : [html`<p class="banner" role="alert">${said}</p>`]));
  }

  #banners(): TemplateResult | typeof nothing {
    if (this.status === 'lost') return html`<p class="banner" role="alert">${words.page.lost}</p>`;
    if (this.status === 'outdated') return html`<p class="banner" role="alert">${words.page.outdated}</p>`;
    const recorded = this.view?.show.recorded;
    if (recorded !== undefined) {
      return html`<p class=${recorded === 'whole' ? 'banner calm' : 'banner'} role="status">
        ${words.page.recorded[recorded]}
      </p>`;
    }
    if (this.view?.show.phase === 'wrapped') return html`<p class="banner calm">${words.page.wrapped}</p>`;
    return html`${this.#preRoll()}${this.view?.show.safeMode === true ? html`<p class="banner calm">${words.page.safeModeOn}</p>` : nothing}`;
  }

  /** Moderators too must know that a victory is near: they stop sending the host to other things. */
  #preRoll(): TemplateResult | typeof nothing {
    const { view } = this;
    if (view === null) return nothing;
    const warning = preRoll(view.victory.next, this.clock(), view.show.clockRate);
    if (warning === null) return nothing;
    const name = view.race.racers[warning.racer]?.name ?? words.unknownRacer;
    return html`<p class="banner calm" role="status">${preRollLine(warning, name)}</p>`;
  }

  #navigation(here: Dock): TemplateResult | typeof nothing {
    return this.narrow
      ? dockSwitcher(this.#plan, here, (name) => this.#switchTo(name))
      : deskTabBar(this.#plan, here, (tab) => void this.#goTo(this.#firstOf(tab)));
  }

  #firstOf(tab: DeskTab): Dock | undefined {
    return this.#plan.docks.find((dock) => dock.tab === tab);
  }

  #main(docks: readonly Dock[], here: Dock | undefined): TemplateResult {
    if (this.view === null || here === undefined) return html`<main class="desk"></main>`;
    const alone = docks.length === 1;
    if (alone || this.narrow) {
      return html`<main
        class=${`desk alone ${this.narrow && !alone ? 'switched' : ''} ${here.place === 'across' ? 'filled' : ''}`}
      >
        ${this.#column(docks, (dock) => dock === here, alone)}
      </main>`;
    }
    const { tabs } = this.#plan;
    const inSight = (dock: Dock): boolean => tabs.length === 0 || dock.tab === here.tab;
    const across = docks.filter(({ place }) => place === 'across');
    const columns = [1, 2, 3].map((place) => docks.filter((dock) => dock.place === place));
    const used = columns.filter((column) => column.some(inSight)).length;
    return html`<main class=${`desk columns-${used} ${across.some(inSight) ? 'filled' : ''}`}>
      <div class="across" ?hidden=${!across.some(inSight)}>${this.#column(across, inSight, false)}</div>
      ${columns.map(
        (column) =>
          html`<div class="column" ?hidden=${!column.some(inSight)}>${this.#column(column, inSight, false)}</div>`,
      )}
    </main>`;
  }

  /** What is not in sight is taken out of the document, and comes back as it was left. */
  #column(docks: readonly Dock[], inSight: (dock: Dock) => boolean, alone: boolean): unknown {
    return repeat(
      docks,
      ({ name }) => name,
      (dock) => {
        const shown = inSight(dock);
        if (shown) this.#opened.add(dock.name);
        return this.#opened.has(dock.name) ? cache(shown ? this.#dock(dock, alone) : nothing) : nothing;
      },
    );
  }

  #dock(dock: Dock, alone: boolean): TemplateResult {
    return html`<section id=${dock.name} class=${dock.place === 'across' ? 'spread' : ''} aria-label=${dock.title}>
      <div class="heading">
        <h2 tabindex="-1">${dock.title}</h2>
        ${
          alone
            ? nothing
            : html`<a
                href=${`?dock=${dock.name}`}
                target="_blank"
                rel="opener"
                title=${words.page.openAlone(dock.title)}
                aria-label=${words.page.openAlone(dock.title)}
                >${icons.open()}</a
              >`
        }
      </div>
      ${this.#content(dock)}
    </section>`;
  }

  #content(dock: Dock): TemplateResult | typeof nothing {
    const { view, powers, full, deskRole: role, seq, now } = this;
    if (view === null) return nothing;
    const history = this.#history;
    const { self, selfName } = this;
    const letters = this.keys?.enabled !== false;
    const showNow = this.clock();
    return dock.draw({
      view,
      powers,
      full,
      role,
      self,
      selfName,
      alone: this.#plan.docks.length === 1,
      letters,
      live: this.#live,
      seq,
      history,
      now,
      showNow,
    });
  }

  readonly #measure = (): void => {
    this.narrow = this.#width.matches;
  };

  readonly #key = (event: KeyboardEvent): void => {
    const action = this.keys?.enabled === false && event.key !== '?' ? null : shortcutOf(event);
    if (action === null) return;
    event.preventDefault();
    this.#act(action);
  };

  #act(action: ShortcutAction): void {
    switch (action.kind) {
      case 'dock':
        return void this.#goTo(dockByDigit(this.#plan, action.index, this.#here()?.name));
      case 'correct':
        return void this.#goToNamed('race').then(() => this.race?.focusCorrection());
      case 'confirm':
        return void this.#goToNamed('race').then(() => this.race?.confirmCrossing());
      case 'fire':
        return void this.#goToNamed('victory').then(() => this.victory?.pressFire());
      case 'cancel':
        return void this.#goToNamed('victory').then(() => this.victory?.cancel());
      case 'safe-mode':
        return this.#toggleSafeMode();
      case 'undo':
        return this.#undo();
      case 'keys':
        return this.keys?.show();
    }
  }

  #toggleSafeMode(): void {
    if (this.#live && this.view !== null)
      void this.#commands.run('safe', 'show.safe-mode', { on: !this.view.show.safeMode });
  }

  /** Takes back the last action of whoever sits here. */
  #undo(): void {
    if (this.#live) void this.#commands.run('undo', 'undo', {});
  }

  #goToNamed(name: string): Promise<void> {
    return this.#goTo(this.#plan.docks.find((dock) => dock.name === name));
  }

  #switchTo(name: string): void {
    this.here = name;
    const dock = this.#here();
    if (dock !== undefined) this.#remember(dock);
  }

  async #goTo(dock: Dock | undefined): Promise<void> {
    if (dock === undefined) return;
    this.here = dock.name;
    this.#remember(dock);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${dock.name} h2`)?.focus();
  }

  /** A reload comes back to this tab. */
  #remember({ tab }: Dock): void {
    if (this.#plan.tabs.length === 0) return;
    const query = new URLSearchParams(this.search);
    query.set('desk', tab);
    history.replaceState(null, '', `${location.pathname}?${query.toString()}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-control-desk': TtControlDesk;
  }
}
