import { RecapMaker } from '../../../shared/projections/recap.ts';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import { createDemoShow } from '../demo/demo-show.ts';
import { demoLength } from '../demo/playback.ts';

/** The recap of the demo: its show is played through in the page, by the server's own rules. */
export function demoRecap(): RecapView {
  const maker = new RecapMaker();
  const show = createDemoShow((event) => maker.add(event));
  show.advance(demoLength);
  return maker.view(show.state(), null);
}
