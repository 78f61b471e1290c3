#!/usr/bin/env python3
"""Every report read by somebody else's reader, and every column counted again from the bytes of the draft.

    formats.py PROGRAM      takes jsonschema and junitparser from PyPI, and the schemas from COPYDESK_SHARED

The drafts hold é, 🎉, CJK, combining marks, joined emoji, tabs, a byte order mark, carriage returns, control characters,
markup, workflow commands, and bytes that are no UTF-8.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import venv
import xml.etree.ElementTree as xml

program = os.path.abspath(sys.argv[1])
shared = pathlib.Path(os.environ.get("COPYDESK_SHARED") or pathlib.Path(__file__).resolve().parents[3] / "shared")
FORMATS = "full line vim grouped json jsonl github gitlab sarif rdjson rdjsonl checkstyle junit markdown critic".split()
RULES = ["--no-config", "--only", "repeated-word,trailing-link-dash,multiple-spaces"]
DRAFTS = {
    "plain.txt": "“é😀” was was here.\nAll is calm.\n",
    "bom.txt": "\ufeffThe the port\nclosed  early -\n",
    "cjk.md": "漢字かな交じり was was\t文 and  so\n\ne\u0301a\u0308 was was 👩‍👩‍👧‍👦 the the 🇬🇧 end\n",
    "crlf.txt": "One é was was.\r\nTwo 🎉 the the.\rThree was was.\n",
    "control.txt": "a \x1b[31mred\x07 \u202etxet \u200b was was ]]> & <b> \"q\" 'r' \x00 end\n::error::the the %0A , : ##[group] was was\n",
    "odd, name:1.txt": "They were were here.\n",
}
BROKEN = {"latin.txt": b"caf\xe9 was was here\n"}
passed = failed = 0


def check(name, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {name}: {str(detail)[:600]}")


def run(folder, *words, data=None):
    return subprocess.run([program, *words], cwd=folder, input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def lines_of(text):
    """The offsets at which the lines of a draft begin; a line ends with CR LF, LF or CR."""
    return [0] + [match.end() for match in re.finditer(rb"\r\n|\n|\r", text)]


def offset(text, line, column, unit):
    """The byte that a line and a column, both from one, stand for."""
    start = lines_of(text)[line - 1]
    if unit == "byte":
        return start + column - 1
    if start == 0 and text.startswith(b"\xef\xbb\xbf"):
        start = 3
    # A byte that is no UTF-8 counts as one character.
    rest = text[start:].decode("utf-8", "surrogateescape")
    if unit == "utf16":
        taken = rest.encode("utf-16-le", "surrogatepass")[: 2 * (column - 1)].decode("utf-16-le", "surrogatepass")
    else:
        taken = rest[: column - 1]
    return start + len(taken.encode("utf-8", "surrogateescape"))


def columns(found, name, text, wanted, unit, ends=True):
    """Whether places given as (line, column, end line, end column) are the ranges of bytes that the JSON report has."""
    places = []
    for line, column, end_line, end_column in found:
        start = offset(text, line, column, unit)
        places.append((start, offset(text, end_line, end_column, unit)) if ends else start)
    wanted = sorted(wanted) if ends else sorted(start for start, _ in wanted)
    check(f"{name}: the columns are in the right unit", sorted(places) == wanted, (sorted(places), wanted))


with tempfile.TemporaryDirectory() as name:
    tools = pathlib.Path(name) / "tools"
    venv.create(tools, with_pip=True)
    subprocess.run([tools / "bin/pip", "install", "-q", "jsonschema==4.26.0", "junitparser==4.0.2"], check=True)
    sys.path[:0] = [str(path) for path in tools.glob("lib/python*/site-packages")]
    import jsonschema
    import junitparser

    folder = pathlib.Path(name) / "drafts"
    folder.mkdir()
    for file, text in DRAFTS.items():
        (folder / file).write_bytes(text.encode())
    for file, text in BROKEN.items():
        (folder / file).write_bytes(text)
    texts = {file: (folder / file).read_bytes() for file in [*DRAFTS, *BROKEN]}
    reports = {form: run(folder, "lint", "--format", form, *RULES, ".") for form in FORMATS}
    for form, done in reports.items():
        check(f"{form} has status 1", done.returncode == 1, done)
        # Machine formats may hold no control character at all, the others none but line breaks.
        held = set(done.stdout) & (set(range(32)) - {9, 10, 13})
        check(f"{form} holds no control character", not held or form == "critic", held)
        check(f"{form} holds no bidirectional control", "\u202e".encode() not in done.stdout or form in ("json", "jsonl", "sarif", "gitlab", "rdjson", "rdjsonl", "critic"), form)

    output = {form: done.stdout.decode(errors="strict" if form != "critic" else "replace") for form, done in reports.items()}
    found = {file: [] for file in texts}
    for diagnostic in json.loads(output["json"])["diagnostics"]:
        place = diagnostic["range"]
        start, end = place["start"]["byte"], place["end"]["byte"]
        text = texts[diagnostic["path"]]
        found[diagnostic["path"]].append((start, end))
        for edge in ("start", "end"):
            for unit, key in (("scalar", "column"), ("utf16", "utf16")):
                check(f"json: {key} of {diagnostic['path']}", offset(text, place[edge]["line"], place[edge][key], unit) == place[edge]["byte"],
                      diagnostic)
        doubled = re.findall(rb"[A-Za-z]+", text[:end])[-2:] if diagnostic["rule"] == "repeated-word" else [b"a", b"a"]
        check(f"json: the bytes of {diagnostic['path']} are what was found", doubled[0].lower() == doubled[1].lower(), (doubled, diagnostic))
    check("json: something is found in every draft", all(found.values()), found)
    check("jsonl: each line is a diagnostic of json", [json.loads(line) for line in output["jsonl"].splitlines()]
          == json.loads(output["json"])["diagnostics"])

    schema = json.loads(run(folder, "schema", "output").stdout)
    errors = [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(json.loads(output["json"]))]
    check("json holds to the schema that the program prints", not errors, errors)
    form = json.loads(run(folder, "schema", "rules").stdout)
    rules = json.loads(run(folder, "rules", "--no-config", "--format", "json").stdout)
    errors = [error.message for error in jsonschema.Draft202012Validator(form).iter_errors(rules)]
    check("the list of rules holds to the schema that the program prints", len(rules) > 100 and not errors, errors)
    check("the schema of the rules refuses others", not jsonschema.Draft202012Validator(form).is_valid([{**rules[0], "family": "x"}]))
    (folder.parent / "stet.txt").write_text("They were were here. {stet: repeated-word (song)}\nThe the [sic] port.\n")
    stet = json.loads(run(folder.parent, "lint", "--format", "json", *RULES, "stet.txt").stdout)
    errors = [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(stet)]
    check("json tells what stands", not errors and [d["suppressed"] for d in stet["diagnostics"]]
          == [{"by": "note", "reason": "song"}, {"by": "sic"}], (errors, stet))
    stet = json.loads(run(folder.parent, "lint", "--format", "sarif", *RULES, "stet.txt").stdout)
    schema = json.loads((shared / "formats/sarif-2.1.0.schema.json").read_text())
    errors = [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(stet)]
    check("sarif tells what stands", not errors and [r["suppressions"][0].get("justification") for r in stet["runs"][0]["results"]]
          == ["song", None], (errors, stet))

    sarif = json.loads(output["sarif"])
    schema = json.loads((shared / "formats/sarif-2.1.0.schema.json").read_text())
    errors = [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(sarif)]
    check("sarif holds to its schema", not errors, errors)
    check("sarif names its unit", sarif["runs"][0]["columnKind"] == "unicodeCodePoints", sarif["runs"][0].get("columnKind"))
    rdjson = json.loads(output["rdjson"])
    schema = json.loads((shared / "formats/rdjson.schema.json").read_text())
    errors = [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(rdjson)]
    check("rdjson holds to its schema", not errors, errors)
    # A line of rdjsonl names its own source.
    lines = [{key: value for key, value in json.loads(line).items() if key != "source"} for line in output["rdjsonl"].splitlines()]
    check("rdjsonl has the diagnostics of rdjson", lines == [{k: v for k, v in d.items() if k != "source"} for d in rdjson["diagnostics"]],
          (lines[:1], rdjson["diagnostics"][:1]))

    for file, text in texts.items():
        wanted = found[file]
        regions = []
        for result in sarif["runs"][0]["results"]:
            place = result["locations"][0]["physicalLocation"]
            from urllib.parse import unquote
            if unquote(place["artifactLocation"]["uri"]) == file:
                region = place["region"]
                regions.append((region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]))
        columns(regions, f"sarif, {file}", text, wanted, "scalar")
        ranges = [d["location"]["range"] for d in rdjson["diagnostics"] if d["location"]["path"] == file]
        columns([(r["start"]["line"], r["start"]["column"], r["end"]["line"], r["end"]["column"]) for r in ranges],
                f"rdjson, {file}", text, wanted, "byte")
        pattern = re.compile(re.escape(file) + r":(\d+):(\d+): (?:error|warning|info): .+ \[[a-z-]+\]$", re.M)
        columns([(int(l), int(c), int(l), int(c)) for l, c in pattern.findall(output["line"])], f"line, {file}", text, wanted, "scalar", ends=False)
        columns([(int(l), int(c), int(l), int(c)) for l, c in pattern.findall(output["vim"])], f"vim, {file}", text, wanted, "byte", ends=False)
        headings = [line[4:] for line in output["full"].splitlines() if re.match(r" *--> ", line) for line in [line.strip()]]
        places = [re.match(re.escape(file) + r":(\d+):(\d+)(?: \(|$)", heading) for heading in headings]
        columns([(int(p[1]), int(p[2])) * 2 for p in places if p], f"full, {file}", text, wanted, "scalar", ends=False)
        blocks = [block.splitlines() for block in output["grouped"].split("\n\n")]
        rows = [re.match(r" *(\d+):(\d+) ", row) for block in blocks if block and block[0] == file for row in block[1:]]
        columns([(int(r[1]), int(r[2])) * 2 for r in rows], f"grouped, {file}", text, wanted, "scalar", ends=False)
        cells = re.findall(r"^\| " + re.escape(file) + r":(\d+):(\d+) \|", output["markdown"].replace("\\", ""), re.M)
        columns([(int(l), int(c)) * 2 for l, c in cells], f"markdown, {file}", text, wanted, "scalar", ends=False)
        issues = [i["location"]["positions"] for i in json.loads(output["gitlab"]) if i["location"]["path"] == file]
        columns([(i["begin"]["line"], i["begin"]["column"], i["end"]["line"], i["end"]["column"]) for i in issues], f"gitlab, {file}", text,
                wanted, "scalar")
        escaped = file.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
        commands = re.findall(r"^::(?:error|warning|notice) file=" + re.escape(escaped) + r",line=(\d+),endLine=(\d+),col=(\d+),endColumn=(\d+),",
                              run(folder, "lint", "--format", "github", *RULES, file).stdout.decode(), re.M)
        columns([(int(l), int(c), int(e), int(d)) for l, e, c, d in commands], f"github, {file}", text, wanted, "scalar")

    check("github: every line is a command", all(line.startswith("::") for line in output["github"].splitlines()), output["github"])
    tree = xml.fromstring(output["checkstyle"])
    for file in tree.findall("file"):
        places = [(int(e.get("line")), int(e.get("column")), int(e.get("line")), int(e.get("column"))) for e in file.findall("error")]
        columns(places, f"checkstyle, {file.get('name')}", texts[file.get("name")], found[file.get("name")], "scalar", ends=False)
    check("checkstyle names every file", {file.get("name") for file in tree.findall("file")} == set(texts), output["checkstyle"])
    (folder.parent / "junit.xml").write_text(output["junit"])
    suites = junitparser.JUnitXml.fromfile(str(folder.parent / "junit.xml"))
    total = sum(map(len, found.values()))
    for file, text in texts.items():
        failed_at = [re.match(re.escape(file) + r":(\d+):(\d+): ", f.text) for f in xml.fromstring(output["junit"]).iter("failure")]
        columns([(int(f[1]), int(f[2])) * 2 for f in failed_at if f], f"junit, {file}", text, found[file], "scalar", ends=False)
    cases = [case for suite in suites for case in suite]
    failures = sum(1 for case in cases if any(isinstance(result, junitparser.Failure) for result in case.result))
    check("junit has a failure for every problem, and counts them", failures == total == suites.failures and suites.errors == 0,
          (failures, total, suites.failures, suites.errors))
    gitlab = json.loads(output["gitlab"])
    prints = [issue["fingerprint"] for issue in gitlab]
    check("gitlab: one issue a problem, no two alike", len(gitlab) == total == len(set(prints)), (len(gitlab), total, len(set(prints))))
    check("gitlab: what GitLab asks for", all(
        issue["description"] and issue["check_name"] and issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        and not issue["location"]["path"].startswith(("./", "/")) for issue in gitlab), gitlab[:1])

    # Every format for every kind of run: what is for machines is whole and alone on standard output.
    def parses(form, text):
        if form in ("json", "sarif", "rdjson", "gitlab"):
            json.loads(text)
        elif form in ("jsonl", "rdjsonl"):
            [json.loads(line) for line in text.splitlines()]
        elif form in ("checkstyle", "junit"):
            xml.fromstring(text)
        elif form == "github":
            assert all(line.startswith("::") for line in text.splitlines()), text

    (folder / "clean").mkdir()
    (folder / "clean/calm.txt").write_text("All is calm.\n")
    for form in FORMATS:
        work = pathlib.Path(name) / f"fix-{form}"
        work.mkdir()
        (work / "a.txt").write_text("They were were here.\n")
        kinds = {
            "clean": (["clean"], None, folder, 0), "stdin": (["-"], b"They were were here.\n", folder, 1),
            "a missing file": (["none.txt", "plain.txt"], None, folder, 2), "no UTF-8": (["latin.txt"], None, folder, 1),
            "--fix without UTF-8": (["--fix", "latin.txt"], None, folder, 2), "--fix": (["--fix", "a.txt"], None, work, 0),
        }
        for kind, (words, data, place, status) in kinds.items():
            done = run(place, "lint", "--format", form, *RULES, *words, data=data)
            check(f"{form}, {kind}: status {status}", done.returncode == status, done)
            try:
                parses(form, done.stdout.decode(errors="strict" if form != "critic" else "replace"))
                holds = True
            except Exception as error:
                holds = error
            check(f"{form}, {kind}: standard output is one document", holds is True, (holds, done.stdout))
        check(f"{form}, --fix: the draft is mended", (work / "a.txt").read_text() == "They were here.\n")
        done = run(work, "lint", "--fix", "--format", form, *RULES, "-", data=b"They were were here.\n")
        check(f"{form}, --fix -: the text alone is on standard output", done.stdout == b"They were here.\n", done)

    # The same bytes at every number of threads.
    many = pathlib.Path(name) / "many"
    many.mkdir()
    for number in range(60):
        (many / f"n{number:02}.txt").write_text("They were were here -\n" * (number % 7 + 1))
    first = run(many, "lint", "-j1", "--format", "json", *RULES, ".").stdout
    check("twenty runs with eight threads say the same as one with one", all(
        run(many, "lint", "-j8", "--format", "json", *RULES, ".").stdout == first for _ in range(20)))

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
