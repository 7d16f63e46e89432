import { LitElement, css, html, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import uPlot from 'uplot';
import uPlotCss from 'uplot/dist/uPlot.min.css?inline';
import { fromIso, toIso } from '../../../shared/lib/instant.ts';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import { createFormats } from '../../strings/formats.ts';
import { recapWords as words } from '../../strings/recap.en.ts';
import { totalsRange, type ChartPlace } from './chart-scale.ts';
import { chartFont } from './paint-chart.ts';
import { paintMarks } from './paint-marks.ts';
import { recapPalettes } from './recap-palette.ts';
import type { ThemeName } from '../../styles/theme.ts';

const axisFont = `700 14px ${chartFont}`;
/** Around a crossing, in seconds. */
const finish = { before: 20 * 60, after: 8 * 60 };

/** The race over the whole show, to be looked into: drag to zoom, twice to go back. */
@customElement('tt-recap-chart')
export class TtRecapChart extends LitElement {
  static override styles = [
    unsafeCSS(uPlotCss),
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
      button {
        min-height: 34px;
        padding: 0 14px;
        border: 0;
        border-radius: 2px;
        background: var(--_chip);
        color: var(--_ink);
        font: 700 15px var(--tt-display);
        cursor: pointer;
      }
      button[aria-pressed='true'] {
        background: var(--_brand);
        color: var(--_brand-ink);
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
    const parts = recap.record.crossings.slice(0, 4).map(({ racer, milestone, to }) => ({
      name: `${racer} ${milestone}`,
      label: words.chart.finishOf(nameOf(racer), createFormats('en').count(milestone)),
      at: this.#seconds(to),
    }));
    return html`<div class="tools" role="group" aria-label=${words.chart.zoom}>
        <button aria-pressed=${this.stretch === 'whole'} @click=${this.#whole}>${words.chart.whole}</button>
        ${parts.map(
          ({ name, label, at }) =>
            html`<button
              aria-pressed=${this.stretch === name}
              @click=${() => {
                this.#look(at - finish.before, at + finish.after);
                this.stretch = name;
              }}
            >
              ${label}
            </button>`,
        )}
        <p class="hint">${words.chart.hint}</p>
      </div>
      <div class="plot" role="img" aria-label=${words.chart.label(recap.show.title)}></div>
      <p class="readout">${this.hovered ?? words.chart.resting}</p>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A canvas takes the font that is there when it is drawn on.
    if (changed.has('recap') || changed.has('theme') || changed.has('zone'))
      void document.fonts.load(axisFont).then(() => this.isConnected && this.#draw());
  }

  #seconds(iso: string): number {
    return (fromIso(iso) - fromIso(this.recap?.from ?? iso)) / 1000;
  }

  #draw(): void {
    const { recap } = this;
    const at = this.renderRoot.querySelector<HTMLElement>('.plot');
    if (recap === null || at === null) return;
    this.#plot?.destroy();
    this.stretch = 'whole';
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
    const formats = createFormats('en', this.zone === '' ? undefined : this.zone);
    const start = fromIso(recap.from);
    const iso = (seconds: number): string => toIso(start + seconds * 1000);
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
        this.hovered = `${formats.stamp(iso(seconds))} · ${totals.join(' · ')}`;
      }
    };
    return {
      width: at.clientWidth,
      height: at.clientHeight,
      padding: [12, 12, 0, 0],
      legend: { show: false },
      cursor: { drag: { x: true, y: false }, y: false, points: { size: 9 } },
      scales: {
        x: { time: false },
        y: { range: (_plot, low, high) => [...totalsRange(low, high, recap.milestones)] as [number, number] },
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
          points: { show: false },
        })),
      ],
      hooks: {
        drawAxes: [
          (plot) => paintMarks(plot.ctx, placeOf(plot), recap, palette, { font: chartFont, count: formats.count }),
        ],
        setCursor: [readout],
        setSelect: [() => (this.stretch = 'chosen')],
        setScale: [
          (plot, key) => {
            const { min, max } = plot.scales['x'] ?? {};
            if (key === 'x' && min === plot.data[0][0] && max === plot.data[0].at(-1)) this.stretch = 'whole';
          },
        ],
      },
    };
  }

  readonly #whole = (): void => {
    const all = this.#plot?.data[0];
    this.#look(all?.[0] ?? 0, all?.at(-1) ?? 1);
    this.stretch = 'whole';
  };

  #look(min: number, max: number): void {
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
