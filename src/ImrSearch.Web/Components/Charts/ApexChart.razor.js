// The one place that knows apexcharts. Takes options as JSON text, adds what depends on the reader's browser (theme,
// motion, number format, width), and draws again when the theme changes.

const charts = new WeakMap();
const turns = new WeakMap();
const dark = matchMedia("(prefers-color-scheme: dark)");
const still = matchMedia("(prefers-reduced-motion: reduce)");
const number = new Intl.NumberFormat("en-US");
const percent = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const pictureWidth = 760;
let library;

function load() {
  library ??= new Promise((resolve, reject) => {
    if (globalThis.ApexCharts) {
      resolve(globalThis.ApexCharts);
      return;
    }
    const script = document.createElement("script");
    script.src = new URL("../../lib/apexcharts/apexcharts.min.js", import.meta.url).href;
    script.onload = () => resolve(globalThis.ApexCharts);
    script.onerror = () => reject(new Error(`${script.src} could not be loaded`));
    document.head.append(script);
  });
  return library;
}

/** Replaces "var(--name)" by the value that it has on the page now: apexcharts computes with colours. */
function resolved(value, style) {
  if (typeof value === "string") {
    const name = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
    return name ? style.getPropertyValue(name).trim() : value;
  }
  if (Array.isArray(value)) {
    return value.map(part => resolved(part, style));
  }
  return value && typeof value === "object"
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolved(part, style)]))
    : value;
}

function complete(element, json, clicks) {
  const style = getComputedStyle(element);
  const options = resolved(JSON.parse(json), style);
  const ink = style.getPropertyValue("--ink-soft").trim();
  const surface = style.getPropertyValue("--surface").trim();
  const isDonut = options.chart.type === "donut";
  const isPercent = options.format === "percent";
  const middle = options.donutLabel;
  delete options.donutLabel;
  delete options.format;

  Object.assign(options.chart, {
    background: "transparent",
    fontFamily: style.fontFamily,
    foreColor: ink,
    animations: { enabled: !still.matches, speed: 250, animateGradually: { enabled: false }, dynamicAnimation: { speed: 250 } },
    toolbar: { show: false },
    zoom: { enabled: false },
    selection: { enabled: false },
    parentHeightOffset: 0,
  });
  if (clicks) {
    options.chart.events = {
      // The page may be gone by the time the answer comes; nothing is left to do then.
      dataPointSelection: (event, chart, { seriesIndex, dataPointIndex }) =>
        clicks.invokeMethodAsync("SelectAsync", seriesIndex, dataPointIndex).catch(() => {}),
    };
    // What is clicked leads elsewhere; nothing stays chosen.
    options.states = { active: { filter: { type: "none" } } };
  }

  options.theme = { mode: dark.matches ? "dark" : "light" };
  options.fill = { opacity: 1, ...options.fill };
  options.legend = { show: false };
  options.dataLabels = { enabled: false };
  const told = value => value === null || value === undefined ? "–" : isPercent ? `${percent.format(value)}%` : number.format(value);
  options.tooltip = { theme: dark.matches ? "dark" : "light", y: { formatter: told } };
  if (options.fill?.pattern) {
    Object.assign(options.fill.pattern, { width: 6, height: 6, strokeWidth: 3 });
  }

  if (isDonut) {
    options.stroke = { width: 2, colors: [surface] };
    options.plotOptions = {
      pie: {
        expandOnClick: false,
        donut: {
          size: "70%",
          labels: {
            show: Boolean(middle),
            name: { fontSize: "12px", color: ink, offsetY: 20 },
            value: { fontSize: "24px", fontWeight: 650, color: style.getPropertyValue("--ink").trim(), offsetY: -12, formatter: value => number.format(value) },
            total: { show: true, showAlways: false, label: middle?.name, color: ink, fontSize: "12px", formatter: () => middle?.value },
          },
        },
      },
    };
  } else {
    addAxes(element, options, { style, surface, isPercent, told });
  }
  return options;
}

function addAxes(element, options, { style, surface, isPercent, told }) {
  const isBar = options.chart.type === "bar" || options.chart.type === "rangeBar";
  const isLying = isBar && options.plotOptions.bar.horizontal;
  const isShare = isPercent || options.chart.stackType === "100%";
  options.stroke = isBar ? { width: 1, colors: [surface] } : { curve: "straight", ...options.stroke };
  Object.assign(options.plotOptions.bar, { columnWidth: "70%", barHeight: options.chart.type === "rangeBar" ? "70%" : "72%", borderRadius: 0, rangeBarGroupRows: false });
  options.grid = {
    borderColor: style.getPropertyValue("--line").trim(),
    padding: isLying ? { left: 4, right: 14, top: -18, bottom: -4 } : { left: 4, right: 0, top: -16, bottom: 0 },
    xaxis: { lines: { show: isLying } },
    yaxis: { lines: { show: !isLying } },
  };
  if (!isBar) {
    options.markers = { size: options.series.map(one => one.type === "rangeArea" ? 0 : 4), strokeWidth: 0, hover: { sizeOffset: 2 } };
  }

  // Bars that lie have their values on what apexcharts calls the x axis, in labels and not in scale.
  const values = {
    style: { fontSize: "11px" },
    formatter: value => isShare ? `${Math.round(value)}%` : Number.isInteger(Number(value)) ? number.format(value) : "",
  };
  const names = isLying
    ? { style: { fontSize: "12px" }, maxWidth: Math.max(110, Math.min(210, Math.round(element.clientWidth * 0.42))) }
    : { rotate: -45, hideOverlappingLabels: true, style: { fontSize: "11px" } };
  const scale = { forceNiceScale: options.yaxis?.max === undefined, min: 0, ...(isShare && !isPercent ? { max: 100 } : {}) };
  options.xaxis = { ...options.xaxis, axisTicks: { show: false }, labels: isLying ? values : names, ...(isLying ? { tickAmount: 4 } : {}) };
  options.yaxis = { ...options.yaxis, ...scale, labels: isLying ? names : values, ...(isLying ? {} : { tickAmount: options.yaxis?.max === undefined ? undefined : 4 }) };
  if (options.chart.type === "rangeBar") {
    options.tooltip = { theme: options.tooltip.theme, custom: context => rangeTip(context, told) };
  } else {
    options.tooltip.shared = true;
    options.tooltip.intersect = false;
  }
}

/** A range and its mark as text; built of nodes, so that a name can never be markup. */
function rangeTip({ seriesIndex, dataPointIndex, w }, told) {
  const series = w.config.series[seriesIndex];
  const point = series.data[dataPointIndex];
  const box = document.createElement("div");
  box.style.padding = "6px 10px";
  const line = (text, strong) => {
    const part = document.createElement("div");
    part.textContent = text;
    part.style.fontWeight = strong ? "600" : "400";
    box.append(part);
  };
  line(point.x, true);
  line(`${series.name}: ${told(point.goals?.[0]?.value)}`);
  line(`95% interval ${told(point.y[0])} to ${told(point.y[1])}`);
  return box.outerHTML;
}

/** What cannot change in a chart that is drawn: then it is drawn anew. A donut takes any number of slices. */
function shape(options) {
  const { type, stacked, stackType } = options.chart;
  if (type === "donut") {
    return type;
  }
  return JSON.stringify([type, stacked, stackType, options.plotOptions?.bar?.horizontal, options.series.length, options.series.map?.(one => one?.type)]);
}

/** One thing at a time for each element: a drawing that is still going on must not meet the next. */
function inTurn(element, work) {
  if (!element) {
    return Promise.resolve(); // Left already, by someone who went on quickly.
  }
  const turn = (turns.get(element) ?? Promise.resolve()).then(work, work);
  turns.set(element, turn);
  return turn;
}

export function draw(element, json, clicks) {
  return inTurn(element, async () => {
    const ApexCharts = await load();
    if (!element.isConnected) {
      return;
    }
    const known = charts.get(element);
    const options = complete(element, json, clicks);
    if (known && known.shape === shape(options)) {
      known.json = json;
      await known.chart.updateOptions(options, true, !still.matches);
      return;
    }
    destroy(element);
    const chart = new ApexCharts(element, options);
    const entry = { chart, json, shape: shape(options), retheme: () => chart.updateOptions(complete(element, entry.json, clicks), true, false) };
    charts.set(element, entry);
    dark.addEventListener("change", entry.retheme);
    await chart.render();
  });
}

function destroy(element) {
  const entry = charts.get(element);
  if (entry) {
    dark.removeEventListener("change", entry.retheme);
    entry.chart.destroy();
    charts.delete(element);
  }
}

export function remove(element) {
  return inTurn(element, () => destroy(element));
}

/** The chart once more out of sight, as wide as a picture is, so that its names have room on any screen. */
async function onStage(json, work) {
  const stage = document.createElement("div");
  stage.setAttribute("aria-hidden", "true");
  Object.assign(stage.style, { position: "absolute", left: "-10000px", top: "0", width: `${pictureWidth}px` });
  document.body.append(stage);
  const options = complete(stage, json);
  options.chart.animations = { enabled: false };
  const chart = new globalThis.ApexCharts(stage, options);
  try {
    await chart.render();
    return await work(stage.querySelector("svg.apexcharts-svg"), getComputedStyle(stage));
  } finally {
    chart.destroy();
    stage.remove();
  }
}

/** The chart as a picture that can stand alone, in the colours of the page. */
export function savePng(element, title, picture) {
  return inTurn(element, async () => {
    const entry = charts.get(element);
    if (!entry) {
      return;
    }
    const { framed } = await import(new URL("../../chart-picture.js", import.meta.url).href);
    const png = await onStage(entry.json, (drawn, style) => framed(drawn, title, { ...picture, legend: resolved(picture.legend, style) }, style));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(png);
    link.download = `${picture.fileName}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
}
