import { noChange } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

type Properties = Readonly<Record<string, string | null>>;

/** Sets style properties one by one. Lit's styleMap writes a style attribute first, which a strict content policy blocks. */
class Cssom extends Directive {
  #before: Properties = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('cssom stands in an element: <p ${cssom({ … })}>');
  }

  override render(_properties: Properties): symbol {
    return noChange;
  }

  override update({ element }: ElementPart, [properties]: [Properties]): symbol {
    const { style } = element as HTMLElement;
    for (const name of Object.keys(this.#before)) if (!Object.hasOwn(properties, name)) style.removeProperty(name);
    for (const [name, value] of Object.entries(properties)) {
      if (value !== this.#before[name]) style.setProperty(name, value);
    }
    this.#before = properties;
    return noChange;
  }
}

/** `<p ${cssom({ left: '10%', '--colour': 'red' })}>`: names as in CSS; null takes a property away. */
export const cssom = directive(Cssom);
