import { html, nothing, svg, type TemplateResult } from 'lit';
import type { AirCueView } from '../../../shared/projections/cue-view.ts';
import { cueWords as words } from '../../strings/cue.en.ts';
import { head } from './cue-head.ts';
import type { CueScreen } from './cue-screen.ts';
import { drawBoard } from './draw-board.ts';
import { drawQuestion } from './draw-question.ts';
import './tt-qr.ts';

/** The card of one cue: a head that slides in, a body that is drawn down from under it. */
export function drawCue(cue: AirCueView, screen: CueScreen): TemplateResult {
  switch (cue.kind) {
    case 'question':
      return drawQuestion(cue);
    case 'link':
      return html`${head(linkMark, cue.title)}
        <div class="mask">
          <div class="body link" part="cue-body" data-part="body">
            <tt-qr part="qr" .address=${cue.url} .screenHeight=${screen.height}></tt-qr>
            <div class="beside">
              <b class="host ${cue.host.length > 18 ? 'long' : ''}">${breakable(cue.host)}</b>
              <span class="quiet" part="cue-line">${words.scan}</span>
            </div>
          </div>
        </div>`;
    case 'charity':
      return drawBoard(cue, screen);
    case 'plea':
      return html`<div class="mask">
          <div class="shout ${cue.text.length > 34 ? 'long' : ''}" part="cue-head" data-part="head">
            <bdi dir="auto">${cue.text}</bdi>
          </div>
        </div>
        ${
          cue.line === ''
            ? nothing
            : html`<div class="mask">
                <div class="body under" part="cue-body" data-part="body"><bdi dir="auto">${cue.line}</bdi></div>
              </div>`
        }`;
    case 'lower-third':
      return html`<div class="mask">
          <div class="name ${cue.name.length > 24 ? 'long' : ''}" part="cue-head" data-part="head">
            <bdi dir="auto">${cue.name}</bdi>
          </div>
        </div>
        ${
          cue.line === ''
            ? nothing
            : html`<div class="mask">
                <div class="role" part="cue-line" data-part="body"><bdi dir="auto">${cue.line}</bdi></div>
              </div>`
        }`;
    case 'slate':
      return html`<div class="mask">
          <div class="title ${cue.title.length > 22 ? 'long' : ''}" part="cue-head" data-part="head">
            <bdi dir="auto">${cue.title}</bdi>
          </div>
        </div>
        ${screen.count === null ? nothing : html`<div class="count" part="cue-body">${screen.count}</div>`}
        ${
          cue.line === ''
            ? nothing
            : html`<div class="mask">
                <div class="line" part="cue-line" data-part="body"><bdi dir="auto">${cue.line}</bdi></div>
              </div>`
        }`;
  }
}

const linkMark = svg`<path d="M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h3v3h-3zM17 17h3v3h-3z" /><path class="hole" d="M6.500 6.500h2v2h-2zM15.500 6.500h2v2h-2zM6.500 15.500h2v2h-2z" />`;

/** A host may be broken at its dots. */
const breakable = (host: string): readonly unknown[] =>
  host.split('.').map((label, index) => (index === 0 ? label : html`<wbr />.${label}`));
