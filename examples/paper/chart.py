"""Line charts as SVG, by nothing but Python."""

import math
from xml.sax.saxutils import escape

# Okabe and Ito's, which the colour-blind can tell apart.
COLOURS = ["#0072b2", "#d55e00", "#666666", "#009e73", "#cc79a7", "#e69f00"]

WIDTH, HEIGHT = 360, 240
LEFT, RIGHT, TOP, BOTTOM = 58, 12, 30, 40


def ticks(low, high, count=5):
    """Round numbers from low to high."""
    raw = (high - low) / count or 1
    power = 10 ** math.floor(math.log10(raw))
    step = min((s * power for s in (1, 2, 5, 10)), key=lambda s: abs(s - raw))
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [i * step for i in range(first, last + 1)]


class Panel:
    """One chart. `lines` is a list of (name, points); a point is (x, y) or, with the
    least and the largest of several runs, (x, y, low, high)."""

    def __init__(self, title, x_label, y_label, lines, logarithmic=False):
        self.title, self.x_label, self.y_label = title, x_label, y_label
        self.lines, self.logarithmic = lines, logarithmic

    def scale(self, value):
        return math.log10(value) if self.logarithmic else value

    def draw(self, left, top, colours):
        xs = [p[0] for _, points in self.lines for p in points]
        ys = [self.scale(y) for _, points in self.lines for p in points for y in p[1:]]
        x0, x1 = min(xs), max(xs)
        y0, y1 = min(ys), max(ys)
        margin = 0.05 * (y1 - y0 or 1)
        y0, y1 = y0 - margin, y1 + margin
        width, height = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

        def place(x, y):
            return (
                left + LEFT + (x - x0) / (x1 - x0 or 1) * width,
                top + TOP + (y1 - y) / (y1 - y0) * height,
            )

        def text(x, y, words, anchor="middle", extra=""):
            return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{extra}>{escape(words)}</text>'

        def curve(points):
            return " ".join("%.1f,%.1f" % place(x, y) for x, y in points)

        middle = left + LEFT + width / 2
        out = [text(middle, top + 16, self.title, extra=' font-weight="bold"')]
        if self.logarithmic:
            marks = [(i, f"1e{i}") for i in range(math.ceil(y0), math.floor(y1) + 1)]
            if len(marks) < 2:
                marks = [(y, f"{10**y:.2g}") for y in ticks(y0, y1)]
        else:
            marks = [(y, f"{y:.4g}") for y in ticks(y0, y1)]
        for y, words in marks:
            start, end = place(x0, y), place(x1, y)
            out.append('<path d="M%.1f %.1fH%.1f" stroke="#ddd"/>' % (*start, end[0]))
            out.append(text(start[0] - 5, start[1] + 4, words, "end"))
        for x in ticks(x0, x1, 4):
            at = place(x, y0)
            out.append('<path d="M%.1f %.1fv4" stroke="#888"/>' % at)
            out.append(text(at[0], at[1] + 16, f"{x:.4g}"))
        corner = place(x0, y0)
        out.append('<path d="M%.1f %.1fh%.1f" stroke="#888"/>' % (*corner, width))
        out.append(text(middle, top + HEIGHT - 6, self.x_label))
        axis = (left + 13, top + TOP + height / 2)
        turned = ' transform="rotate(-90 %.1f %.1f)"' % axis
        out.append(text(*axis, self.y_label, extra=turned))
        for name, points in self.lines:
            colour = colours[name]
            if points and len(points[0]) == 4:
                band = [(p[0], self.scale(p[2])) for p in points]
                band += [(p[0], self.scale(p[3])) for p in reversed(points)]
                out.append(f'<polygon points="{curve(band)}" fill="{colour}" fill-opacity="0.15"/>')
            line = [(p[0], self.scale(p[1])) for p in points]
            out.append(
                f'<polyline points="{curve(line)}" fill="none" stroke="{colour}" stroke-width="2"/>'
            )
        return out


def write(path, panels, columns, subtitle):
    """The panels, row by row, with one legend for all."""
    names = list(dict.fromkeys(name for panel in panels for name, _ in panel.lines))
    colours = {name: COLOURS[i % len(COLOURS)] for i, name in enumerate(names)}
    rows = -(-len(panels) // columns)
    width, height = columns * WIDTH, rows * HEIGHT + 52
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12" fill="#222">',
        f'<rect width="{width}" height="{height}" fill="white"/>',
    ]
    x = 20
    for name in names:
        out.append(f'<path d="M{x} 16h22" stroke="{colours[name]}" stroke-width="3"/>')
        out.append(f'<text x="{x + 28}" y="20">{escape(name)}</text>')
        x += 50 + 7 * len(name)
    for i, panel in enumerate(panels):
        out += panel.draw(i % columns * WIDTH, 26 + i // columns * HEIGHT, colours)
    out.append(
        f'<text x="20" y="{height - 8}" font-size="11" fill="#666">{escape(subtitle)}</text>'
    )
    out.append("</svg>")
    with open(path, "w") as file:
        file.write("\n".join(out) + "\n")
