import { LitElement, css, html, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import uPlot from 'uplot';
import uPlotCss from 'uplot/dist/uPlot.min.css?inline';
import { fromIso, toIso } from '../../../shared/lib/instant.ts';
import { momentStretch } from '../../../shared/projections/moment-stretch.ts';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import { createFormats, type Formats } from '../../strings/formats.ts';
import { createRecapFormats } from '../../strings/recap-formats.ts';
import { recapWords as words } from '../../strings/recap.en.ts';
import { totalsBetween, totalsRange, type ChartPlace } from './chart-scale.ts';
import { gapAt, gapOf, type GapSeries } from './gap-series.ts';
import { chartFont, paintNames } from './paint-chart.ts';
import { paintGap } from './paint-gap.ts';
import { paintMarks } from './paint-marks.ts';
import { recapButtonStyles } from './recap-button.styles.ts';
import { ofContenders } from './the-moment.ts';
import { recapPalettes, type RecapPalette } from './recap-palette.ts';
import type { ThemeName } from '../../styles/theme.ts';

const axisFont = `700 14px ${chartFont}`;
/** At the right of the lines, for what they are called. */
const nameRoom = 150;

/** The race over the whole show, to be looked into: drag to zoom, twice to go back. */
@customElement('tt-recap-chart')
export class TtRecapChart extends LitElement {
  static override styles = [
    unsafeCSS(uPlotCss),
    recapButtonStyles,
    css`
      :host {
        display: block;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        min-height: 40px;
        margin-bottom: 8px;
      }
      .hint {
        margin: 0 0 0 auto;
        color: var(--_quiet);
        font-size: 13px;
      }
      .readout {
        min-height: 22px;
        margin: 6px 0 0;
        color: var(--_quiet);
        font: 700 15px/1.4 var(--tt-display);
        font-variant-numeric: tabular-nums;
      }
      .plot {
        height: var(--_chart-height, 440px);
        touch-action: pan-y;
      }
      h3 {
        margin: 14px 0 4px;
        font: 700 18px/1.2 var(--tt-display);
      }
      .gap {
        display: block;
        width: 100%;
        height: 110px;
      }
      .u-select {
        background: rgba(128, 140, 160, 0.3);
      }
      .u-cursor-x {
        border-right-color: var(--_quiet);
      }
    `,
  ];

  @property({ attribute: false }) recap: RecapView | null = null;
  @property() theme: ThemeName = 'night';
  /** An IANA name; empty = the viewer's. */
  @property() zone = 'UTC';
  @state() private stretch = 'whole';
  @state() private hovered: string | null = null;
  #plot: uPlot | null = null;
  #gap: GapSeries | null = null;
  /** What is looked into, in seconds; null = the whole. */
  #part: readonly [from: number, to: number] | null = null;
  #resize: ResizeObserver | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
    this.#plot?.destroy();
    this.#plot = null;
  }

  protected override render() {
    const { recap } = this;
    if (recap === null) return nothing;
    const nameOf = (id: string): string => recap.racers.find((racer) => racer.id === id)?.name ?? id;
    const parts = recap.record.crossings.slice(0, 4).map((crossing) => ({
      name: `${crossing.racer} ${crossing.milestone}`,
      label: words.chart.finishOf(nameOf(crossing.racer), createFormats('en').count(crossing.milestone)),
      stretch: momentStretch(recap.from, crossing),
    }));
    return html`<div class="tools" role="group" aria-label=${words.chart.zoom}>
        <button aria-pressed=${this.stretch === 'whole'} @click=${this.#whole}>${words.chart.whole}</button>
        ${parts.map(
          ({ name, label, stretch }) =>
            html`<button
              aria-pressed=${this.stretch === name}
              @click=${() => {
                this.#look(...stretch);
                this.stretch = name;
              }}
            >
              ${label}
            </button>`,
        )}
        <p class="hint">${words.chart.hint}</p>
      </div>
      <div class="plot" role="img" aria-label=${words.chart.label(recap.show.title)}></div>
      ${
        this.#gap === null
          ? nothing
          : html`<h3>${words.gap.title(this.#gap.upper.name, this.#gap.lower.name)}</h3>
              <canvas
                class="gap"
                role="img"
                aria-label=${words.gap.label(this.#gap.upper.name, this.#gap.lower.name)}
              ></canvas>`
      }
      <p class="readout">${this.hovered ?? words.chart.resting}</p>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('recap')) this.#gap = this.recap === null ? null : gapOf(this.recap);
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A canvas takes the font that is there when it is drawn on.
    if (changed.has('recap') || changed.has('theme') || changed.has('zone'))
      void document.fonts.load(axisFont).then(() => this.isConnected && this.#draw());
  }

  #draw(): void {
    const { recap } = this;
    const at = this.renderRoot.querySelector<HTMLElement>('.plot');
    if (recap === null || at === null) return;
    this.#plot?.destroy();
    this.stretch = 'whole';
    this.#part = null;
    const series = recap.racers.filter((racer) => racer.series.length > 0);
    const tables = series.map((racer): uPlot.AlignedData => [
      racer.series.map(([x]) => x),
      racer.series.map(([, y]) => y),
    ]);
    const data: uPlot.AlignedData =
      tables.length === 0 ? [[0, 1]] : tables.length === 1 ? (tables[0] ?? [[]]) : uPlot.join(tables);
    this.#plot = new uPlot(this.#options(recap, series, at), data, at);
    this.#resize?.disconnect();
    this.#resize = new ResizeObserver(() => this.#plot?.setSize({ width: at.clientWidth, height: at.clientHeight }));
    this.#resize.observe(at);
  }

  #options(recap: RecapView, series: RecapView['racers'], at: HTMLElement): uPlot.Options {
    const palette = recapPalettes[this.theme];
    const formats = createRecapFormats(this.zone);
    const start = fromIso(recap.from);
    const iso = (seconds: number): string => toIso(start + seconds * 1000);
    // A phone has no room beside the lines: there the legend names them.
    const named = at.clientWidth >= 720;
    const axis = { stroke: palette.quiet, font: axisFont, ticks: { stroke: palette.rule, width: 1 } };
    const readout = (plot: uPlot): void => {
      const index = plot.cursor.idx;
      const seconds = index === null || index === undefined ? undefined : plot.data[0][index];
      if (seconds === undefined) this.hovered = null;
      else {
        const totals = series.flatMap(({ name, series: points }) => {
          const total = points.findLast(([x]) => x <= seconds)?.[1];
          return total === undefined ? [] : [`${name} ${formats.count(total)}`];
        });
        const gap = this.#gap === null ? null : gapAt(this.#gap, seconds);
        const apart = gap === null ? [] : [words.gap.now(formats.count(Math.abs(gap)))];
        this.hovered = [formats.stamp(iso(seconds)), ...totals, ...apart].join(' · ');
      }
    };
    return {
      width: at.clientWidth,
      height: at.clientHeight,
      padding: [12, named ? nameRoom : 12, 0, 0],
      legend: { show: false },
      cursor: {
        drag: { x: true, y: false, setScale: false },
        y: false,
        points: { size: 9 },
        bind: { dblclick: () => this.#whole },
      },
      scales: {
        x: { time: false },
        y: { range: (_plot, low, high) => [...this.#totals(low, high)] as [number, number] },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          space: 110,
          incrs: [1, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400],
          splits: (_plot, _axis, low, high, step) => {
            const shift = (start / 1000) % step;
            const splits: number[] = [];
            for (let x = Math.ceil((low + shift) / step) * step - shift; x <= high; x += step) splits.push(x);
            return splits;
          },
          values: (_plot, splits) =>
            splits.map((x, index) =>
              formats.clockNear(iso(x), index === 0 ? start - 86_400_000 : start + (splits[index - 1] ?? x) * 1000),
            ),
        },
        {
          ...axis,
          grid: { stroke: palette.rule, width: 1 },
          size: 86,
          values: (_plot, splits) => splits.map((value) => formats.count(value)),
        },
      ],
      series: [
        {},
        ...series.map(({ name, colour, alsoRunning }) => ({
          label: name,
          stroke: palette.line(colour),
          width: alsoRunning ? 1.5 : 3,
          spanGaps: true,
          // Where it is looked into each count is shown: between them nobody knows.
          points: { show: () => this.#part !== null, size: 8, fill: palette.line(colour) },
        })),
      ],
      hooks: {
        drawAxes: [
          (plot) =>
            paintMarks(plot.ctx, placeOf(plot), recap, palette, {
              font: chartFont,
              count: formats.count,
              clock: formats.clock,
            }),
        ],
        draw: [
          (plot) => {
            const shown = [plot.scales['x']?.min ?? 0, plot.scales['x']?.max ?? 1] as const;
            if (named) paintNames(plot.ctx, placeOf(plot), shown[1], recap, palette, formats);
            this.#drawGap(placeOf(plot), shown, palette, formats);
          },
        ],
        setCursor: [readout],
        setSelect: [
          (plot) => {
            const { left, width } = plot.select;
            if (width === 0) return;
            plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
            this.#look(plot.posToVal(left, 'x'), plot.posToVal(left + width, 'x'));
            this.stretch = 'chosen';
          },
        ],
      },
    };
  }

  /** The whole has everybody; a part of it those who contend there. */
  #totals(low: number, high: number): readonly [number, number] {
    const { recap } = this;
    if (recap === null) return [low, high];
    const near = this.#part === null ? null : totalsBetween(ofContenders(recap), ...this.#part);
    return totalsRange(...(near ?? ([low, high] as const)), recap.milestones);
  }

  /** Below the race, on the same axis of time. */
  #drawGap(
    { left, width, x, ratio }: ChartPlace,
    stretch: readonly [number, number],
    palette: RecapPalette,
    formats: Formats,
  ): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('canvas.gap');
    const to = canvas?.getContext('2d');
    if (this.#gap === null || canvas === null || to === null || to === undefined) return;
    canvas.width = Math.round(canvas.clientWidth * ratio);
    canvas.height = Math.round(canvas.clientHeight * ratio);
    const place = { left, width, x, ratio, top: 4 * ratio, height: canvas.height - 8 * ratio };
    paintGap(to, place, this.#gap, stretch, palette, formats);
  }

  readonly #whole = (): null => {
    const all = this.#plot?.data[0];
    this.#part = null;
    this.#plot?.setScale('x', { min: all?.[0] ?? 0, max: all?.at(-1) ?? 1 });
    this.stretch = 'whole';
    return null;
  };

  #look(min: number, max: number): void {
    this.#part = [min, max];
    this.#plot?.setScale('x', { min, max });
  }
}

function placeOf(plot: uPlot): ChartPlace {
  const { left, top, width, height } = plot.bbox;
  return {
    ...{ left, top, width, height },
    ratio: uPlot.pxRatio,
    x: (seconds) => plot.valToPos(seconds, 'x', true),
    y: (total) => plot.valToPos(total, 'y', true),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-recap-chart': TtRecapChart;
  }
}
