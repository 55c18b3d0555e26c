"""Matrices in float64 and their gradients, in reverse, by a tape: what compiled
gradients are compared with. Nothing here knows of the compiler's formulas: each op has
its own derivative, and the chain rule does the rest.
"""
import math


class Matrix:
    """Rows of floats; `gradient` is that of what the tape was run back from."""

    def __init__(self, rows):
        self.rows = rows
        self.gradient = [[0.0] * len(row) for row in rows]

    def add_gradient(self, rows):
        for mine, more in zip(self.gradient, rows):
            for j, value in enumerate(more):
                mine[j] += value


class Tape:
    def __init__(self):
        self.steps = []

    def record(self, rows, back):
        """A result; `back` takes its gradient to those of the operands."""
        result = Matrix(rows)
        self.steps.append((result, back))
        return result

    def run_back(self):
        for result, back in reversed(self.steps):
            back(result.gradient)

    def matmul(self, a, b):
        rows = []
        for left in a.rows:
            row = [0.0] * len(b.rows[0])
            for x, right in zip(left, b.rows):
                row = [r + x * y for r, y in zip(row, right)]
            rows.append(row)

        def back(gradient):
            a.add_gradient([[sum(map(float.__mul__, g, right)) for right in b.rows]
                            for g in gradient])
            for left, g in zip(a.rows, gradient):
                for k, x in enumerate(left):
                    b.gradient[k] = [s + x * y for s, y in zip(b.gradient[k], g)]
        return self.record(rows, back)

    def _apply(self, function, derivatives, *operands):
        """An elementwise function; derivatives take the operands' elements. What has
        one row is the same for all."""
        size = max(len(o.rows) for o in operands)
        expanded = [o.rows * (size if len(o.rows) < size else 1) for o in operands]
        rows = [[function(*v) for v in zip(*lines)] for lines in zip(*expanded)]

        def back(gradient):
            for operand, derivative in zip(operands, derivatives):
                for i, (g, lines) in enumerate(zip(gradient, zip(*expanded))):
                    target = operand.gradient[i % len(operand.rows)]
                    for j, v in enumerate(zip(*lines)):
                        target[j] += g[j] * derivative(*v)
        return self.record(rows, back)

    def add(self, a, b):
        return self._apply(lambda x, y: x + y, (lambda x, y: 1.0,) * 2, a, b)

    def subtract(self, a, b):
        return self._apply(lambda x, y: x - y,
                           (lambda x, y: 1.0, lambda x, y: -1.0), a, b)

    def multiply(self, a, b):
        return self._apply(lambda x, y: x * y,
                           (lambda x, y: y, lambda x, y: x), a, b)

    def shift(self, a, number):
        return self._apply(lambda x: x + number, (lambda x: 1.0,), a)

    def sigmoid(self, a):
        def f(x):
            return 1 / (1 + math.exp(-x))
        return self._apply(f, (lambda x: f(x) * (1 - f(x)),), a)

    def tanh(self, a):
        return self._apply(math.tanh, (lambda x: 1 - math.tanh(x) ** 2,), a)

    def round(self, a, function):
        """Rounded to a narrower type, which has no gradient of its own."""
        return self._apply(function, (lambda x: 1.0,), a)

    def columns(self, a, begin, end):
        def back(gradient):
            for target, g in zip(a.gradient, gradient):
                for j, value in enumerate(g):
                    target[begin + j] += value
        return self.record([row[begin:end] for row in a.rows], back)

    def select(self, condition, a, b):
        """Of each row that of `a` where the condition holds, else that of `b`."""
        def back(gradient):
            for i, (holds, g) in enumerate(zip(condition, gradient)):
                target = (a if holds else b).gradient[i]
                for j, value in enumerate(g):
                    target[j] += value
        return self.record([x if holds else y for holds, x, y
                            in zip(condition, a.rows, b.rows)], back)

    def layer_norm(self, a, gain, bias=None, epsilon=1.0e-5):
        size = len(a.rows[0])
        normalized, inverses = [], []
        for row in a.rows:
            mean = math.fsum(row) / size
            variance = math.fsum((x - mean) ** 2 for x in row) / size
            inverses.append(1 / math.sqrt(variance + epsilon))
            normalized.append([(x - mean) * inverses[-1] for x in row])

        def back(gradient):
            # Of sum(g * (x - mean) * r), r = (variance + epsilon)^(-1/2), by the
            # derivatives of r and of the mean.
            rows = []
            for g, n, r in zip(gradient, normalized, inverses):
                by_r = math.fsum(map(float.__mul__, g, n)) / r
                by_variance = -0.5 * r ** 3 * by_r
                by_mean = -r * math.fsum(g)
                rows.append([x * r + by_variance * 2 * y / r / size + by_mean / size
                             for x, y in zip(g, n)])
            a.add_gradient(rows)
        result = self.multiply(self.record(normalized, back), gain)
        return self.add(result, bias) if bias else result
