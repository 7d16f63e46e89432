import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { ModeratorView } from '../../../shared/projections/views.ts';
import { defaultQueueSettings } from '../../../shared/domain/queue/default-queue.ts';
import '../../components/dock-feed/tt-dock-feed.ts';
import '../../components/dock-intake/tt-dock-intake.ts';
import '../../components/dock-ledger/tt-dock-ledger.ts';
import '../../components/dock-links/tt-dock-links.ts';
import '../../components/dock-overlays/tt-dock-overlays.ts';
import '../../components/dock-queue/tt-dock-queue.ts';
import '../../components/dock-race/tt-dock-race.ts';
import '../../components/dock-rules/tt-dock-rules.ts';
import '../../components/dock-rules/tt-trial-result.ts';
import '../../components/dock-rundown/tt-dock-rundown.ts';
import '../../components/dock-show/tt-dock-show.ts';
import type { TtDockShow } from '../../components/dock-show/tt-dock-show.ts';
import '../../components/dock-sources/tt-dock-sources.ts';
import '../../components/dock-speech/tt-dock-speech.ts';
import '../../components/dock-test/tt-dock-test.ts';
import '../../components/dock-victory/tt-dock-victory.ts';
import { dockQueueSpecimens } from '../../components/specimens/dock-queue-specimens.ts';
import {
  dockOverlays,
  dockRaces,
  dockSources,
  dockVictories,
  specimenAccounts,
  specimenNow,
  specimenSettings,
} from '../../components/specimens/dock-specimens.ts';
import { rundownSpecimens } from '../../components/specimens/rundown-specimens.ts';
import { messageViews } from '../../components/specimens/message-views.ts';
import {
  feedSpecimen,
  ledgerQueue,
  queueSettingsSpecimen,
  trialSpecimen,
} from '../../components/specimens/queue-specimens.ts';
import { speechSpecimens } from '../../components/specimens/speech-specimens.ts';
import { raceSpecimens } from '../../components/specimens/race-specimens.ts';
import '../../styles/operator.css';

/** Every dock of the control page in every state, at the width of a dock of OBS. Nothing is connected: a press says so. */
@customElement('tt-dock-gallery')
export class TtDockGallery extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, 320px);
      gap: 20px;
      align-items: start;
      padding: 20px;
      color: var(--tt-text);
    }
    section {
      padding: 10px;
      border: 1px solid var(--tt-line);
      background: var(--tt-ink-1);
    }
    /* As tall as a dock of OBS, and as a desk. */
    tt-dock-queue {
      height: 720px;
    }
    .desk {
      grid-column: 1 / -1;
    }
    h2 {
      margin: 0 0 8px;
      color: var(--tt-quiet);
      font-size: 12px;
    }
  `;

  protected override render(): TemplateResult {
    const [first] = Object.values(raceSpecimens());
    const races = dockRaces();
    const history = [{ seq: 412, seenAt: specimenNow - 60_000 }];
    return html`${queues()}
    ${Object.entries(races).map(([name, race]) =>
      frame(
        `race: ${name}`,
        html`<tt-dock-race
          .race=${race}
          .powers=${{ accounts: specimenAccounts(race) }}
          .full=${{ settings: specimenSettings }}
          .showNow=${specimenNow}
          live
        ></tt-dock-race>`,
      ),
    )}
    ${frame('race: look-only', html`<tt-dock-race .race=${first?.race ?? null} .showNow=${specimenNow} live></tt-dock-race>`)}
    ${Object.entries(rundownSpecimens()).map(([name, view]) =>
      frame(
        `rundown: ${name}`,
        html`<tt-dock-rundown
          .view=${view}
          .showNow=${specimenNow}
          ?locked=${name === 'look-only'}
          live
        ></tt-dock-rundown>`,
      ),
    )}
    ${Object.entries(dockVictories()).map(([name, view]) =>
      frame(
        `victory: ${name}`,
        html`<tt-dock-victory
          .race=${view.race}
          .victory=${view.victory}
          .view=${view}
          .showNow=${specimenNow}
          settable
          live
        ></tt-dock-victory>`,
      ),
    )}
    ${frame('victory: line lost', html`<tt-dock-victory .race=${first?.race ?? null} .showNow=${specimenNow}></tt-dock-victory>`)}
    ${frame('sources', html`<tt-dock-sources .sources=${dockSources()} .racers=${first?.race.racers ?? {}} .now=${specimenNow} live></tt-dock-sources>`)}
    ${frame('sources: none', html`<tt-dock-sources .now=${specimenNow} live></tt-dock-sources>`)}
    ${frame(
      'overlays',
      html`<tt-dock-overlays
        live
        .overlays=${dockOverlays()}
        .connected=${{ control: 1, host: 1, viewer: 203 }}
        .history=${history}
        .seq=${412}
        version="1.0.0"
        .now=${specimenNow}
      ></tt-dock-overlays>`,
    )}
    ${frame('overlays: none', html`<tt-dock-overlays .now=${specimenNow}></tt-dock-overlays>`)} ${speech()}
    ${frame('test', html`<tt-dock-test .showNow=${specimenNow} live></tt-dock-test>`)}
    ${frame('links', html`<tt-dock-links></tt-dock-links>`)} ${this.#shows()} ${rules()}`;
  }

  #shows(): readonly TemplateResult[] {
    const show = Object.values(raceSpecimens())[0]?.show ?? null;
    const opened = ['new', 'resumed', 'restored-from-backup', 'began-anew-after-damage', 'memory'] as const;
    const undoable = [
      {
        seq: 7,
        label: 'Total of The actor set to 896,947',
        by: 'control',
        who: 'a',
        name: null,
        messages: [],
        moves: 0,
      },
    ];
    const powers: TtDockShow['powers'] = {
      undoable,
      queueSettings: defaultQueueSettings,
      began: { stream: null, recording: null },
      viewerOpen: true,
      form: { open: true, waiting: 12, refused: 340 },
      messages: {},
    };
    const otherStart = 'npm start -- --show race.json --rehearsal';
    const dock = (may: TtDockShow['powers'], full: TtDockShow['full'] = null): TemplateResult =>
      html`<tt-dock-show .show=${show} .powers=${may} .full=${full} live></tt-dock-show>`;
    return [
      ...opened.map((how) =>
        frame(
          `show: ${how}`,
          dock(powers, { log: { id: 'x', opened: how, note: null }, version: '1.0.0', otherStart }),
        ),
      ),
      frame('show: host', dock(powers)),
      frame('show: moderator', dock(null)),
    ];
  }
}

const queue = (view: ModeratorView, live = true): TemplateResult =>
  html`<tt-dock-queue .view=${view} self="moderator-ann" selfName="Ann" .now=${specimenNow} ?live=${live} mayErase>
  </tt-dock-queue>`;

const queues = (): readonly TemplateResult[] => {
  const views = Object.entries(dockQueueSpecimens());
  return [
    ...views.map(([name, view]) => frame(`queue: ${name}`, queue(view))),
    ...views.slice(0, 1).map(([, view]) => frame('queue: line lost', queue(view, false))),
    ...views.map(([name, view]) => frame(`queue on a desk: ${name}`, queue(view), 'desk')),
  ];
};

const rules = (): readonly TemplateResult[] => [
  frame('intake', html`<tt-dock-intake .settings=${queueSettingsSpecimen} live></tt-dock-intake>`),
  frame('feed', html`<tt-dock-feed .feed=${feedSpecimen} reading live></tt-dock-feed>`),
  frame('feed: no chat', html`<tt-dock-feed live></tt-dock-feed>`),
  frame(
    'ledger',
    html`<tt-dock-ledger
      .messages=${messageViews()}
      .queue=${ledgerQueue}
      .showNow=${specimenNow}
      exports
      live
    ></tt-dock-ledger>`,
  ),
  frame('rules', html`<tt-dock-rules .settings=${queueSettingsSpecimen} live></tt-dock-rules>`),
  frame('rules: a trial', html`<tt-trial-result .trial=${trialSpecimen} byItself></tt-trial-result>`),
];

const speech = (): readonly TemplateResult[] =>
  Object.entries(speechSpecimens()).map(([name, { speech: said, desk }]) =>
    frame(
      `speech: ${name}`,
      html`<tt-dock-speech .speech=${said} .desk=${desk} .overlays=${dockOverlays()} live></tt-dock-speech>`,
    ),
  );

const frame = (name: string, content: TemplateResult, place = ''): TemplateResult =>
  html`<section class=${place}>
    <h2>${name}</h2>
    ${content}
  </section>`;

declare global {
  interface HTMLElementTagNameMap {
    'tt-dock-gallery': TtDockGallery;
  }
}
