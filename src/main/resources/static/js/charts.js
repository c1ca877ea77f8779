// Draws the charts of a page. An element with data-chart holds an ECharts option as JSON; data-library says where the
// library is, which only pages with a chart fetch. Colours are names of tokens, read from the page, so that light and dark
// fit. A click on a point that has an address goes there.
const places = () => [...document.querySelectorAll("[data-chart]")];

const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const resolved = (token, place) => {
  const probe = document.createElement("i");
  probe.style.color = `var(${token})`;
  place.append(probe);
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = getComputedStyle(probe).color;
  pixel.fillRect(0, 0, 1, 1);
  probe.remove();
  const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
};
const coloured = (value, place) => {
  if (typeof value === "string") {
    return value.startsWith("--") ? resolved(value, place) : value;
  }
  if (Array.isArray(value)) {
    return value.map(each => coloured(each, place));
  }
  return value && typeof value === "object"
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, coloured(each, place)]))
    : value;
};

const drawn = new Map();
const draw = place => {
  const chart = drawn.get(place) || echarts.init(place);
  if (!drawn.has(place)) {
    drawn.set(place, chart);
    new ResizeObserver(() => chart.resize()).observe(place);
    chart.on("click", point => {
      if (point.data?.href?.startsWith("/")) {
        location.assign(point.data.href);
      }
    });
  }
  const option = coloured(JSON.parse(place.dataset.chart), place);
  const font = getComputedStyle(place).fontFamily;
  chart.setOption({ animation: false, textStyle: { fontFamily: font }, ...option }, true);
};

if (places().length) {
  const script = document.createElement("script");
  script.src = places()[0].dataset.library;
  script.onload = () => {
    places().forEach(draw);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => places().forEach(draw));
  };
  document.head.append(script);
}
