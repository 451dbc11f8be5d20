// A chart as a picture that can stand alone: title and sets above, what its colours mean, what is drawn below.

const edge = 16;
const scale = 2;
const swatch = 12;

/** Text in lines no wider than the canvas has room for. */
function lines(context, text, width) {
  const all = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && context.measureText(longer).width > width) {
      all.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line ? [...all, line] : all;
}

/** A drawn chart as an image. */
function imageOf(drawn, width, height) {
  const svg = drawn.cloneNode(true);
  svg.querySelectorAll("foreignObject").forEach(part => part.remove());
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  svg.setAttribute("width", width);
  svg.setAttribute("height", height);
  const image = new Image();
  return new Promise((resolve, reject) => {
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("the chart could not be turned into a picture"));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  });
}

/** Where each entry of the legend stands: beside the one before while there is room. */
function placed(context, legend, width) {
  let [x, row] = [0, 0];
  return legend.map(entry => {
    const room = swatch + 6 + context.measureText(entry.text).width;
    if (x > 0 && x + room > width) {
      [x, row] = [0, row + 1];
    }
    const place = { entry, x, row };
    x += room + 18;
    return place;
  });
}

/** A swatch with its left upper corner at a point, drawn as the chart draws its bars or lines. */
function drawSwatch(context, { color, pattern }, x, y, ink) {
  context.save();
  context.translate(x, y);
  context.fillStyle = context.strokeStyle = color;
  if (pattern === "line" || pattern === "dashes") {
    context.globalAlpha = 0.22;
    context.fillRect(0, 0, swatch, swatch);
    context.globalAlpha = 1;
    context.lineWidth = 2;
    context.setLineDash(pattern === "dashes" ? [4, 3] : []);
    stroke(context, [[0, swatch / 2, swatch, swatch / 2]]);
  } else if (pattern === "solid") {
    context.fillRect(0, 0, swatch, swatch);
  } else {
    const isRange = pattern === "range";
    context.beginPath();
    context.rect(0, isRange ? 3 : 0, swatch, isRange ? 6 : swatch);
    context.clip();
    context.lineWidth = 2;
    context.stroke();
    stroke(context, [-8, -4, 0, 4, 8, 12].map(at => pattern === "verticalLines" ? [at, 0, at, swatch] : [at, 0, at + swatch, swatch]));
    if (isRange) {
      context.fillStyle = ink;
      context.fillRect(swatch / 2 - 1.5, 0, 3, swatch);
    }
  }
  context.restore();
}

function stroke(context, all) {
  context.beginPath();
  for (const [fromX, fromY, toX, toY] of all) {
    context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
  }
  context.stroke();
}

/** The picture as a PNG blob. */
export async function framed(drawn, title, { set, legend, caption }, style) {
  const { width, height } = drawn.getBoundingClientRect();
  const image = await imageOf(drawn, width, height);
  const color = name => style.getPropertyValue(name).trim();
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  const titleFont = `600 15px ${style.fontFamily}`;
  const textFont = `12px ${style.fontFamily}`;
  context.font = titleFont;
  const titleLines = lines(context, title, width);
  context.font = textFont;
  const setLines = set.flatMap(text => lines(context, text, width));
  const captionLines = lines(context, caption, width);
  const entries = placed(context, legend, width);

  const setTop = edge + titleLines.length * 20 + 4;
  const legendTop = setTop + setLines.length * 17 + 8;
  const chartTop = legendTop + ((entries.at(-1)?.row ?? -1) + 1) * 18 + 6;
  const captionTop = chartTop + height + 8;
  canvas.width = (width + 2 * edge) * scale;
  canvas.height = (captionTop + captionLines.length * 17 + edge) * scale;
  context.scale(scale, scale);
  context.fillStyle = color("--surface");
  context.fillRect(0, 0, canvas.width, canvas.height);

  const write = (text, font, ink, top, step) => {
    context.font = font;
    context.fillStyle = color(ink);
    text.forEach((line, place) => context.fillText(line, edge, top + step * (place + 0.75)));
  };
  write(titleLines, titleFont, "--ink", edge, 20);
  write(setLines, textFont, "--ink", setTop, 17);
  for (const { entry, x, row } of entries) {
    const top = legendTop + row * 18;
    drawSwatch(context, entry, edge + x, top, color("--ink"));
    context.fillStyle = color("--ink");
    context.fillText(entry.text, edge + x + swatch + 6, top + swatch - 2);
  }
  context.drawImage(image, edge, chartTop, width, height);
  write(captionLines, textFont, "--ink-soft", captionTop, 17);
  return new Promise(resolve => canvas.toBlob(resolve, "image/png"));
}
