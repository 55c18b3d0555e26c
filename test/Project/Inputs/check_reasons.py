"""check_reasons.py PAGE FILE...: the page has each reason that the sources print.

A reason is made of string literals of some words, between which stand what is found
and what was expected; in the page these are `..`. All literals of the files are taken
for parts of reasons but those of assertions and of what is done, which a statement
with one of the words in NO_REASONS is about.
"""

import pathlib
import re
import sys

NO_REASONS = ["llvm_unreachable", "assert", "/*isDone=*/true", "summary"]
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')


def list_reasons(text):
    """The parts of reasons in C++, with adjacent literals joined."""
    text = re.sub(r'//[^\n]*|#include[^\n]*', "", text)
    for statement in re.split(r"[;{}]\s*\n", text):
        if any(word in statement for word in NO_REASONS):
            continue
        joined = re.sub(r'"\s*\n\s*"', "", statement)
        for literal in LITERAL.findall(joined):
            part = literal.strip(" ,:")
            if len(re.findall(r"[a-z]{2,}", part)) >= 3:
                yield part


def main(page, files):
    # Tables have each on one line, prose may break them.
    documented = re.sub(r"\s+", " ", pathlib.Path(page).read_text())
    good = True
    for file in files:
        for part in list_reasons(pathlib.Path(file).read_text()):
            if part not in documented:
                print(f"{pathlib.Path(page).name} lacks a reason of {pathlib.Path(file).name}: {part}")
                good = False
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
