import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../strings/words.ts';
import type { LayoutName } from '../tt-race/race-layout.ts';
import type { StagedMoment } from '../tt-stage/staged-moment.ts';
import '../tt-placement/tt-placement.ts';
import './tt-test-card.ts';

/** What of the stage its tests need. */
export interface TestedStage {
  readonly playing: readonly StagedMoment[];
  readonly words: Words | null;
  readonly theme: string;
  readonly shows: ReadonlySet<string>;
}

/** The tests that are over everything: the test card, and the outlines for placing the source. Seldom needed, so a file of its own. */
export function drawTests(
  { playing, words, theme, shows }: TestedStage,
  layout: LayoutName,
  unit: number,
  width: number,
  height: number,
): TemplateResult {
  const tests = (what: string): boolean =>
    playing.some(({ moment }) => moment.kind === 'test-shown' && moment.what === what);
  return html`${
    tests('card')
      ? html`<tt-test-card
          exportparts="card"
          .words=${words}
          .width=${width}
          .height=${height}
          .theme=${theme}
          .layout=${layout}
        ></tt-test-card>`
      : nothing
  }${tests('placement') ? html`<tt-placement .shows=${shows} .layout=${layout} .unit=${unit}></tt-placement>` : nothing}`;
}
