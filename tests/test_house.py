"""The rules of the house that no linter keeps: who may import and read what, and how files are named."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("graph", "loaders", "app")
LONGEST_MODULE = 320

CYPHER = re.compile(
    r"""\b(?:MATCH|MERGE|CREATE)\s*(?:\w+\s*=\s*)?\(      # a pattern
      | \bUNWIND\s+\S+\s+AS\b
      | \b(?:DETACH\s+)?DELETE\s+[a-z]\w*\b
      | \bCALL\s+\w+\.\w+
      | \b(?:CREATE|DROP)\s+(?:INDEX|CONSTRAINT)\b
      | \bRETURN\s+(?:DISTINCT\s+)?[a-z]\w*(?:\.|\s+AS\b|\()
    """,
    re.VERBOSE,
)
# Where a person is shown what to type: command lines, help of commands, placeholders of fields, examples.
SHOWN_START = "fusiongraph "
SHOWN_KEYWORDS = {"help", "epilog", "placeholder", "examples"}
SHOWN_NAMES = ("_EXAMPLE", "_EXAMPLES", "EXAMPLES", "_PLACEHOLDER")


def modules(*packages: str) -> Iterator[tuple[str, ast.Module]]:
    """Each Python file of ours as (path relative to the root, syntax tree)."""
    for package in packages:
        for path in sorted((ROOT / package).rglob("*.py")):
            if "node_modules" not in path.parts:
                yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.AST) -> Iterator[str]:
    """The full names of what a module imports from outside its own package."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def importers(package: str) -> set[str]:
    return {
        path
        for path, tree in modules(*PACKAGES)
        if any(name == package or name.startswith(f"{package}.") for name in imported(tree))
    }


def strings(tree: ast.Module) -> Iterator[ast.Constant]:
    """String literals that the program could send somewhere: not docstrings, not what a person is shown to type."""
    shown: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            shown.add(id(node.value))
        elif isinstance(node, ast.keyword) and node.arg in SHOWN_KEYWORDS:
            shown.update(map(id, ast.walk(node.value)))
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id.endswith(SHOWN_NAMES) for target in targets):
                shown.update(map(id, ast.walk(node.value)))
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in shown:
            continue
        if not node.value.startswith(SHOWN_START):
            yield node


def cypher_in(source: str) -> list[str]:
    return [str(node.value) for node in strings(ast.parse(source)) if CYPHER.search(str(node.value))]


def reads_environment(tree: ast.AST) -> bool:
    names = {"environ", "environb", "getenv", "getenvb"}
    return any(isinstance(node, ast.Attribute) and node.attr in names for node in ast.walk(tree)) or any(
        name.startswith("os.") and name.removeprefix("os.") in names for name in imported(tree)
    )


def array_lines(key: str) -> list[str]:
    """The lines of one multi-line array in pyproject.toml, comments included."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = re.search(rf"^{re.escape(key)} = \[\n(.*?)^\]", text, re.MULTILINE | re.DOTALL)
    assert block, f"pyproject.toml has no multi-line array {key}"
    return block[1].splitlines()


def test_only_the_store_imports_the_driver() -> None:
    assert importers("neo4j") <= {"graph/store.py"}


def test_only_pages_and_components_import_streamlit() -> None:
    pages = ("app/app_pages/", "app/components/")
    strays = {path for path in importers("streamlit") if path != "app/main.py" and not path.startswith(pages)}
    assert strays == set()


def test_only_settings_reads_the_environment() -> None:
    assert {path for path, tree in modules(*PACKAGES) if reads_environment(tree)} <= {"graph/settings.py"}


def test_the_environment_rule_sees_every_way_of_reading_it() -> None:
    ways = (
        "import os\nos.environ['A']",
        "import os\nos.getenv('A')",
        "from os import environ",
        "import os as o\no.environ",
    )
    assert all(reads_environment(ast.parse(way)) for way in ways)
    assert not reads_environment(ast.parse("import os\nos.getpid()"))


def test_loaders_and_app_hold_no_cypher() -> None:
    found = {
        f"{path}:{node.lineno}": str(node.value)[:60]
        for path, tree in modules("loaders", "app")
        for node in strings(tree)
        if CYPHER.search(str(node.value))
    }
    assert found == {}


def test_the_cypher_rule_tells_a_query_from_a_word() -> None:
    assert cypher_in("run('MATCH (n) RETURN n')")
    assert cypher_in("run(f'MERGE (n:{label})')")
    assert cypher_in("run('UNWIND $rows AS row')")
    assert cypher_in("run('CALL db.labels()')")
    assert not cypher_in("KEYWORDS = ['MATCH', 'MERGE', 'RETURN', 'CREATE']")
    assert not cypher_in("def f():\n    '''Runs MATCH (n) RETURN n.'''")
    assert not cypher_in("option(help='such as MATCH (n) RETURN n')")
    assert not cypher_in("EXAMPLE = \"fusiongraph query 'MATCH (n) RETURN n'\"")
    assert not cypher_in("text = 'Match (or merge) the records, then return them.'")


def test_nothing_beside_the_page_entry_shadows_a_package() -> None:
    """`streamlit run app/main.py` puts app/ first on the import path: a name there wins over an installed one."""
    ours = {path.stem for path in (ROOT / "app").iterdir() if path.suffix == ".py" or path.is_dir()}
    theirs = set(packages_distributions()) | set(sys.stdlib_module_names) | {*PACKAGES, "seeds"}
    assert (ours - {"__init__", "__pycache__"}) & theirs == set()


def test_no_other_distribution_brings_our_package_names() -> None:
    installed = packages_distributions()
    assert {name: installed[name] for name in PACKAGES if set(installed.get(name, [])) - {"fusiongraph"}} == {}


def test_modules_stay_short() -> None:
    lengths = {
        path: len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path, _ in modules(*PACKAGES, "tests")
    }
    assert {path: length for path, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_test_files_have_names_of_their_own() -> None:
    """Without packages in tests/, two files of one name are one module to pytest's messages and to people."""
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert sorted(names) == sorted(set(names))
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def test_every_dependency_and_every_lint_ignore_says_why() -> None:
    lines = array_lines("dependencies") + array_lines("ignore")
    assert [line for line in lines if not re.search(r'",\s+# \S', line)] == []


def test_the_lock_names_public_hosts_only() -> None:
    hosts = set(re.findall(r"https?://([^/\"]+)", (ROOT / "uv.lock").read_text(encoding="utf-8")))
    assert hosts == {"files.pythonhosted.org", "pypi.org"}


def test_the_readme_names_commands_that_make_knows() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z]+)$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert named
    assert named <= targets
