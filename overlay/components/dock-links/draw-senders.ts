import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import '../guard-button/tt-guard-button.ts';
import { icons } from '../operator-icon/icons.ts';

/** What stands above a list of senders, and the senders; null = they are not known yet. */
export function drawSenders<T>(
  words: { readonly title: string; readonly intro: string; readonly none: string },
  senders: readonly T[] | null,
  nameOf: (sender: T) => string,
  draw: (sender: T) => TemplateResult,
): TemplateResult {
  return html`<header>
      <h3>${words.title}</h3>
      <p class="small quiet">${words.intro}</p>
    </header>
    ${senders?.length === 0 ? html`<p class="small quiet">${words.none}</p>` : nothing}
    ${repeat(senders ?? [], nameOf, draw)}`;
}

/** The field for the name of a sender. */
export function nameField(
  words: { readonly name: string; readonly namePlaceholder: string },
  name: string,
  typed: (name: string) => void,
): TemplateResult {
  return html`<wa-input
    class="grow"
    label=${words.name}
    placeholder=${words.namePlaceholder}
    maxlength="32"
    autocomplete="off"
    .value=${name}
    @input=${(event: Event) => typed((event.target as WaInput).value ?? '')}
  ></wa-input>`;
}

/** An icon that acts on one sender, by two presses. */
export function senderButton(
  { label, sure, icon }: { readonly label: string; readonly sure: string; readonly icon: 'bin' | 'renew' },
  live: boolean,
  press: () => unknown,
): TemplateResult {
  return html`<tt-guard-button kind="ghost icon" label=${label} sure=${sure} ?disabled=${!live} @tt-guarded=${press}
    ><span class="seen-only-by-readers">${label}</span>${icons[icon]()}</tt-guard-button
  >`;
}
