"""The command for reviewdog: every line of it against reviewdog’s schema, its suggestions applied."""
import json
import pathlib

HERE = pathlib.Path(__file__).resolve().parent


def applied(text, diagnostics):
    """The text after the first suggestion of each finding; lines and columns are counted from one, in bytes."""
    lines = text.encode().split(b"\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    place = lambda at: starts[at["line"] - 1] + at["column"] - 1  # noqa: E731
    edits = sorted(
        (place(each["range"]["start"]), place(each["range"]["end"]), each["text"].encode())
        for item in diagnostics for each in item["suggestions"][:1])
    result = text.encode()
    for start, end, new in reversed(edits):
        result = result[:start] + new + result[end:]
    return result.decode()


def run(trial):
    import yaml
    runner = yaml.safe_load((HERE / ".reviewdog.yml").read_text())["runner"]["copydesk"]
    trial.check("the format is the command’s", f"--format {runner['format']}" in runner["cmd"], runner)
    status, output = trial.run(["bash", "-c", runner["cmd"]])
    rows = [json.loads(row) for row in output.splitlines() if row.startswith("{")]
    wanted = len(trial.plan.steps["seed"]["found"]) + len(trial.plan.steps["open"]["found"])
    trial.check("the command gives every finding", status == 0 and len(rows) == wanted, output[-500:])
    emended = ("trailing-link-dash", "title-case-lowercase-after-quote", "missing-space-between-words")
    chosen = [row for row in rows if row["location"]["path"].endswith("draft.txt") and row["code"]["value"] in emended]
    fix = f"copydesk lint --fix --fix-only {','.join(emended)} --quiet --stdin-filename draft.txt - <draft.txt 2>&-"
    _, fixed = trial.run(["bash", "-c", fix])
    trial.check("its suggestions are the fixes", chosen and applied(trial.plan.seed, chosen) == fixed, fixed[-300:])
    schema = trial.plan.folder.parent / "formats/rdjson.schema.json"
    if not schema.exists():
        trial.results.skip(f"{trial.name}: the schema", f"no {schema.name} in the shared folder")
        return
    import jsonschema
    whole = {**json.loads(schema.read_text()), "$ref": "#/definitions/reviewdog.rdf.Diagnostic"}
    faults = [error.message for row in rows for error in jsonschema.Draft4Validator(whole).iter_errors(row)]
    trial.check("every line is valid", not faults, faults[:3])


TRIALS = {"reviewdog": run}
