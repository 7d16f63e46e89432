import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { hostSpecimens, specimenNow } from '../../components/specimens/host-specimens.ts';
import { hostSettings } from '../host/host-settings.ts';
import '../host/tt-host-controls.ts';
import '../host/tt-host-desk.ts';
import '../host/tt-host-held.ts';
import '../host/tt-host-view.ts';
import '../../styles/operator.css';

/** One state of the host's page in the whole window, by name and by the parameters of its own address; a list of them without a name. */
@customElement('tt-host-gallery')
export class TtHostGallery extends LitElement {
  static override styles = css`
    nav {
      display: grid;
      gap: 10px;
      padding: 20px;
    }
    a {
      color: #ffc629;
    }
  `;

  protected override render(): TemplateResult {
    const all = hostSpecimens();
    const name = new URLSearchParams(location.search).get('host') ?? '';
    const view = all[name];
    if (view === undefined) {
      return html`<nav>
        ${Object.keys(all).map((each) => html`<a href=${`?host=${encodeURIComponent(each)}&control`}>${each}</a>`)}
      </nav>`;
    }
    const settings = hostSettings(location.search);
    return html`<tt-host-view
      style=${`--_scale: ${String(settings.scale)}`}
      .view=${view}
      .showNow=${specimenNow}
      .settings=${settings}
      .status=${'live'}
      ?takenBack=${name === 'taken back'}
    ></tt-host-view>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-host-gallery': TtHostGallery;
  }
}
