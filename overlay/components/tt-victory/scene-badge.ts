import { html, nothing, type TemplateResult } from 'lit';
import type { VictoryWords } from '../../strings/victory.en.ts';
import type { VictoryScene } from './victory-scene.ts';

/** What is no victory says so on its face. */
export function sceneBadge({ test, mode, replay }: VictoryScene, words: VictoryWords): TemplateResult | typeof nothing {
  const said = test ? words.test : mode === 'rehearsal' ? words.modeLabel.rehearsal : replay;
  return said === null ? nothing : html`<b class="test">${said}</b>`;
}
