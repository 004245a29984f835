// What a page does beyond links and forms: the volume chart, and the filters of a phone.
(() => {
  'use strict';
  const DAY = 86400000;
  const SHOWN_AT_FIRST = 120;
  let library;

  document.documentElement.classList.add('js');

  function load(address) {
    library ??= new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = address;
      script.onload = () => done(window.echarts);
      script.onerror = failed;
      document.head.append(script);
    });
    return library;
  }

  // Rows leave out days without posts; the axis has every day.
  function fill(rows) {
    const known = new Map(rows.map(row => [row[0], row]));
    const first = Date.parse(rows[0][0]);
    const last = Date.parse(rows[rows.length - 1][0]);
    const filled = [];
    for (let day = first; day <= last; day += DAY) {
      const name = new Date(day).toISOString().slice(0, 10);
      filled.push(known.get(name) ?? [name, 0, 0, 0]);
    }
    return filled;
  }

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function series(name, days, column, style, chosen) {
    return {
      name,
      type: 'bar',
      stack: 'posts',
      barCategoryGap: '22%',
      barMaxWidth: 26,
      cursor: 'pointer',
      itemStyle: { color: colour(style) },
      data: days.map(day => ({
        value: day[column],
        itemStyle: { opacity: chosen(day[0]) ? 1 : 0.3 },
      })),
    };
  }

  // What all charts over days have in common.
  function frame(days) {
    const muted = colour('--muted');
    return {
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      animationDuration: 250,
      grid: { left: 4, right: 14, top: 28, bottom: 2, containLabel: true },
      legend: { right: 0, top: -4, type: 'scroll', itemWidth: 10, itemHeight: 10, itemGap: 14, textStyle: { color: muted, fontSize: 12 } },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        confine: true,
        axisPointer: { type: 'shadow' },
        backgroundColor: colour('--surface'),
        borderColor: colour('--line-strong'),
        textStyle: { color: colour('--ink'), fontSize: 12 },
      },
      xAxis: {
        type: 'category',
        data: days,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour('--line-strong') } },
        axisLabel: { color: muted, fontSize: 11, hideOverlap: true, formatter: shortDay },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        splitNumber: 3,
        axisLabel: { color: muted, fontSize: 11 },
        splitLine: { lineStyle: { color: colour('--line') } },
      },
    };
  }

  function option(days, from, to) {
    const chosen = day => (!from || day >= from) && (!to || day <= to);
    const many = days.length > SHOWN_AT_FIRST;
    const zoom = { startValue: days.length - SHOWN_AT_FIRST, endValue: days.length - 1 };
    const base = frame(days.map(day => day[0]));
    return {
      ...base,
      grid: { ...base.grid, bottom: many ? 34 : 2 },
      dataZoom: many ? [{ type: 'slider', height: 18, bottom: 4, ...zoom }, { type: 'inside', ...zoom }] : [],
      series: [
        series('Negative', days, 1, '--chart-negative', chosen),
        series('Neutral or unknown', days, 2, '--chart-other', chosen),
        series('Positive', days, 3, '--chart-positive', chosen),
      ],
    };
  }

  // Share of voice: posts a day as stacked bars, or net sentiment as lines.
  function voiceOption(voice, net) {
    const base = frame(voice.days);
    const axis = { ...base.yAxis, ...(net ? { min: -1, max: 1, minInterval: 0.5 } : {}) };
    const shape = net
      ? { type: 'line', connectNulls: true, symbolSize: 5 }
      : { type: 'bar', stack: 'posts', barCategoryGap: '22%', barMaxWidth: 26 };
    return {
      ...base,
      yAxis: axis,
      series: voice.lines.map(line => ({
        ...shape,
        name: line.name,
        itemStyle: { color: line.colour },
        lineStyle: { color: line.colour },
        data: net ? line.net : line.posts,
      })),
    };
  }

  function shortDay(day) {
    return new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
  }

  function showDay(day) {
    const address = new URL(location.href);
    address.pathname = '/';
    address.searchParams.set('from', day);
    address.searchParams.set('to', day);
    const link = document.createElement('a');
    link.href = address.pathname + address.search;
    document.getElementById('search').append(link); // where htmx takes clicks
    window.htmx.process(link);
    link.click();
  }

  async function draw(element) {
    const rows = JSON.parse(element.dataset.rows);
    if (rows.length === 0 || element.dataset.drawn) return;
    element.dataset.drawn = 'yes';
    const echarts = await load(element.dataset.script);
    const days = fill(rows);
    const chart = stand(echarts, element, () => option(days, element.dataset.from, element.dataset.to));
    chart.getZr().on('click', event => {
      const point = [event.offsetX, event.offsetY];
      if (chart.containPixel('grid', point)) {
        showDay(days[chart.convertFromPixel({ seriesIndex: 0 }, point)[0]][0]);
      }
    });
  }

  // A chart that keeps to the size of its place and to the colours in force.
  function stand(echarts, element, make) {
    const chart = echarts.init(element, null, { renderer: 'canvas' });
    chart.setOption(make());
    new ResizeObserver(() => chart.resize()).observe(element);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => chart.setOption(make(), true));
    return chart;
  }

  async function drawVoices(figure) {
    if (figure.dataset.drawn) return;
    figure.dataset.drawn = 'yes';
    const voice = JSON.parse(figure.dataset.voice);
    const echarts = await load(figure.dataset.script);
    figure.querySelectorAll('.voice-chart').forEach(element =>
      stand(echarts, element, () => voiceOption(voice, element.dataset.of === 'net')));
  }

  // Posts of one person by week, stacked by network.
  const PALETTE = ['#4477aa', '#ee8866', '#44bb99', '#aa6fb8', '#ccaa22', '#77aadd', '#bb5566'];

  function weeksOption(posts) {
    const base = frame(posts.weeks);
    return {
      ...base,
      series: posts.lines.map((line, i) => ({
        type: 'bar',
        stack: 'posts',
        barCategoryGap: '22%',
        barMaxWidth: 26,
        name: line.name,
        itemStyle: { color: PALETTE[i % PALETTE.length] },
        data: line.counts,
      })),
    };
  }

  async function drawWeeks(element) {
    if (element.dataset.drawn) return;
    element.dataset.drawn = 'yes';
    const echarts = await load(element.dataset.script);
    stand(echarts, element, () => weeksOption(JSON.parse(element.dataset.weeks)));
  }

  // A post that was opened from a result leads back to it.
  function leadBack(link) {
    const referrer = document.referrer && new URL(document.referrer);
    if (referrer && referrer.origin === location.origin && referrer.pathname === '/') {
      link.href = referrer.href;
    }
  }

  function prepare(root) {
    root.querySelectorAll('.back a[href="/"]').forEach(leadBack);
    root.querySelectorAll('.chart').forEach(draw);
    root.querySelectorAll('.voice-charts').forEach(drawVoices);
    root.querySelectorAll('.weeks-chart').forEach(drawWeeks);
    root.querySelectorAll('.filters').forEach(button => {
      button.onclick = () => {
        const open = document.getElementById('facets').classList.toggle('open');
        button.setAttribute('aria-expanded', String(open));
      };
    });
  }

  document.addEventListener('htmx:load', event => prepare(event.detail.elt.parentElement ?? document));
})();
