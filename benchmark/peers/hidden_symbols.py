#!/usr/bin/env python3
"""Writes C that makes functions callable which a library has but does not export.

PyTorch's libtorch_cpu.so holds oneDNN with hidden symbols; its symbol table still
says where the functions are. For each that OBJECT lacks, the C file has a jump to
the address of the library in memory plus the symbol's value.
"""

import argparse
import subprocess
import sys


def symbols(arguments):
    lines = subprocess.run(
        ["nm", *arguments], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    return [line.split() for line in lines]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("object", help="what calls the functions")
    parser.add_argument("library", help="what has them")
    parser.add_argument("prefix", help="how their names begin")
    options = parser.parse_args()

    wanted = [
        words[1]
        for words in symbols(["--undefined-only", options.object])
        if words[1].startswith(options.prefix)
    ]
    found = {
        words[2]: int(words[0], 16)
        for words in symbols(["--defined-only", options.library])
        if len(words) == 3 and words[1] in "tT" and words[2] in wanted
    }
    missing = [name for name in wanted if name not in found]
    if missing:
        sys.exit(f"{options.library} has no {', '.join(missing)}")
    # Any exported function tells where the library is, if no other has it too.
    anchor, value = next(
        (words[2], int(words[0], 16))
        for words in symbols(["-D", "--defined-only", options.library])
        if len(words) == 3 and words[1] == "T" and words[2].startswith("_ZN")
    )

    print(f"extern char {anchor}[];")
    print(f'__attribute__((visibility("hidden"))) void *hidden[{len(wanted)}];')
    offsets = ", ".join(f"{found[name]:#x}" for name in wanted)
    print(f"static const unsigned long offsets[] = {{{offsets}}};")
    print("__attribute__((constructor(101))) static void find(void) {")
    print(f"  char *library = {anchor} - {value:#x};")
    print(f"  for (int i = 0; i < {len(wanted)}; ++i)")
    print("    hidden[i] = library + offsets[i];")
    print("}")
    for i, name in enumerate(wanted):
        print(
            f'__asm__(".text\\n.globl {name}\\n.hidden {name}\\n'
            f".type {name},@function\\n"
            f'{name}: jmp *hidden+{8 * i}(%rip)\\n");'
        )


if __name__ == "__main__":
    main()
