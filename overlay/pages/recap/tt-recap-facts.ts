import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fromIso } from '../../../shared/lib/instant.ts';
import type { PleaEffectView } from '../../../shared/projections/plea-view.ts';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import type { Formats } from '../../strings/formats.ts';
import { recapWords as words } from '../../strings/recap.en.ts';
import { nameOf } from './headline.ts';
import { recapSectionStyles } from './recap-section.styles.ts';

/** Totals at both ends, lead changes, steps, and what the pleas did. */
@customElement('tt-recap-facts')
export class TtRecapFacts extends LitElement {
  static override styles = [
    recapSectionStyles,
    css`
      .both {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr));
        gap: 34px 40px;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 16px;
        padding: 8px 0;
        border-bottom: 1px solid var(--_rule);
        font-variant-numeric: tabular-nums;
      }
      li p {
        overflow-wrap: anywhere;
      }
      h2 + p {
        margin: 0;
      }
      h2.next {
        margin-top: 28px;
      }
      @media print {
        .both {
          gap: 12px 24px;
          grid-template-columns: 1fr 1fr;
        }
        li {
          padding: 3px 0;
        }
        h2.next {
          margin-top: 10px;
        }
      }
    `,
  ];

  @property({ attribute: false }) recap: RecapView | null = null;
  @property({ attribute: false }) formats: Formats | null = null;

  protected override render() {
    const { recap, formats } = this;
    if (recap === null || formats === null) return nothing;
    return html`<div class="both">
      <div>${this.#totals(recap, formats)}</div>
      <section aria-labelledby="leads">${this.#leads(recap, formats)} ${this.#steps(recap, formats)}</section>
      ${recap.pleas.length === 0 ? nothing : html`<div>${this.#pleas(recap, formats)}</div>`}
    </div>`;
  }

  #totals({ racers }: RecapView, formats: Formats): TemplateResult {
    const { totals } = words;
    return html`<h2 id="totals">${totals.title}</h2>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="totals">
        <table>
          <thead>
            <tr>
              <th scope="col">${totals.racer}</th>
              <th scope="col" class="figure">${totals.start}</th>
              <th scope="col" class="figure">${totals.end}</th>
              <th scope="col" class="figure">${totals.gained}</th>
              <th scope="col" class="figure">${totals.rate}</th>
            </tr>
          </thead>
          <tbody>
            ${racers.map(({ name, first, last, alsoRunning }) => {
              const known = first !== null && last !== null;
              const gained = known ? last.total - first.total : null;
              const minutes = known ? (fromIso(last.at) - fromIso(first.at)) / 60_000 : 0;
              return html`<tr>
                <td><bdi>${name}</bdi> ${alsoRunning ? html`<span class="quiet">(${totals.also})</span>` : nothing}</td>
                <td class="figure">${first === null ? totals.none : formats.count(first.total)}</td>
                <td class="figure">${last === null ? totals.none : formats.count(last.total)}</td>
                <td class="figure">${gained === null ? totals.none : formats.signed(gained)}</td>
                <td class="figure">
                  ${gained === null || minutes < 1 ? totals.none : formats.rate(gained / minutes).replace('/min', '')}
                </td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>`;
  }

  #leads(recap: RecapView, formats: Formats): TemplateResult {
    const { record, unlisted } = recap;
    return html`<h2 id="leads">${words.leadChanges.title}</h2>
      ${record.leadChanges.length === 0 ? html`<p class="quiet">${words.leadChanges.none}</p>` : nothing}
      ${unlisted.leadChanges > 0 ? html`<p class="quiet">${words.leadChanges.more(unlisted.leadChanges)}</p>` : nothing}
      <ol>
        ${record.leadChanges.map(
          ({ at, from, to, afterStep }) =>
            html`<li>
              <span class="quiet">${formats.stamp(at)}</span>
              <p>
                ${words.leadChanges.line(nameOf(recap, to), nameOf(recap, from))}
                ${afterStep ? html`<span class="quiet">${words.leadChanges.afterStep}</span>` : nothing}
              </p>
            </li>`,
        )}
      </ol>`;
  }

  #steps(recap: RecapView, formats: Formats): TemplateResult | typeof nothing {
    const { record, unlisted } = recap;
    if (record.steps.length === 0) return nothing;
    return html`<h2 class="next">${words.steps.title}</h2>
      ${unlisted.steps > 0 ? html`<p class="quiet">${words.leadChanges.more(unlisted.steps)}</p>` : nothing}
      <ol>
        ${record.steps.map(
          ({ at, racer, change }) =>
            html`<li>
              <span class="quiet">${formats.stamp(at)}</span>
              <p>${words.steps.line(nameOf(recap, racer), formats.signed(change))}</p>
            </li>`,
        )}
      </ol>`;
  }

  #pleas(recap: RecapView, formats: Formats): TemplateResult {
    return html`<h2 id="pleas">${words.pleas.title}</h2>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="pleas">
        <table>
          <thead>
            <tr>
              <th scope="col">${words.pleas.time}</th>
              <th scope="col">${words.pleas.note}</th>
              <th scope="col">${words.pleas.effect}</th>
            </tr>
          </thead>
          <tbody>
            ${recap.pleas.map(
              ({ at, note, effects }) =>
                html`<tr>
                  <td>${formats.clock(at)}</td>
                  <td><bdi>${note ?? words.pleas.none}</bdi></td>
                  <td>
                    ${
                      effects === null
                        ? recap.show.phase === 'wrapped'
                          ? words.pleas.ended
                          : words.pleas.waiting
                        : Object.entries(effects).map(
                            ([racer, effect]) =>
                              html`<p><bdi>${nameOf(recap, racer)}</bdi>: ${effectLine(effect, formats)}</p>`,
                          )
                    }
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }
}

function effectLine(effect: PleaEffectView, formats: Formats): string {
  if (effect.kind === 'unknown') return words.pleas.unknown[effect.why];
  const between = [formats.signed(effect.low), formats.signed(effect.high)] as const;
  return effect.distinct
    ? words.pleas.measured(formats.rate(effect.perMinute), ...between)
    : words.pleas.drift(...between);
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-recap-facts': TtRecapFacts;
  }
}
