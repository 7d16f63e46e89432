import { html, nothing, svg, type TemplateResult } from 'lit';
import type { AirCueView } from '../../../shared/projections/cue-view.ts';
import { cueWords as words } from '../../strings/cue.en.ts';
import { cssom } from '../cssom.ts';
import { head } from './cue-head.ts';
import { shares } from './shares.ts';

type QuestionView = Extract<AirCueView, { kind: 'question' }>;

/** A question with its live bars; closed, the result. */
export function drawQuestion({ text, choices, word, asked }: QuestionView): TemplateResult {
  const closed = asked?.phase === 'closed';
  const counts = asked?.counts ?? choices.map(() => 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts, 1);
  const parts = shares(counts);
  const answered = choices.length === 0 ? words.answers(asked?.texts ?? 0) : words.votes(total);
  const how = choices.length === 0 ? words.answer(word) : words.vote(choices.length);
  return html`${head(questionMark, text, closed ? words.result : null)}
    <div class="mask">
      <div class="body question ${choices.length > 4 ? 'many' : ''}" part="cue-body" data-part="body">
        ${choices.map((choice, index) => {
          const count = counts[index] ?? 0;
          const wins = closed && count > 0 && count === most;
          return html`<div class="choice ${wins ? 'wins' : ''}" part="choice">
            <i class="number">${index + 1}</i>
            <bdi class="what ${choice.length > 22 ? 'long' : ''}" dir="auto">${choice}</bdi>
            <span class="share">${total === 0 ? '' : words.percent((parts[index] ?? 0) / 100)}</span>
            <span class="rail"
              ><span
                class="fill"
                part="choice-bar"
                ${cssom({ transform: `scaleX(${(total === 0 ? 0 : count / total).toFixed(4)})` })}
              ></span
            ></span>
          </div>`;
        })}
        <div class="foot" part="cue-line">
          ${closed ? nothing : html`<b>${how}</b>`}
          ${total === 0 && (asked?.texts ?? 0) === 0 && !closed ? nothing : html`<span class="quiet">${answered}</span>`}
        </div>
      </div>
    </div>`;
}

const questionMark = svg`<path class="line" d="M7.500 8.500c0-2.700 2-4.300 4.500-4.300s4.500 1.600 4.500 4c0 3.300-4.500 3.400-4.500 6.800" /><circle cx="12" cy="19.300" r="1.900" />`;
