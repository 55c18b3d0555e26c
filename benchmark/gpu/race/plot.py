"""The plot: GB/s over the row's size, as SVG, written by hand: a GPU machine may
have no plotting library."""

from __future__ import annotations

import html
import math
import pathlib

from .cases import Case
from .report import join, key_of
from .results import Result

COLORS = [
    "#d62728",
    "#7f7f7f",
    "#1f77b4",
    "#2ca02c",
    "#9467bd",
    "#ff7f0e",
    "#17becf",
]

WIDTH, HEIGHT, MARGIN = 420, 260, 52

Series = dict[str, list[tuple[int, float]]]
"""For each contender (N, GB/s)."""


def collect(cases: list[Case], results: list[Result]) -> dict[str, Series]:
    """A panel for each op and type, of the cases that sweep over N."""
    runs = join(results)
    panels: dict[str, Series] = {}
    for case in sorted(cases, key=lambda case: case.columns):
        if case.origin != "sweep":
            continue
        for name, result in runs.get(key_of(case), {}).items():
            rate = result.gigabytes_per_second
            if rate:
                panel = panels.setdefault(f"{case.op}, {case.types}", {})
                panel.setdefault(name, []).append((case.columns, rate))
    return panels


def _text(x: float, y: float, text: str, more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" {more}>{html.escape(text)}</text>'


def _step(largest: float) -> float:
    """A round number, of which there are 3 to 8 up to `largest`."""
    power = 10.0 ** math.floor(math.log10(largest))
    for part in (0.2, 0.5, 1, 2):
        if largest / (power * part) <= 8:
            return power * part
    return power * 5


def _panel(title: str, series: Series, colors: dict[str, str]) -> list[str]:
    points = [point for of_one in series.values() for point in of_one]
    first = math.log2(min(n for n, _ in points)) - 0.5
    last = math.log2(max(n for n, _ in points)) + 0.5
    highest = max(rate for _, rate in points) * 1.05
    wide, high = WIDTH - 1.5 * MARGIN, HEIGHT - 2 * MARGIN

    def x_of(n: int) -> float:
        return MARGIN + (math.log2(n) - first) / (last - first) * wide

    def y_of(rate: float) -> float:
        return MARGIN + (1 - rate / highest) * high

    svg = [_text(MARGIN, MARGIN - 14, title, 'font-weight="bold"')]
    step = _step(highest)
    for i in range(int(highest / step) + 1):
        y = y_of(i * step)
        svg.append(
            f'<line x1="{MARGIN}" x2="{MARGIN + wide}" y1="{y:.1f}" y2="{y:.1f}" '
            'stroke="#ddd"/>'
        )
        svg.append(_text(MARGIN - 5, y + 4, f"{i * step:g}", 'text-anchor="end"'))
    for n in sorted({n for n, _ in points}):
        label = f"{n // 1024}K" if n >= 1024 else str(n)
        svg.append(_text(x_of(n), MARGIN + high + 16, label, 'text-anchor="middle"'))
    for name, of_one in series.items():
        path = " ".join(f"{x_of(n):.1f},{y_of(rate):.1f}" for n, rate in of_one)
        color = colors[name]
        svg.append(
            f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="2"/>'
        )
        svg += [
            f'<circle cx="{x_of(n):.1f}" cy="{y_of(rate):.1f}" r="3" fill="{color}"/>'
            for n, rate in of_one
        ]
    return svg


def write_plot(
    path: pathlib.Path, cases: list[Case], results: list[Result], title: str
) -> None:
    panels = collect(cases, results)
    names = list(dict.fromkeys(name for series in panels.values() for name in series))
    colors = {name: COLORS[i % len(COLORS)] for i, name in enumerate(names)}
    across = min(3, max(1, len(panels)))
    width = across * WIDTH
    height = 70 + math.ceil(len(panels) / across) * HEIGHT
    svg = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        'font-family="sans-serif" font-size="11">',
        f'<rect width="{width}" height="{height}" fill="white"/>',
        _text(12, 22, title, 'font-size="14"'),
    ]
    x = 12.0
    for name in names:
        svg.append(
            f'<rect x="{x}" y="36" width="10" height="10" fill="{colors[name]}"/>'
        )
        svg.append(_text(x + 14, 45, name))
        x += 26 + 6.5 * len(name)
    svg.append(_text(width - 12, 45, "GB/s over N", 'text-anchor="end"'))
    for i, (panel, series) in enumerate(panels.items()):
        svg.append(
            f'<g transform="translate({i % across * WIDTH},{60 + i // across * HEIGHT})">'
        )
        svg += _panel(panel, series, colors) + ["</g>"]
    path.write_text("\n".join(svg + ["</svg>"]) + "\n")
