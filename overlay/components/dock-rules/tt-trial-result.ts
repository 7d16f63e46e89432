import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { trialOutcomes, type Trial, type TrialChange } from '../../../shared/domain/moderation/trial.ts';
import { rulesDockWords as words } from '../../strings/rules-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';

/** What rules that are not in force would do with the newest messages. */
@customElement('tt-trial-result')
export class TtTrialResult extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .counts {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 14px;
        margin: 4px 0 6px;
      }
      .counts div {
        display: flex;
        align-items: baseline;
        gap: 5px;
      }
      .counts dt {
        order: 2;
        font-size: 13px;
      }
      .counts dd {
        font-size: 19px;
        line-height: 1.1;
      }
      .counts .was {
        order: 3;
        font-size: 12px;
      }
      ul {
        display: grid;
        max-height: min(260px, 30vh);
        overflow-y: auto;
        border-top: 1px solid var(--tt-line);
      }
      li {
        display: grid;
        gap: 1px;
        padding: 6px 2px;
        border-bottom: 1px solid var(--tt-line);
        font-size: 13px;
        overflow-wrap: anywhere;
      }
      .to {
        font-weight: 650;
      }
    `,
  ];

  @property({ attribute: false }) trial: Trial | null = null;
  /** The rules that are tried approve by themselves what no rule holds. */
  @property({ type: Boolean }) byItself = false;

  override render() {
    const { trial } = this;
    if (trial === null) return nothing;
    const { messages, lines, now, then, changed, changes } = trial;
    if (messages + lines === 0) return html`<p class="small quiet">${words.tried(0, 0)}</p>`;
    return html`<p class="small">${words.tried(messages, lines)}</p>
      <dl class="counts">
        ${trialOutcomes
          .filter((outcome) => now[outcome] + then[outcome] > 0)
          .map(
            (outcome) =>
              html`<div>
                <dt>${words.outcomes[outcome]}</dt>
                <dd class="figure">${words.count(then[outcome])}</dd>
                ${then[outcome] === now[outcome] ? nothing : html`<dd class="was quiet">(${words.before(now[outcome])})</dd>`}
              </div>`,
          )}
      </dl>
      ${this.byItself ? html`<p class="notice">${words.byItself(then.clear + then.noted + then.masked)}</p>` : nothing}
      ${
        changed === 0
          ? html`<p class="small quiet">${words.noChange}</p>`
          : html`<p class="small">${words.changed(changed, changes.length)}</p>
              <ul tabindex="0" aria-label=${words.changes}>
                ${changes.map((change) => this.#change(change))}
              </ul>`
      }`;
  }

  #change({ author, text, masked, from, to, why }: TrialChange): TemplateResult {
    const tone = { rejected: 'bad', held: 'warn', masked: 'info', noted: 'quiet', clear: 'good' }[to];
    return html`<li>
      <bdi>${masked ?? text}</bdi>
      <span class="small quiet"><bdi>${author.name}</bdi> · ${author.platform}</span>
      <span class="small"
        >${words.outcomeShort[from]} → <span class=${`to ${tone}`}>${words.outcomeShort[to]}</span>:
        <bdi>${to === 'clear' || why.length === 0 ? words.noReason : why.join('; ')}</bdi></span
      >
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-trial-result': TtTrialResult;
  }
}
