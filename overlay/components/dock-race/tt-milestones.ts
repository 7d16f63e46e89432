import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controlWords as words } from '../../strings/control.en.ts';
import { createFormats } from '../../strings/formats.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import '../count-field/tt-count-form.ts';
import type { CountEntered, TtCountForm } from '../count-field/tt-count-form.ts';
import { icons } from '../operator-icon/icons.ts';

/** The milestones, and the one in force. */
@customElement('tt-milestones')
export class TtMilestones extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      li {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        min-height: 32px;
        padding-inline-start: 10px;
        border-radius: 6px;
        background: var(--tt-ink-2);
      }
      li + li {
        margin-top: 4px;
      }
      .figure {
        font-size: 18px;
      }
    `,
  ];

  @property({ attribute: false }) milestones: readonly number[] = [];
  @property({ attribute: false }) inForce: number | null = null;
  @property({ type: Boolean }) rolling = false;
  @property({ type: Boolean }) live = false;
  readonly #commands = new PendingCommands(this);
  readonly #formats = createFormats('en');

  override render() {
    const busy = this.#commands.pending('set');
    const ascending = [...this.milestones].sort((a, b) => a - b);
    const failure = this.#commands.failure('remove');
    return html`<div class="stack">
      ${this.rolling ? html`<p class="small quiet">${words.race.rolling}</p>` : nothing}
      <ul>
        ${ascending.map(
          (milestone) =>
            html`<li>
              <span class="figure">${this.#formats.count(milestone)}</span>
              ${milestone === this.inForce ? html`<span class="chip info grow-none">${words.race.milestoneInForce}</span>` : nothing}
              ${
                ascending.length < 2
                  ? html`<span></span>`
                  : html`<wa-button
                      class="ghost icon"
                      title=${words.race.removeMilestone(this.#formats.count(milestone))}
                      ?disabled=${!this.live || busy}
                      @click=${() => void this.#commands.run('remove', 'race.milestone', { milestones: without(ascending, milestone) })}
                      ><span class="seen-only-by-readers"
                        >${words.race.removeMilestone(this.#formats.count(milestone))}</span
                      >${icons.cross()}</wa-button
                    >`
              }
            </li>`,
        )}
      </ul>
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      <tt-count-form
        label=${words.race.addMilestone}
        action=${words.add}
        ?disabled=${!this.live}
        ?pending=${busy}
        .failure=${this.#commands.failure('set')}
        @tt-count=${this.#add}
      ></tt-count-form>
    </div>`;
  }

  readonly #add = async (event: CountEntered): Promise<void> => {
    const form = event.currentTarget as TtCountForm;
    const kept = this.rolling ? [] : without(this.milestones, event.value);
    const milestones = [...kept, event.value].sort((a, b) => a - b);
    const answer = await this.#commands.run('set', 'race.milestone', { milestones });
    if (answer?.ok === true) form.clear();
  };
}

const without = (list: readonly number[], gone: number): number[] => list.filter((milestone) => milestone !== gone);

declare global {
  interface HTMLElementTagNameMap {
    'tt-milestones': TtMilestones;
  }
}
