import { Chart, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import { html, svg, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { Rate } from './answers.ts';
import { day, money } from './language.ts';

/** One line of the chart: the amounts of one category over time. */
export interface Series {
  readonly label: string;
  /** Oldest first. */
  readonly rates: readonly Rate[];
}

Chart.register(LinearScale, LineController, LineElement, PointElement, Tooltip);

/** Told apart by colour, by dashes and by the legend. */
const strokes = [
  { colour: '#12395b', dashes: [] },
  { colour: '#b3470a', dashes: [10, 4] },
  { colour: '#0b6e4f', dashes: [3, 3] },
];

const texture = { font: { family: 'system-ui, sans-serif', size: 14 }, ink: '#1d2329', grid: '#dfe3e8' };

/** Amounts over time as steps: each holds from its first day until the next. The same figures stand in a table. */
export function ratesChart(series: readonly Series[], today: string, description: string): TemplateResult {
  return html`
    <div class="chart">
      <canvas role="img" aria-label=${description} ${ref(drawOn(series, today))}></canvas>
    </div>
    <ul class="legend">
      ${series.map(({ label }, index) => {
        const { colour, dashes } = strokeOf(index);
        return html`<li>
          <svg viewBox="0 0 40 12" aria-hidden="true">
            ${svg`<path d="M0 6h40" stroke=${colour} stroke-width="3" stroke-dasharray=${dashes.join(' ')}></path>`}
          </svg>
          ${label}
        </li>`;
      })}
    </ul>
  `;
}

function strokeOf(index: number): { readonly colour: string; readonly dashes: number[] } {
  return strokes[index % strokes.length] ?? { colour: texture.ink, dashes: [] };
}

function drawOn(series: readonly Series[], today: string): (element: Element | undefined) => void {
  return (element) => {
    if (!(element instanceof HTMLCanvasElement)) return;
    Chart.getChart(element)?.destroy();
    draw(element, series, today);
  };
}

function draw(canvas: HTMLCanvasElement, series: readonly Series[], today: string): void {
  const font = texture.font;
  new Chart(canvas, {
    type: 'line',
    data: {
      datasets: series.map(({ label, rates }, index) => {
        const { colour, dashes } = strokeOf(index);
        return {
          label,
          data: points(rates, today),
          borderColor: colour,
          backgroundColor: colour,
          borderDash: dashes,
          borderWidth: 2.5,
          stepped: 'before' as const,
          pointRadius: 0,
          pointHitRadius: 8,
        };
      }),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: {
        x: {
          type: 'linear',
          min: Math.floor(decimalYear(series[0]?.rates[0]?.effectiveFrom ?? today)),
          max: decimalYear(today),
          grid: { color: texture.grid },
          ticks: {
            color: texture.ink,
            font,
            precision: 0,
            maxRotation: 0,
            includeBounds: false,
            callback: (year) => (Number.isInteger(Number(year)) ? String(year) : ''),
          },
        },
        y: {
          beginAtZero: true,
          grid: { color: texture.grid },
          ticks: {
            color: texture.ink,
            font,
            callback: (amountCents) => money(Number(amountCents)).replace(/[.,]00(?=\D*$)/, ''),
          },
        },
      },
      plugins: {
        tooltip: {
          callbacks: {
            title: (items) => {
              const shown = items[0];
              const rate = shown && series[shown.datasetIndex]?.rates[shown.dataIndex];
              return rate === undefined ? '' : day(rate.effectiveFrom);
            },
            label: ({ dataset, parsed }) => `${dataset.label}: ${money(parsed.y ?? 0)}`,
          },
        },
      },
    },
  });
}

function points(rates: readonly Rate[], today: string): { x: number; y: number }[] {
  const steps = rates.map(({ effectiveFrom, amountCents = 0 }) => ({
    x: decimalYear(effectiveFrom),
    y: amountCents,
  }));
  const last = steps.at(-1);
  const end = decimalYear(today);
  return last === undefined || last.x >= end ? steps : [...steps, { x: end, y: last.y }];
}

/** 2026-07-02 is about 2026.5. */
function decimalYear(isoDate: string): number {
  const year = Number(isoDate.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(isoDate) - start) / (Date.UTC(year + 1, 0, 1) - start);
}
