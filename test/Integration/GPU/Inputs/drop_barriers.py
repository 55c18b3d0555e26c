"""drop_barriers.py KERNELS.mlir... [NORM-RUN-OPTION...]

Runs modules of emulated kernels as they are, which must succeed, then all of them
without each of their barriers in turn, which the emulator must find in one. The
modules have the same barriers and other values. One workgroup, or one cluster,
does all rows, so that those barriers count, too, that part one row from the next.
A cluster's barrier is an arrival and the next wait.
"""

import re
import subprocess
import sys
import tempfile

BLOCK_BARRIER = re.compile(r"\n *gpu\.barrier")
ARRIVAL = re.compile(r"\n *nvvm\.cluster\.arrive {aligned}")
WAIT = re.compile(r"\n *nvvm\.cluster\.wait {aligned}")
GRID = re.compile(
    r"(clusters in \((?P<size>%\w+), [^)]*\) )?blocks in \(%\w+, (?P<one>%\w+),")


def read(path):
    with open(path) as file:
        text = file.read()

    def shrink(match):
        size = match["size"] or match["one"]
        return f"{match[1] or ''}blocks in ({size}, {match['one']},"

    return GRID.sub(shrink, text)


def find_barriers(text):
    """The spans of text that each barrier consists of."""
    arrivals, waits = list(ARRIVAL.finditer(text)), list(WAIT.finditer(text))
    return [[match.span()] for match in BLOCK_BARRIER.finditer(text)] + [
        [arrival.span(), wait.span()]
        for arrival, wait in zip(arrivals, waits, strict=True)]


def run(text, options):
    with tempfile.NamedTemporaryFile("w", suffix=".mlir") as file:
        file.write(text)
        file.flush()
        command = ["norm-run", file.name, "--target=emulator", *options]
        return subprocess.run(command, capture_output=True, text=True)


def finds_missing(text, number, options):
    """Whether the module fails for want of barrier `number`."""
    without = text
    for begin, end in reversed(find_barriers(text)[number]):
        without = without[:begin] + without[end:]
    result = run(without, options)
    found = re.search(r"missing barrier|nobody has written|has ended", result.stderr)
    return result.returncode == 1 and found is not None


def main():
    texts = [read(path) for path in sys.argv[1:] if not path.startswith("--")]
    options = [option for option in sys.argv[1:] if option.startswith("--")]
    for text in texts:
        whole = run(text, options)
        if whole.returncode != 0:
            sys.exit(f"with all barriers: {whole.stderr}")
    count = len(find_barriers(texts[0]))
    for number in range(count):
        if not any(finds_missing(text, number, options) for text in texts):
            sys.exit(f"nothing was found without barrier {number + 1} of {count}")
    print(f"each of {count} barriers is needed")


if __name__ == "__main__":
    main()
