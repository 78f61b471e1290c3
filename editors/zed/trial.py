"""The extension for Zed: its files held against each other, and compiled against the interface it uses."""
import json
import pathlib
import shutil
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
REQUIRED = {"id", "name", "version", "schema_version", "authors", "description", "repository"}


def run(trial):
    extension = tomllib.loads((HERE / "extension.toml").read_text())
    crate = tomllib.loads((HERE / "Cargo.toml").read_text())
    settings = json.loads((HERE / "settings.json").read_text())["languages"]
    trial.check("the extension has what every one needs", REQUIRED <= set(extension), set(extension))
    trial.check("the versions agree", extension["version"] == crate["package"]["version"])
    trial.check("the crate is a library for WebAssembly", crate["lib"]["crate-type"] == ["cdylib"])
    servers = extension["language_servers"]
    languages = {language for server in servers.values() for language in server["languages"]}
    trial.check("the settings are of its languages", set(settings) == languages, set(settings) ^ languages)
    named = {each for value in settings.values() for each in value["language_servers"] if each != "..."}
    trial.check("the settings name its server", named == set(servers), named)
    trial.results.skip(trial.name, "no Zed in Debian or PyPI; its files are checked alone")
    if not shutil.which("rustc"):
        trial.results.skip(f"{trial.name}: compiling", "no rustc")
        return
    library = trial.state / "libzed_extension_api.rlib"
    for command in (
        ["rustc", "--edition", "2021", "--crate-type", "rlib", "--crate-name", "zed_extension_api", "-o", str(library),
         str(HERE / "test/zed_extension_api.rs")],
        ["rustc", "--edition", "2021", "--crate-type", "lib", "--emit", "metadata", "-D", "warnings", "--extern",
         f"zed_extension_api={library}", "-o", str(trial.state / "copydesk.rmeta"), str(HERE / "src/lib.rs")],
    ):
        trial.env["HOME"] = str(pathlib.Path.home())
        status, output = trial.run(command)
        trial.check(f"{pathlib.Path(command[-1]).name} compiles", status == 0, output[-1500:])


TRIALS = {"Zed": run}
SEEDLESS = ("Zed",)
