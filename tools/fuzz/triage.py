#!/usr/bin/env python3
"""Says which of the inputs that a fuzzer has found end our code: triage.py FUZZER FILE...

Upstream's parsers and folders end on some inputs by themselves, with no call of ours
on the stack, or only that of a reader of properties, which mlir-tblgen has made. Those
are counted and removed; what remains is printed, and is an error.
"""
import os
import re
import subprocess
import sys

fuzzer, files = sys.argv[1], sys.argv[2:]
theirs = ours = 0
for path in files:
    ran = subprocess.run([fuzzer, "-timeout=30", "-rss_limit_mb=4096", path],
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, errors="replace")
    if ran.returncode == 0:
        os.remove(path)
        continue
    stack = re.findall(r"^ *#\d+ 0x\w+ (?:in )?(.*)$", ran.stdout, re.MULTILINE)
    called = stack[:next((i for i, frame in enumerate(stack)
                          if "LLVMFuzzerTestOneInput" in frame), len(stack))]
    if stack and not any(re.search(r"\b(norm|highway)::|tools/fuzz", frame.replace("mlir::norm::raise", "norm::"))
                         and not re.search("parseSourceString|::readProperties.*\\.cpp\\.inc", frame)
                         for frame in called):
        theirs += 1
        os.remove(path)
        continue
    ours += 1
    print("%s:" % path)
    print("\n".join(line[:200] for line in ran.stdout.splitlines()
                    if re.search(r"ERROR:|runtime error:|cannot be read|that is none|#\d+ .*(norm|highway)::", line))
          or ran.stdout[-2000:])
print("%d end our code, %d upstream's alone" % (ours, theirs))
sys.exit(ours != 0)
