#!/usr/bin/env python3
"""Measures how well texts are understood: runs the program over labelled reports and prints what it got right.

    Benchmarks/understanding.py PROGRAM [REPORTS] [--half development|held-out] [--wrong FIELD]

REPORTS is a file with one JSON object per line (text, service, area, scope, began, error_codes, lang and so on); the
figures are skipped where there is none. The reports fall into two halves by their family or id, so that what is tuned on one
half is measured on the other.
"""
import argparse, collections, hashlib, json, os, re, subprocess, sys

ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))


def half(report):
    """The half that a report belongs to; near-duplicates belong to the same."""
    name = report["group"] or report["id"]
    return "development" if int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 0 else "held-out"


def understood(program, reports):
    lines = "".join(json.dumps(report["text"]) + "\n" for report in reports)
    done = subprocess.run([program, "understand", "--json", "--prompts", ROOT + "/prompts", "--now", "2026-03-02T09:15:00Z"],
                          input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def plain(text):
    return re.sub(r"[\W_]+", " ", text).strip().lower()


def same_words(said, found):
    """Whether the words that say since when are the same: equal, or one within the other."""
    if not said or not found:
        return not said and not found
    said, found = plain(said), plain(found)
    return said in found or found in said


def same_code(one, other):
    return one.lower() in other.lower() or other.lower() in one.lower()


def judge(report, found):
    """What is right about one report, by field; fields that do not count are left out."""
    right = {}
    if report["service"] and report["service_visible"] is not False:
        right["service"] = found["service"] == report["service"]
    if report["area"]:
        right["area"] = found["area"] == report["area"]
    if report["scope"] and report["scope_visible"] is not False:
        right["scope"] = found["scope"] == report["scope"]
    right["began"] = same_words(report["began"], found["began"])
    if report["began"]:
        right["began where said"] = right["began"]
    return right


def percent(values):
    return f"{100 * sum(values) / len(values):5.1f} % of {len(values)}" if values else "none"


def table(pairs):
    fields = collections.defaultdict(list)
    said, contained, found_codes, invented = 0, 0, 0, 0
    for report, found in pairs:
        for field, is_right in judge(report, found).items():
            fields[field].append(is_right)
        said += len(report["error_codes"])
        contained += sum(any(same_code(code, other) for other in found["error_codes"]) for code in report["error_codes"])
        found_codes += len(found["error_codes"])
        invented += sum(not any(same_code(code, other) for other in report["error_codes"]) for code in found["error_codes"])
    for field in ["service", "area", "scope", "began", "began where said"]:
        print(f"  {field:18}{percent(fields[field])}")
    print(f"  codes contained   {100 * contained / max(1, said):5.1f} % of {said}")
    print(f"  codes invented    {100 * invented / max(1, found_codes):5.1f} % of {found_codes}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("reports", nargs="?", default=ROOT + "/../shared/corpus/reports.jsonl")
    parser.add_argument("--half", choices=["development", "held-out"])
    parser.add_argument("--wrong", help="print the development half's reports that this field is wrong of")
    options = parser.parse_args()
    if not os.path.exists(options.reports):
        print(f"There are no reports at {options.reports}, so nothing is measured. Name a file of labelled reports.")
        return
    reports = [json.loads(line) for line in open(options.reports, encoding="utf-8")]
    pairs = list(zip(reports, understood(options.program, reports)))
    for name in ["development", "held-out"]:
        if options.half in (None, name):
            part = [pair for pair in pairs if half(pair[0]) == name]
            print(f"{name} half, {len(part)} reports")
            table(part)
    if options.half is None:
        for lang in sorted({report["lang"] for report in reports}):
            part = [pair for pair in pairs if pair[0]["lang"] == lang]
            print(f"language {lang}, {len(part)} reports")
            table(part)
    for field in ["service", "area", "scope"]:
        confusions = collections.Counter(
            (str(report[field]), str(found[field])) for report, found in pairs
            if options.half in (None, half(report)) and judge(report, found).get(field) is False)
        print(f"{field}, said and understood as: "
              + "; ".join(f"{said} as {found} {count}" for (said, found), count in confusions.most_common(14)))
    if options.wrong:
        for report, found in pairs:
            if half(report) == "development" and judge(report, found).get(options.wrong) is False:
                print(f"[{report[options.wrong]} | {found[options.wrong]}] {report['text'][:300]}")


if __name__ == "__main__":
    main()
