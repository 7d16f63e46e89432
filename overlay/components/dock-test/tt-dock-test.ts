import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, queryAll } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { fromIso, type Instant } from '../../../shared/lib/instant.ts';
import type { MomentView } from '../../../shared/projections/views.ts';
import { testDockWords as words, type TestLabel } from '../../strings/test-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { isPlain, isTyping } from '../key-press/key-press.ts';
import { stageTests, testGroups, testOfKey } from './stage-tests.ts';
import './tt-test-buttons.ts';
import type { TtTestButtons } from './tt-test-buttons.ts';

/** Everything that can appear, to be tested by a press or a key; and what is on screen for trial. */
@customElement('tt-dock-test')
export class TtDockTest extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .now {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 44px;
        padding: 6px 6px 6px 10px;
        border: 1px solid var(--tt-line);
        border-radius: 8px;
        background: var(--tt-ink-2);
      }
      .now.shown {
        border-color: var(--tt-warn);
      }
      .list {
        display: grid;
        gap: 12px;
      }
      .list:focus-visible {
        outline: 2px solid var(--tt-tape);
        outline-offset: 3px;
        border-radius: 8px;
      }
    `,
  ];

  @property({ attribute: false }) moments: readonly MomentView[] = [];
  @property({ type: Number }) showNow: Instant = 0;
  @property({ type: Boolean }) live = false;
  /** No other dock is on this page. */
  @property({ type: Boolean }) alone = false;
  /** Single letters act. */
  @property({ type: Boolean }) letters = true;
  @queryAll('tt-test-buttons') private groups!: NodeListOf<TtTestButtons>;
  readonly #commands = new PendingCommands(this);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#key, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#key, { capture: true });
  }

  override render() {
    return html`<div class="stack">
      ${this.#now()}
      <div class="list" tabindex="0" role="group" aria-label=${words.listLabel}>
        ${testGroups.map(
          (group) =>
            html`<tt-test-buttons
              heading=${words.groups[group]}
              .tests=${stageTests[group]}
              keyed
              ?live=${this.live}
            ></tt-test-buttons>`,
        )}
      </div>
      <p class="small quiet">${words.hint}</p>
    </div>`;
  }

  #now(): TemplateResult {
    const shown = this.#shown();
    const said = shown.length === 0 ? words.nothing : words.onScreen(shown.map((name) => words.names[name]).join(', '));
    const failure = this.#commands.failure('end');
    return html`<div class=${shown.length === 0 ? 'now' : 'now shown'}>
        <span class="grow small" role="status">${said}</span>
        <wa-button
          ?disabled=${!this.live || shown.length === 0}
          ?loading=${this.#commands.pending('end')}
          @click=${this.#end}
          >${words.end}<kbd slot="end" aria-hidden="true">Del</kbd></wa-button
        >
      </div>
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}`;
  }

  /** What is on screen for trial, by the show's clock. */
  #shown(): readonly TestLabel[] {
    return this.moments.flatMap((moment) => {
      if (moment.kind !== 'test-shown' || moment.cancelled === true || fromIso(moment.playUntil) <= this.showNow)
        return [];
      const name = moment.what === 'victory' && moment.animation !== 'theme' ? moment.animation : moment.what;
      return isLabel(name) ? [name] : [];
    });
  }

  readonly #end = (): void => {
    void this.#commands.run('end', 'test.end', {});
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (!isPlain(event) || isTyping(event) || event.repeat || !this.live || !this.#isMeant(event)) return;
    if (event.key === 'Delete') this.#end();
    else {
      const test = this.letters ? testOfKey(event.key) : null;
      const group = Array.from(this.groups).find(({ tests }) => test !== null && tests.includes(test));
      if (test === null || group === undefined) return;
      void group.show(test);
    }
    event.preventDefault();
  };

  /** Keys are for this dock while it or its title has the focus; alone on its page, also while nothing has. */
  #isMeant(event: KeyboardEvent): boolean {
    const path = event.composedPath();
    const own = (target: EventTarget): boolean => target instanceof HTMLElement && target.id === 'test';
    return path.includes(this) || (this.alone && path[0] === document.body) || path.some(own);
  }
}

const isLabel = (name: string): name is TestLabel => Object.hasOwn(words.names, name);

declare global {
  interface HTMLElementTagNameMap {
    'tt-dock-test': TtDockTest;
  }
}
