"""check_pages.py ROOT BUILD-DIR PAGE...: what the Markdown pages claim is true.

Links to files of the tree lead somewhere. Each ```console block shows commands,
after `$ `, and what they print; a line `...` stands for any number of lines. They
succeed.
Commands run in ROOT, with `build/` standing for BUILD-DIR, wherever that is; `./dev`
is left out, since it runs this.
"""

import os
import re
import subprocess
import sys


def broken_links(root, page, text):
    # Not in code, where `](` may be anything.
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.S)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        path = target.split("#")[0]
        if not path or re.match(r"[a-z]+:", target):
            continue
        if not os.path.exists(os.path.join(os.path.dirname(page), path)):
            yield f"link to {target}, which is not there"


def commands(text):
    """Pairs of a command and the lines it is said to print."""
    for block in re.findall(r"^```console\n(.*?)^```", text, flags=re.S | re.M):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            # A backslash continues the command, as in a shell.
            match = re.match(r"((?:.*\\\n)*.*)\n", part)
            yield match.group(1), part[match.end() :].splitlines()


def matches(expected, actual):
    pattern = "".join(
        "(?:.*\n)*?" if line == "..." else re.escape(line.rstrip()) + "\n"
        for line in expected
    )
    printed = "".join(line.rstrip() + "\n" for line in actual)
    return re.fullmatch(pattern, printed) is not None


def false_outputs(root, build, text):
    for command, expected in commands(text):
        if "./dev" in command:
            continue
        result = subprocess.run(
            ["bash", "-c", re.sub(r"(?:(?<![\w./-])|(?<=-[IL]))build(?=[/ ])", build, command)],
            cwd=root,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if result.returncode != 0 or not matches(expected, result.stdout.splitlines()):
            yield f"`{command}` prints (exit code {result.returncode}):\n{result.stdout}"


def main(root, build, pages):
    good = True
    for page in pages:
        with open(page) as file:
            text = file.read()
        problems = [*broken_links(root, page, text), *false_outputs(root, build, text)]
        for problem in problems:
            print(f"{os.path.relpath(page, root)}: {problem}")
            good = False
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
