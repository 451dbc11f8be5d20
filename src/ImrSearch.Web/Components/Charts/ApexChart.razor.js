// The one place that knows apexcharts. Takes options as JSON text, adds what depends on the reader's browser (theme,
// motion, number format), and draws again when the theme changes.

const charts = new WeakMap();
const dark = matchMedia("(prefers-color-scheme: dark)");
const still = matchMedia("(prefers-reduced-motion: reduce)");
const number = new Intl.NumberFormat("en-US");
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

function complete(element, json) {
  const style = getComputedStyle(element);
  const options = resolved(JSON.parse(json), style);
  const ink = style.getPropertyValue("--ink-soft").trim();
  const surface = style.getPropertyValue("--surface").trim();
  const isDonut = options.chart.type === "donut";
  const middle = options.donutLabel;
  delete options.donutLabel;

  Object.assign(options.chart, {
    background: "transparent",
    fontFamily: style.fontFamily,
    foreColor: ink,
    animations: { enabled: !still.matches, speed: 250, animateGradually: { enabled: false }, dynamicAnimation: { speed: 250 } },
    toolbar: { show: false },
    zoom: { enabled: false },
    parentHeightOffset: 0,
  });
  options.theme = { mode: dark.matches ? "dark" : "light" };
  options.fill = { ...options.fill, opacity: 1 };
  options.legend = { show: false };
  options.dataLabels = { enabled: false };
  options.tooltip = { theme: dark.matches ? "dark" : "light", y: { formatter: value => number.format(value) } };
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
    options.stroke = { width: 1, colors: [surface] };
    options.plotOptions = { bar: { columnWidth: "70%", borderRadius: 0 } };
    options.grid = { borderColor: style.getPropertyValue("--line").trim(), padding: { left: 4, right: 0, top: -16, bottom: 0 } };
    options.xaxis = { ...options.xaxis, axisTicks: { show: false }, labels: { rotate: -45, hideOverlappingLabels: true, style: { fontSize: "11px" } } };
    options.yaxis = { ...options.yaxis, forceNiceScale: true, min: 0, labels: { style: { fontSize: "11px" }, formatter: value => Number.isInteger(value) ? number.format(value) : "" } };
    options.tooltip.shared = true;
    options.tooltip.intersect = false;
  }
  return options;
}

export async function draw(element, json) {
  const ApexCharts = await load();
  const known = charts.get(element);
  if (known) {
    known.json = json;
    await known.chart.updateOptions(complete(element, json), true, !still.matches);
    return;
  }
  const chart = new ApexCharts(element, complete(element, json));
  const entry = { chart, json, retheme: () => chart.updateOptions(complete(element, entry.json), true, false) };
  charts.set(element, entry);
  dark.addEventListener("change", entry.retheme);
  await chart.render();
}

export function remove(element) {
  const entry = charts.get(element);
  if (entry) {
    dark.removeEventListener("change", entry.retheme);
    entry.chart.destroy();
    charts.delete(element);
  }
}
