"""drop_barriers.py KERNELS.mlir... [NORM-RUN-OPTION...]

Runs modules of emulated kernels as they are, which must succeed, then all of them
without each of their barriers in turn, which the emulator must find in one. The
modules have the same barriers and other values. One workgroup does all rows, so
that those barriers count, too, that part one row from the next.
"""

import re
import subprocess
import sys
import tempfile

BARRIER = re.compile(r"\n *gpu\.barrier")


def read(path):
    with open(path) as file:
        text = file.read()
    return re.sub(r"blocks in \(%\w+, (%\w+),", r"blocks in (\1, \1,", text)


def run(text, options):
    with tempfile.NamedTemporaryFile("w", suffix=".mlir") as file:
        file.write(text)
        file.flush()
        command = ["norm-run", file.name, "--target=emulator", *options]
        return subprocess.run(command, capture_output=True, text=True)


def finds_missing(text, number, options):
    """Whether the module fails for want of barrier `number`."""
    barrier = list(BARRIER.finditer(text))[number]
    result = run(text[: barrier.start()] + text[barrier.end() :], options)
    found = re.search(r"missing barrier|nobody has written", result.stderr)
    return result.returncode == 1 and found is not None


def main():
    texts = [read(path) for path in sys.argv[1:] if not path.startswith("--")]
    options = [option for option in sys.argv[1:] if option.startswith("--")]
    for text in texts:
        whole = run(text, options)
        if whole.returncode != 0:
            sys.exit(f"with all barriers: {whole.stderr}")
    count = len(BARRIER.findall(texts[0]))
    for number in range(count):
        if not any(finds_missing(text, number, options) for text in texts):
            sys.exit(f"nothing was found without barrier {number + 1} of {count}")
    print(f"each of {count} barriers is needed")


if __name__ == "__main__":
    main()
