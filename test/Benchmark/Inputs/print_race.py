"""Prints what norm-bench's JSON says, without what differs from run to run."""

import json
import sys

with open(sys.argv[1]) as file:
    race = json.load(file)
for key in ("commit", "threads", "rounds", "slice_ms"):
    print(key, race[key])
machine = {"processor", "processors", "l1d_bytes", "l2_bytes", "l3_bytes", "system"}
if machine <= race["machine"].keys() and race["date"] and race["command"]:
    print("a machine, a date and a command")
print("gaps", len(race["gaps"]))
for gap in race["gaps"]:
    print(f"gap {gap['name']}: {gap['reason']}")
for competitor in race["competitors"]:
    print(f"{competitor['name']}: {competitor['kind']}, {competitor['what']}")
for result in race["results"]:
    words = []
    if "reason" in result:
        words.append(result["reason"])
    elif 0 < result["min_ns"] <= result["median_ns"]:
        words.append("timed")
    if "error" in result:
        error = result["error"]
        is_right = error is not None and error <= result["tolerance"]
        words.append("right" if is_right else "wrong")
    if "detail" in result:
        words.append(result["detail"])
    print(
        f"{result['workload']} {result['type']} {result['sizes']} "
        f"{result['threads']} {result['competitor']}: {', '.join(words)}"
    )
