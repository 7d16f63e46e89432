import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EarlierShowView } from '../../../shared/projections/earlier-show-view.ts';
import type { Formats } from '../../strings/formats.ts';
import { recapKeepWords } from '../../strings/recap-keep.en.ts';
import { recapSectionStyles } from './recap-section.styles.ts';

const words = recapKeepWords.shows;

/** The way to the recaps of other shows. */
@customElement('tt-recap-shows')
export class TtRecapShows extends LitElement {
  static override styles = [
    recapSectionStyles,
    css`
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
        align-items: baseline;
        padding: 6px 0;
        border-top: 1px solid var(--_rule);
      }
      ul {
        max-height: 320px;
        overflow-y: auto;
      }
      a {
        color: inherit;
        font: 700 17px/1.3 var(--tt-display);
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** null = they are not known yet. */
  @property({ attribute: false }) shows: readonly EarlierShowView[] | 'failed' | null = null;
  /** The log whose recap this is. */
  @property({ attribute: false }) shown: string | null = null;
  @property({ attribute: false }) formats: Formats | null = null;

  protected override render() {
    const { shows, formats } = this;
    if (shows === null || formats === null) return nothing;
    return html`<section class="card" aria-labelledby="shows">
      <h2 id="shows">${words.title}</h2>
      ${shows === 'failed' ? html`<p class="quiet">${words.failed}</p>` : this.#list(shows, formats)}
    </section>`;
  }

  #list(shows: readonly EarlierShowView[], formats: Formats): TemplateResult {
    const isEarlier = shows.some(({ logId }) => logId === this.shown);
    const others = shows.filter(({ logId }) => logId !== this.shown);
    if (others.length === 0 && !isEarlier) return html`<p class="quiet">${words.none}</p>`;
    return html`<ul>
      ${isEarlier ? html`<li><a href="/recap">${words.now}</a></li>` : nothing}
      ${others.map(
        ({ logId, title, mode, createdAt, wrappedAt }) =>
          html`<li>
            <a href=${`/recap?log=${logId}`}><bdi>${title}</bdi></a>
            <span class="quiet"
              >${wrappedAt === null ? words.began(formats.stamp(createdAt)) : words.wrapped(formats.stamp(wrappedAt))}${
                words.mode[mode] === null ? '' : ` · ${words.mode[mode]}`
              }</span
            >
          </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-recap-shows': TtRecapShows;
  }
}
