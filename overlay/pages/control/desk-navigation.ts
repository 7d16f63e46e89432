import { html, nothing, type TemplateResult } from 'lit';
import { controlWords as words } from '../../strings/control.en.ts';
import type { DeskPlan } from './desk-plan.ts';
import type { DeskTab, Dock } from './dock.ts';

/** The tabs of a wide desk. Where the address asked for docks by name they are all in sight, and there is none. */
export function deskTabBar(
  { tabs }: DeskPlan,
  here: Dock,
  goTo: (tab: DeskTab) => void,
): TemplateResult | typeof nothing {
  if (tabs.length < 2) return nothing;
  return html`<nav aria-label=${words.page.dockNavigation}>
    ${tabs.map(
      (tab, index) =>
        html`<button type="button" aria-pressed=${tab === here.tab} @click=${() => goTo(tab)}>
          ${words.page.tabs[tab]} <kbd aria-hidden="true">${index + 1}</kbd>
        </button>`,
    )}
  </nav>`;
}

/** In a dock of OBS: one control for all docks, however many there are. */
export function dockSwitcher({ docks, tabs }: DeskPlan, here: Dock, goTo: (name: string) => void): TemplateResult {
  const option = ({ name, title }: Dock): TemplateResult =>
    html`<option value=${name} ?selected=${name === here.name}>${title}</option>`;
  const chosen = (event: Event): void => goTo((event.target as HTMLSelectElement).value);
  return html`<nav class="switcher" aria-label=${words.page.dockNavigation}>
    <select aria-label=${words.page.dock} .value=${here.name} @change=${chosen}>
      ${
        tabs.length === 0
          ? docks.map(option)
          : tabs.map(
              (tab) =>
                html`<optgroup label=${words.page.tabs[tab]}>
                  ${docks.filter((dock) => dock.tab === tab).map(option)}
                </optgroup>`,
            )
      }
    </select>
  </nav>`;
}
