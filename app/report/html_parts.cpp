// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/html_parts.h"

#include "app/report/map_set.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace oasis::report {

namespace {

constexpr double kChartWidth = 720;

template <class Draw>
QString svgUri(double height, Draw&& draw)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(QSizeF(kChartWidth, height).toSize());
    generator.setViewBox(QRectF(0, 0, kChartWidth, height));
    QPainter painter(&generator);
    draw(painter, QRectF(0, 0, kChartWidth, height));
    painter.end();
    return QStringLiteral("data:image/svg+xml;base64,") + QString::fromLatin1(bytes.toBase64());
}

/// The page carries its style and script: it is one file.
constexpr const char* kStyle = R"CSS(
:root{--ink:#1b2430;--soft:#5b6673;--rule:#d3dae0;--paper:#fff;--tint:#f0f5f5;--accent:#0b5d66;--band:#0b5d66}
@media (prefers-color-scheme:dark){:root{--ink:#e7edf2;--soft:#9fabb7;--rule:#36424d;--paper:#12181e;--tint:#1b252c;--accent:#5cc3c9;--band:#0a3a41}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:var(--paper);font:1rem/1.55 system-ui,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif}
header{background:var(--band);color:#fff;padding:2.5rem 0 2rem}
header>div{padding:0 1.25rem}
header>div,main{max-width:66rem;margin:0 auto}
header p{margin:.25rem 0}header h1{font-size:2.1rem;line-height:1.15;margin:.2rem 0 .6rem}header .question{font-size:1.2rem}
header .by{opacity:.85;margin-top:1rem}
main{padding:0 1.25rem 4rem}
h2{color:var(--accent);font-size:1.55rem;line-height:1.25;margin:3rem 0 1rem;padding-top:.75rem;border-top:1px solid var(--rule)}
h3{font-size:1.08rem;margin:1.8rem 0 .5rem}
nav{background:var(--tint);border-radius:8px;padding:1rem 1.4rem;margin:1.5rem 0}
nav h2{border:0;margin:0 0 .4rem;padding:0;font-size:1.05rem}
nav ol{columns:2;margin:0;padding-left:1.3rem}
@media (max-width:40rem){nav ol{columns:1}header h1{font-size:1.6rem}}
a{color:var(--accent)}
.lead{font-size:1.12rem}.note{color:var(--soft);font-size:.9rem;margin:.35rem 0}
.callout{background:var(--tint);border-left:5px solid var(--accent);padding:.8rem 1.1rem;border-radius:0 6px 6px 0}
.key{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.9rem;margin:1.2rem 0}
.key div{background:var(--tint);border-radius:8px;padding:.9rem 1.1rem}
.key b{display:block;font-size:1.6rem;line-height:1.25;color:var(--accent);font-variant-numeric:tabular-nums}
.key span.name{color:var(--soft)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}
th{color:var(--soft);text-align:left;vertical-align:bottom;border-bottom:2px solid var(--accent);padding:.4rem .6rem;font-weight:600}
td{padding:.38rem .6rem;vertical-align:top;border-bottom:1px solid var(--rule)}
th.n,td.n{text-align:right}td.n{white-space:nowrap;padding-right:1.1rem;position:relative}
th.n{padding-right:1.1rem}
tr.total td{font-weight:600;border-top:2px solid var(--soft)}
tr.group td{font-weight:600;color:var(--accent);padding-top:1rem}
td.w{overflow-wrap:break-word;min-width:8rem}td.w:nth-child(n+2){min-width:4rem}
@media (max-width:40rem){td.w:first-child{position:sticky;left:0;background:var(--paper);z-index:1}}
sup.star{position:absolute;right:.35rem;top:.38rem;color:var(--soft);font-size:1em;line-height:inherit}
.key sup.star{position:static}
a.fig{color:inherit;text-decoration:none;border-bottom:1px dotted transparent;cursor:help}
a.fig:hover,a.fig:focus{border-bottom-color:var(--accent);color:var(--accent)}
tr:target td{background:var(--tint)}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.45rem 1.6rem;margin:1rem 0}
dt{font-weight:600;max-width:18rem}dd{margin:0;overflow-wrap:anywhere}
@media (max-width:40rem){dl{grid-template-columns:1fr;gap:.1rem}dd{margin-bottom:.6rem}}
figure{margin:1.4rem 0}
figure img{display:block;width:100%;height:auto;border:1px solid var(--rule);border-radius:6px;background:#fff}
figure.chart{max-width:46rem}figure.chart img{padding:.6rem}
figcaption{color:var(--soft);font-size:.9rem;margin-top:.4rem}
.slider{position:relative;overflow:hidden;border:1px solid var(--rule);border-radius:6px;touch-action:none;cursor:ew-resize;user-select:none}
.slider img{display:block;width:100%;height:auto;background:#fff;pointer-events:none}
.slider img.over{position:absolute;inset:0}
.slider i{position:absolute;top:0;bottom:0;width:3px;margin-left:-1.5px;background:#0b5d66;box-shadow:0 0 0 1px #fff}
.slider i::after{content:"\2194";position:absolute;top:50%;left:50%;transform:translate(-50%,-50%);background:#0b5d66;color:#fff;border-radius:50%;width:2.2rem;height:2.2rem;display:grid;place-items:center;font-style:normal}
.pick{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;margin:.5rem 0}
.pick select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--rule);border-radius:6px;padding:.25rem .5rem}
.slider-block{display:none}.js .slider-block{display:block}
#say{position:fixed;left:50%;bottom:1.2rem;transform:translateX(-50%);width:min(38rem,calc(100% - 2rem));background:var(--ink);color:var(--paper);padding:.8rem 1.1rem;border-radius:8px;box-shadow:0 6px 24px #0006;display:none;font-size:.95rem}
#say b{display:block}#say code{display:block;font-size:.88rem;margin-top:.3rem;white-space:normal;overflow-wrap:anywhere;opacity:.85}
footer{max-width:66rem;margin:0 auto;padding:1rem 1.25rem 2rem;color:var(--soft);font-size:.85rem;border-top:1px solid var(--rule)}
@media print{@page{size:A4;margin:16mm}
:root{--ink:#1b2430;--soft:#5b6673;--rule:#d3dae0;--paper:#fff;--tint:#f0f5f5;--accent:#0b5d66;--band:#0b5d66}
html{font-size:9.5pt}header{padding:1rem;print-color-adjust:exact;-webkit-print-color-adjust:exact}
nav,.slider-block,#say{display:none!important}.scroll{overflow:visible}
section.page{break-before:page}tr,figure,.key,.callout{break-inside:avoid}h2,h3{break-after:avoid}thead{display:table-header-group}
td.n{white-space:nowrap}}
)CSS";

constexpr const char* kScript = R"JS(
(function(){
var d=document;d.documentElement.classList.add('js');
var say=d.getElementById('say');
d.addEventListener('click',function(e){
  var a=e.target.closest?e.target.closest('a.fig'):null;
  if(!a){say.style.display='none';return;}
  var row=d.getElementById(a.getAttribute('href').slice(1));
  if(!row)return;
  e.preventDefault();
  var c=row.cells;say.textContent='';
  var b=d.createElement('b');b.textContent=a.textContent+' — '+c[0].textContent;
  var p=d.createElement('span');p.textContent=c[1].textContent;
  var f=d.createElement('code');f.textContent=c[2].textContent;
  say.append(b,p,f);say.style.display='block';
});
d.addEventListener('keydown',function(e){if(e.key==='Escape')say.style.display='none';});
d.querySelectorAll('.slider-block').forEach(function(block){
  var box=block.querySelector('.slider'),bar=box.querySelector('i');
  var imgs=box.querySelectorAll('img'),picks=block.querySelectorAll('select');
  function source(s){return d.getElementById(s.value).src;}
  function load(){imgs[1].src=source(picks[0]);imgs[0].src=source(picks[1]);}
  function at(x){x=Math.max(0,Math.min(1,x));imgs[1].style.clipPath='inset(0 '+(100-100*x)+'% 0 0)';bar.style.left=100*x+'%';box.setAttribute('aria-valuenow',Math.round(100*x));box.dataset.x=x;}
  function move(e){var r=box.getBoundingClientRect();at((e.clientX-r.left)/r.width);}
  box.addEventListener('pointerdown',function(e){box.setPointerCapture(e.pointerId);move(e);});
  box.addEventListener('pointermove',function(e){if(e.buttons)move(e);});
  box.addEventListener('keydown',function(e){var s={ArrowLeft:-.05,ArrowRight:.05}[e.key];if(s){at(+box.dataset.x+s);e.preventDefault();}});
  picks[0].selectedIndex=0;picks[1].selectedIndex=picks[1].length-1;
  picks.forEach(function(p){p.addEventListener('change',load);});
  load();at(.5);
});
})();
)JS";

} // namespace

QString pictureUri(const QByteArray& png)
{
    return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(png.toBase64());
}

QString chartUri(const map::BarChart& chart)
{
    const double height = chart.layout == map::BarChart::Layout::Horizontal ? map::horizontalChartHeight(chart) : 360;
    return svgUri(height, [&](QPainter& painter, const QRectF& box) {
        map::drawBarChart(painter, box, chart, {map::Theme::Light, reportFont()});
    });
}

QString chartUri(const map::LineChart& chart)
{
    return svgUri(340, [&](QPainter& painter, const QRectF& box) {
        map::drawLineChart(painter, box, chart, {map::Theme::Light, reportFont()});
    });
}

QString htmlStyle()
{
    return QString::fromUtf8(kStyle);
}

QString htmlScript()
{
    return QString::fromUtf8(kScript);
}

} // namespace oasis::report
