import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';

/** A strip with a mark and a title, as the message card has it. */
export function head(mark: SVGTemplateResult, title: string, note: string | null = null): TemplateResult {
  return html`<div class="mask">
    <header class="head ${title.length > 40 ? 'long' : ''}" part="cue-head" data-part="head">
      <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">${mark}</svg>
      <bdi class="headline" dir="auto">${title}</bdi>
      ${note === null ? nothing : html`<b class="note">${note}</b>`}
    </header>
  </div>`;
}
