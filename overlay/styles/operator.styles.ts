import type { CSSResultGroup } from 'lit';
import { operatorBaseStyles } from './operator-base.styles.ts';
import { webAwesomeStyles } from './web-awesome.styles.ts';

/** What the docks and their parts share. */
export const operatorStyles: CSSResultGroup = [operatorBaseStyles, webAwesomeStyles];
