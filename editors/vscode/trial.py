"""The extension for Visual Studio Code, packed and unpacked again, in a strict fake of the editor under Node."""
import json
import pathlib
import re
import shutil
import xml.etree.ElementTree
import zipfile

from testing.harness import Skip

HERE = pathlib.Path(__file__).resolve().parent
SPACE = "{http://schemas.microsoft.com/developer/vsx-schema/2011}"


def check_package(trial, path):
    """The parts of the VSIX are there and name each other rightly."""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        manifest = xml.etree.ElementTree.fromstring(archive.read("extension.vsixmanifest"))
        types = xml.etree.ElementTree.fromstring(archive.read("[Content_Types].xml"))
        package = json.loads(archive.read("extension/package.json"))
    trial.check("VSIX: sound zip", zipfile.ZipFile(path).testzip() is None)
    identity = manifest.find(f"{SPACE}Metadata/{SPACE}Identity").attrib
    trial.check(
        "VSIX: identity is the package’s",
        (identity["Id"], identity["Version"], identity["Publisher"])
        == (package["name"], package["version"], package["publisher"]), identity)
    assets = [each.attrib["Path"] for each in manifest.iter(f"{SPACE}Asset")]
    trial.check("VSIX: assets are in it", assets and all(each in names for each in assets), assets)
    known = {each.attrib["Extension"] for each in types}
    trial.check("VSIX: every ending has a type", all("." + name.rsplit(".", 1)[-1] in known for name in names[2:]), names)
    main = (pathlib.PurePosixPath("extension") / package["main"]).as_posix()
    trial.check("VSIX: the main file is in it", main in names, main)
    required = [
        each for name in names if name.endswith(".js")
        for each in re.findall(r"require\('\./([a-z]+)'\)", zipfile.ZipFile(path).read(name).decode())]
    trial.check("VSIX: every file required is in it", required and all(f"extension/{each}.js" in names for each in required))
    trial.check("VSIX: no tests in it", not [name for name in names if "test" in name])
    settings = package["contributes"]["configuration"]["properties"]
    trial.check(
        "every setting is described", all(len(each.get("markdownDescription", "")) > 40 for each in settings.values()))
    _, said = trial.run(["copydesk", "lint", "--house", "no-such-house", "wide.txt"])
    houses = sorted(re.search(r"possible values: (.*)", said).group(1).split(", "))
    trial.check("the houses are the program’s", sorted(settings["copydesk.house"]["enum"]) == ["", *houses], houses)


def run(trial):
    node = shutil.which("node")
    if not node:
        trial.tools.debian(["nodejs"])
        node = shutil.which("node")
    if not node:
        raise Skip("no node")
    package, again = trial.state / "copydesk.vsix", trial.state / "again.vsix"
    for path in (package, again):
        status, output = trial.run([str(HERE / "pack"), str(path)])
        trial.check("packs", status == 0, output)
    trial.check("packs the same bytes twice", package.read_bytes() == again.read_bytes())
    check_package(trial, package)
    unpacked = trial.state / "unpacked"
    with zipfile.ZipFile(package) as archive:
        archive.extractall(unpacked)
    shutil.copytree(HERE / "test", unpacked / "extension/test")
    for script in ("plan.test.js", "extension.test.js"):
        (trial.state / "servers").unlink(missing_ok=True)
        trial.wire.unlink(missing_ok=True)
        status, output = trial.run([node, "--test", str(unpacked / "extension/test" / script)])
        failed = "\n".join(re.findall(r"^not ok .*(?:\n {2}.*)*", output, re.MULTILINE)) or output[-2000:]
        trial.check(f"node --test {script}", status == 0 and "# fail 0" in output, failed)
        if script == "plan.test.js":
            trial.judge_steps(output)
            trial.judge_saved()
            trial.judge_end()


TRIALS = {"VS Code": run}
