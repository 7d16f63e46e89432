import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { boardStanding } from '../../../shared/projections/board-standing.ts';
import type { PledgeView } from '../../../shared/projections/cue-view.ts';
import type { RecapCue, RecapView } from '../../../shared/projections/recap-view.ts';
import { shares } from '../../components/tt-cues/shares.ts';
import { cueWords } from '../../strings/cue.en.ts';
import type { Formats } from '../../strings/formats.ts';
import { recapCueWords as words } from '../../strings/recap-cues.en.ts';
import { nameOf } from './headline.ts';
import { recapSectionStyles } from './recap-section.styles.ts';

type Of<K extends RecapCue['kind']> = Extract<RecapCue, { kind: K }>;

/** What was on air and what came of it: questions, links, pledges, speeches, by their numbers in the chart. */
@customElement('tt-recap-cues')
export class TtRecapCues extends LitElement {
  static override styles = [
    recapSectionStyles,
    css`
      ol {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr));
        gap: 16px;
      }
      .charity {
        grid-column: 1 / -1;
      }
      .head {
        display: flex;
        gap: 10px;
        align-items: baseline;
        margin-bottom: 6px;
        color: var(--_quiet);
        font-size: 13px;
        font-variant-numeric: tabular-nums;
      }
      .number {
        flex: none;
        min-width: 22px;
        padding: 0 6px;
        border-radius: 11px;
        background: var(--_ink);
        color: var(--_ground);
        font: 700 14px/22px var(--tt-display);
        text-align: center;
      }
      .bars {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        gap: 6px 14px;
        margin-top: 10px;
        font-variant-numeric: tabular-nums;
      }
      .bars dt {
        overflow-wrap: anywhere;
      }
      .bars dd {
        text-align: end;
      }
      .bars svg {
        grid-column: 1 / -1;
        width: 100%;
        height: 8px;
        margin-bottom: 4px;
      }
      .track {
        fill: var(--_rule);
      }
      .first {
        font-weight: 650;
      }
      .address {
        overflow-wrap: anywhere;
      }
      a {
        color: inherit;
      }
      blockquote {
        margin: 6px 0 0;
        padding-inline-start: 14px;
        border-inline-start: 3px solid var(--_rule);
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      .owed td {
        border-bottom: 0;
        font: 700 24px/1.3 var(--tt-display);
      }
      @media print {
        ol {
          gap: 8px;
          grid-template-columns: 1fr 1fr;
        }
        .card {
          padding: 8px 10px;
        }
        .number {
          min-width: 15px;
          padding: 0 3px;
          font-size: 10px;
          line-height: 15px;
          print-color-adjust: exact;
          -webkit-print-color-adjust: exact;
        }
        .head,
        .owed td {
          font-size: 11px;
        }
        /* A third sheet is one too many. */
        li:nth-child(n + 9):not(.charity) {
          display: none;
        }
        .bars {
          gap: 2px 10px;
          margin-top: 4px;
          font-size: 11px;
        }
      }
    `,
  ];

  @property({ attribute: false }) recap: RecapView | null = null;
  @property({ attribute: false }) formats: Formats | null = null;

  protected override render() {
    const { recap, formats } = this;
    if (recap === null || formats === null || recap.cues.length === 0) return nothing;
    return html`<section aria-labelledby="cues">
      <h2 id="cues">${words.title}</h2>
      <ol>
        ${recap.cues.map(
          (cue, index) =>
            html`<li class=${`card ${cue.kind}`}>
              <p class="head">
                <span class="number">${index + 1}</span> ${words.kinds[cue.kind]} ·
                ${words.taken(formats.clock(cue.at), cue.times)}
              </p>
              ${this.#cue(cue, recap, formats)}
            </li>`,
        )}
      </ol>
    </section>`;
  }

  #cue(cue: RecapCue, recap: RecapView, formats: Formats): TemplateResult {
    switch (cue.kind) {
      case 'question':
        return this.#question(cue);
      case 'link':
        return html`<h3 dir="auto">${cue.title}</h3>
          <p class="address"><a href=${cue.url} rel="noreferrer" target="_blank">${cue.host}</a></p>`;
      case 'charity':
        return this.#board(cue, recap, formats);
      case 'speech':
        return html`<h3 dir="auto">${cue.title}</h3>
          <blockquote dir="auto">${cue.text}</blockquote>`;
    }
  }

  #question({ text, choices, answers, open }: Of<'question'>): TemplateResult {
    const counts = choices.map(({ votes }) => votes);
    const all = counts.reduce((sum, count) => sum + count, 0);
    const percents = shares(counts);
    const most = Math.max(0, ...counts);
    const counted = choices.length === 0 ? words.answers(answers) : all === 0 ? words.noVotes : words.votes(all);
    return html`<h3 dir="auto">${text}</h3>
      ${
        all === 0
          ? nothing
          : html`<dl class="bars">
              ${choices.map(
                (choice, index) =>
                  html`<dt class=${choice.votes === most ? 'first' : ''} dir="auto">${choice.text}</dt>
                    <dd>${choice.votes}</dd>
                    <dd>${cueWords.percent((percents[index] ?? 0) / 100)}</dd>
                    <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                      <rect class="track" width="100" height="1" />
                      <rect width=${percents[index] ?? 0} height="1" fill="currentColor" />
                    </svg>`,
              )}
            </dl>`
      }
      <p class="quiet">${counted}${open ? `, ${words.open}` : ''}</p>`;
  }

  #board(board: Of<'charity'>, recap: RecapView, formats: Formats): TemplateResult {
    const { name, url, currency, milestone, pledges, owed } = board;
    const standing = boardStanding(board);
    return html`<h3 dir="auto">${name}</h3>
      ${url === null ? nothing : html`<p class="address"><a href=${url} rel="noreferrer" target="_blank">${url}</a></p>`}
      ${milestone === null ? nothing : html`<p class="quiet">${words.milestone(formats.count(milestone))}</p>`}
      ${
        pledges.length === 0
          ? nothing
          : html`<div class="scroll" tabindex="0" role="region" aria-label=${name}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">${words.pledge.by}</th>
                    <th scope="col">${words.pledge.outcome}</th>
                    <th scope="col" class="figure">${words.pledge.owed}</th>
                  </tr>
                </thead>
                <tbody>
                  ${pledges.map((pledge) => this.#pledge(pledge, currency, recap))}
                  <tr class="owed">
                    <td colspan="2">${words.total[standing]}</td>
                    <td class="figure">${cueWords.money(owed, currency)}</td>
                  </tr>
                </tbody>
              </table>
            </div>`
      }`;
  }

  #pledge(pledge: PledgeView, currency: string, recap: RecapView): TemplateResult {
    const { by, racer, outcome, gained, owed, perFollower } = pledge;
    return html`<tr>
      <td>
        <bdi class="first">${by}</bdi>
        <p class="quiet">${termsOf(pledge, currency, racer === null ? '' : nameOf(recap, racer)).join('; ')}</p>
      </td>
      <td>
        ${words.outcome[outcome]}${perFollower === 0 || gained === null ? nothing : html`, ${words.gained(gained)}`}
      </td>
      <td class="figure">${cueWords.money(owed, currency)}</td>
    </tr>`;
  }
}

function termsOf({ win, lose, perFollower, most }: PledgeView, currency: string, racer: string): readonly string[] {
  const money = (amount: number): string => cueWords.money(amount, currency);
  return [
    ...(win === 0 ? [] : [words.terms.win(money(win), racer)]),
    ...(lose === 0 ? [] : [words.terms.lose(money(lose), racer)]),
    ...(perFollower === 0 ? [] : [words.terms.perFollower(money(perFollower), racer)]),
    ...(most === null ? [] : [words.terms.most(money(most))]),
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-recap-cues': TtRecapCues;
  }
}
