import { html, nothing, svg, type TemplateResult } from 'lit';
import { boardStanding } from '../../../shared/projections/board-standing.ts';
import type { AirCueView, PledgeView } from '../../../shared/projections/cue-view.ts';
import { cueWords as words } from '../../strings/cue.en.ts';
import { head } from './cue-head.ts';
import type { CueScreen } from './cue-screen.ts';
import './tt-qr.ts';

type BoardView = Extract<AirCueView, { kind: 'charity' }>;

/** Who promised what, under which terms; and what that comes to, by the record of the race. */
export function drawBoard(board: BoardView, { height }: CueScreen): TemplateResult {
  const { name, url, currency, pledges, owed } = board;
  const decided = boardStanding({ pledges }) === 'decided';
  return html`${head(heart, name)}
    <div class="mask">
      <div class="body board" part="cue-body" data-part="body">
        ${url === null ? nothing : html`<tt-qr part="qr" .address=${url} .screenHeight=${height}></tt-qr>`}
        <div class="pledges">
          ${pledges.map((pledge) => drawPledge(pledge, currency))}
          ${
            pledges.length === 0
              ? nothing
              : html`<div class="owed" part="owed">
                  <span>${decided ? words.owed.decided : words.owed.open}</span>
                  <b>${words.money(owed, currency)}</b>
                </div>`
          }
        </div>
      </div>
    </div>`;
}

function drawPledge({ by, win, lose, perFollower, most, outcome, owed }: PledgeView, currency: string): TemplateResult {
  const money = (amount: number): string => words.money(amount, currency);
  const settled = outcome === 'win' || outcome === 'lose';
  const term = (text: string, holds: boolean): TemplateResult =>
    html`<span class=${holds ? 'holds' : ''}>${text}</span>`;
  return html`<div class="pledge ${outcome}" part="pledge">
    <bdi class="by" dir="auto">${by}</bdi>
    <span class="terms quiet">
      ${win === 0 || outcome === 'lose' ? nothing : term(words.win(money(win)), outcome === 'win')}
      ${lose === 0 || outcome === 'win' ? nothing : term(words.lose(money(lose)), outcome === 'lose')}
      ${perFollower === 0 ? nothing : term(words.perFollower(money(perFollower)), settled)}
      ${most === null ? nothing : term(words.most(money(most)), false)}
    </span>
    <span class="sum"
      >${outcome === 'photo-finish' ? words.outcome[outcome] : settled || owed > 0 ? money(owed) : ''}</span
    >
  </div>`;
}

const heart = svg`<path d="M12 20.500 4.200 12.600C1.500 9.800 2.900 4.800 7 4.300c2-.2 3.900.8 5 2.700 1.100-1.900 3-2.900 5-2.700 4.100.5 5.500 5.500 2.800 8.300z" />`;
