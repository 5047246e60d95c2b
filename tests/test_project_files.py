"""Files around the code: hooks, settings of editors, citation, container, templates; and no host or machine in any."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from typing import TYPE_CHECKING, Any, Final

import pytest
import yaml  # type: ignore[import-untyped, unused-ignore]

from tests.structure import ROOT

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATES: Final = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.md"))
SCRIPTS: Final = (ROOT / "tests/fresh.sh", *sorted((ROOT / "tests").glob("*/install_*.sh")))
FILES: Final = (
    *(
        ROOT / name
        for name in (".pre-commit-config.yaml", ".editorconfig", "CITATION.cff", "Dockerfile", ".dockerignore")
    ),
    *(ROOT / name for name in ("Makefile", "pyproject.toml", ".github/pull_request_template.md")),
    *TEMPLATES,
    *SCRIPTS,
)
ELSEWHERE: Final = re.compile(
    r"https?://(?!localhost)[\w.-]+|\b[\w-]+\.(?:com|org|io|net|dev)\b|(?<![\w.\"$}])/(?:work|Users)/"
)
INSTRUCTIONS: Final = frozenset({"FROM", "RUN", "USER", "WORKDIR", "COPY", "ENV", "EXPOSE", "CMD"})


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))


def of_make(command: str) -> list[str]:
    """Return the target of each call of make in a command."""
    return re.findall(r"\bmake ([a-z]+)\b", command)


def instructions() -> list[tuple[str, str]]:
    """Return the instructions of the Dockerfile with what each is given, continued lines joined."""
    text = re.sub(
        r"\\\n\s*", "", "\n".join(line for line in read("Dockerfile").splitlines() if not line.startswith("#"))
    )
    return [(name, rest) for name, _, rest in (line.partition(" ") for line in text.splitlines() if line.strip())]


def given(name: str) -> list[str]:
    return [rest for instruction, rest in instructions() if instruction == name]


def debian_packages() -> set[str]:
    """Return the packages of the README's line for Debian."""
    found = re.search(r"`sudo apt-get install ([^`]+)`", read("README.md"))
    assert found
    return set(found[1].split())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_project_file_names_a_host_or_a_path_of_one_machine(file: Path) -> None:
    assert ELSEWHERE.findall(file.read_text(encoding="utf-8")) == []


def test_hooks_are_local_and_call_commands_of_the_makefile() -> None:
    config: dict[str, Any] = yaml.safe_load(read(".pre-commit-config.yaml"))
    assert [repo["repo"] for repo in config["repos"]] == ["local"]
    hooks = config["repos"][0]["hooks"]
    assert [hook["entry"] for hook in hooks] == ["make check", "make quick"]
    assert {target for hook in hooks for target in of_make(hook["entry"])} <= targets()
    assert all(hook["language"] == "system" and hook["pass_filenames"] is False for hook in hooks)


def test_editors_are_set_as_the_tools_are() -> None:
    settings = dict(re.findall(r"^(\w+) = (\S+)$", read(".editorconfig").split("\n[*.{")[0], re.MULTILINE))
    ruff = tomllib.loads(read("pyproject.toml"))["tool"]["ruff"]
    biome = json.loads(read("biome.json"))["formatter"]
    assert int(settings["max_line_length"]) == ruff["line-length"] == biome["lineWidth"]
    assert settings["indent_style"] == biome["indentStyle"] == "space"
    assert settings["end_of_line"] == "lf"


def test_the_citation_file_is_that_of_the_project() -> None:
    cff: dict[str, Any] = yaml.safe_load(read("CITATION.cff"))
    project = tomllib.loads(read("pyproject.toml"))["project"]
    assert (cff["cff-version"], cff["type"]) == ("1.2.0", "software")
    assert (cff["version"], cff["license"]) == (project["version"], project["license"])
    assert cff["message"]
    assert cff["title"]
    assert all(author["name"] in read("LICENSE") for author in cff["authors"])


def test_the_dockerfile_begins_with_a_base_and_ends_with_a_command() -> None:
    names = [name for name, _ in instructions()]
    assert set(names) <= INSTRUCTIONS
    assert names[0] == "FROM"
    assert names[-1] == "CMD"
    assert names.count("FROM") == names.count("CMD") == 1
    assert re.fullmatch(r"debian:[a-z]+-slim", given("FROM")[0]), "a release is named, not the latest"


def test_the_dockerfile_runs_commands_of_the_makefile_as_no_administrator() -> None:
    commands = [*(rest for rest in given("RUN") if "apt-get" not in rest), shlex.join(json.loads(given("CMD")[0]))]
    asked = [target for command in commands for target in of_make(command)]
    assert asked == ["install", "run"]
    assert set(asked) <= targets()
    user = given("USER")[0]
    assert user not in ("root", "0")
    assert any(re.search(rf"useradd\b.* {user}$", command) for command in given("RUN"))
    order = [name for name, _ in instructions()]
    assert order.index("USER") < order.index("WORKDIR") < order.index("COPY")
    assert all(f"--chown={user}" in copied for copied in given("COPY"))


def test_the_dockerfile_installs_what_the_readme_asks_for_and_copies_what_is_there() -> None:
    installed = next(command for command in given("RUN") if "apt-get install" in command)
    packages = {word for word in installed.partition("apt-get install")[2].partition("&&")[0].split() if word[0] != "-"}
    assert packages == debian_packages() | {"ca-certificates"}
    assert "apt-get update" in installed.partition("apt-get install")[0]
    assert installed.endswith("rm -rf /var/lib/apt/lists/*")
    copied = [word for rest in given("COPY") for word in rest.split()[:-1] if not word.startswith("--")]
    assert copied
    assert [name for name in copied if not (ROOT / name).exists()] == []


def test_the_dockerfile_opens_the_port_of_the_makefile() -> None:
    port = re.search(r"^PORT +\?= (\d+)$", read("Makefile"), re.MULTILINE)
    assert port
    assert given("EXPOSE") == [port[1]]
    assert f"-p {port[1]}:{port[1]}" in read("Dockerfile")


def test_the_container_gets_nothing_of_git_and_keeps_what_runs() -> None:
    left_out = {line for line in read(".dockerignore").splitlines() if line and not line.startswith("#")}
    assert {".git", ".venv*", "tests", "node_modules"} <= left_out
    assert not left_out & {"components", "data", "geo", "dashboard.py", ".streamlit", "Makefile", "constraints.txt"}


def test_there_is_a_template_for_each_kind_of_issue() -> None:
    assert [file.stem for file in TEMPLATES] == ["fault", "idea", "wrong-fact", "wrong-translation"]
    for file in TEMPLATES:
        head, body = re.fullmatch(r"---\n(.*?)\n---\n(.+)", file.read_text(encoding="utf-8"), re.DOTALL).groups()  # type: ignore[union-attr]
        assert set(yaml.safe_load(head)) == {"name", "about", "title", "labels"}
        assert body.count("**") >= 6, "a template asks three things at least"
        assert len(body.splitlines()) < 30


def test_the_request_template_names_commands_and_files_that_are_there() -> None:
    text = read(".github/pull_request_template.md")
    assert set(of_make(text)) <= targets()
    paths = re.findall(r"`([\w./-]+\.\w+)`", text)
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_the_rehearsal_takes_its_first_line_from_the_readme_and_no_setting_from_itself() -> None:
    script = read("tests/fresh.sh")
    pattern = re.search(r"sed -n 's/(.*?)/\\1/p'", script)
    assert pattern
    posix = pattern[1].replace("\\(", "(").replace("\\)", ")").replace("|", "\\|")
    found = re.search(posix, read("README.md"), re.MULTILINE)
    assert found
    assert set(found[1].split()[2:]) == debian_packages()
    assert set(of_make(re.sub(r"#.*", "", script))) <= targets()
