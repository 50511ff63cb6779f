"""What an import loads, which way imports go between layers, and what no module may touch."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import jaminan

ROOT = Path(jaminan.__file__).parent
MODULES = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in sorted(ROOT.rglob("*.py"))}

LAYERS = [
    "errors",
    "labels",
    "figure_labels",
    "shown",
    "evidence",
    "money",
    "periods",
    "sources",
    "legislation",
    "timeline",
    "models",
    "parameters",
    "citations",
    "acts",
    "law",
    "rules",
    "planning",
    "explanations",
    "rupiah",
    "formatting",
    "texts",
    "mapping",
    "batch",
    "payslips",
    "frames",
    "plots",
    "cli",
    "__main__",
]
"""From left to right, as in STYLE part 1: a module imports only from what stands to its left, or from its own package."""

TO_THE_RIGHT = {
    ("__init__", "the chapters that load on first use"),
    ("shown", "to_text and to_html of every result call texts"),
    ("sources", "citations look into the registry"),
    ("legislation", "regulations look into the registry"),
    ("models", "labels of reasons and requirements are sentences"),
}
"""The layers that may import to their right, inside a function only, and what for."""

RIGHT_TARGETS = {
    "shown": {"texts"},
    "sources": {"legislation", "parameters"},
    "legislation": {"parameters"},
    "models": {"formatting"},
}
"""What those imports may reach."""


def layer_of(module: str) -> str:
    """Return the layer of a dotted name within the package."""
    return module.partition(".")[0]


def is_to_the_right(target: str, own: str) -> bool:
    """Tell whether a module stands to the right of a layer; one without a place has its own test."""
    layer = layer_of(target)
    return layer != own and {layer, own} <= set(LAYERS) and LAYERS.index(layer) > LAYERS.index(own)


def imports_of(tree: ast.AST) -> Iterator[str]:
    """Yield the modules within the package that a piece of code imports, dotted, without ``jaminan.``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.partition(".")[0] == "jaminan":
            inner = node.module.partition(".")[2]
            yield from ([inner] if inner else [alias.name for alias in node.names])
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.partition(".")[0] == "jaminan":
                    yield alias.name.partition(".")[2] or "__init__"


def split(path: Path) -> tuple[list[str], list[str]]:
    """Return what a module imports when it is loaded, and what it imports inside functions or for types alone."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    late: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or (
            isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        ):
            late += imports_of(node)
            node.body = []
    return list(imports_of(tree)), late


def loaded(code: str) -> set[str]:
    """Return the modules that a fresh interpreter has loaded after some code."""
    run = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return set(run.stdout.split())


# ------------------------------------------------------------------------------------------------- what is loaded


@pytest.mark.parametrize(
    "forbidden",
    [
        "babel",
        "narwhals",
        "pandas",
        "numpy",
        "json",
        "csv",
        "argparse",
        "tomllib",
        "importlib.resources",
        "importlib.metadata",
        "tempfile",
        "jaminan.texts",
        "jaminan.formatting",
        "jaminan.rupiah",
        "jaminan.explanations",
        "jaminan.mapping",
        "jaminan.batch",
        "jaminan.cli",
        "jaminan.parameters._registry",
        "jaminan.parameters.registry_data",
        "jaminan.parameters.minimum_wages",
        "jaminan.parameters.sectors",
    ],
)
def test_importing_loads_only_what_a_bill_needs(forbidden: str, bare: set[str]) -> None:
    """Babel, the edges and the long tables wait for their first use."""
    assert forbidden not in bare


@pytest.fixture(scope="module")
def bare() -> set[str]:
    """Return what ``import jaminan`` loads."""
    return loaded("import jaminan")


@pytest.fixture(scope="module")
def after_a_bill() -> set[str]:
    """Return what a bill loads."""
    return loaded(
        "import jaminan as jm\n"
        "bill = jm.calculate_contributions(jm.WageWorker(wage=5_000_000, employer=jm.Employer(risk_class=1)), "
        "month='2025-11')\n"
        "assert bill.total and bill.funds and bill.lines[0].exact and bill.evidence"
    )


@pytest.mark.parametrize("forbidden", ["babel", "json", "csv", "argparse", "importlib.resources", "jaminan.texts"])
def test_a_bill_needs_no_texts_and_no_tables(forbidden: str, after_a_bill: set[str]) -> None:
    """Computing is not formatting."""
    assert forbidden not in after_a_bill


def test_only_attrs_dateutil_and_the_standard_library_are_loaded(bare: set[str]) -> None:
    """And nothing of them that a later dependency brings."""
    outside = {name.partition(".")[0] for name in bare} - set(sys.stdlib_module_names) - {"__main__"}
    ours = {name for name in outside if not name.startswith(("_", "sitecustomize"))}
    assert ours - {"jaminan"} <= {"attr", "attrs", "dateutil", "six"}


def test_text_loads_babel_on_first_use() -> None:
    """And the tables with their own calls."""
    assert "babel" in loaded("import jaminan; jaminan.format_rupiah(11156); jaminan.format_date('2025-01-01')")
    assert "jaminan.parameters._registry" in loaded("import jaminan; jaminan.Citation('PP 44/2015').regulation")


def test_importing_has_no_side_effects() -> None:
    """Nothing is printed, and no file of the user is read: no working directory is needed."""
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", "import jaminan"], capture_output=True, text=True, check=True, cwd="/"
    )
    assert (run.stdout, run.stderr) == ("", "")


# --------------------------------------------------------------------------------------------------------- layers


def test_every_module_has_its_layer() -> None:
    """A new one is placed in the list above."""
    unplaced = {layer_of(module) for module in MODULES} - {*LAYERS, "__init__"}
    assert not unplaced


@pytest.mark.parametrize("module", [module for module in MODULES if module != "__init__"])
def test_imports_only_go_left(module: str) -> None:
    """At the module's own level, without exception."""
    own = layer_of(module)
    early, _ = split(MODULES[module])
    wrong = [target for target in early if is_to_the_right(target, own)]
    assert not wrong, f"jaminan.{module} imports to its right: {wrong}"
    assert "__init__" not in early, "no module imports the façade"


@pytest.mark.parametrize("module", [module for module in MODULES if module != "__init__"])
def test_only_the_named_exceptions_import_to_their_right_inside_functions(module: str) -> None:
    """Text of a result, and the registry behind a citation."""
    own = layer_of(module)
    _, late = split(MODULES[module])
    right = {layer_of(target) for target in late if is_to_the_right(target, own)}
    assert right <= RIGHT_TARGETS.get(own, set())


def test_the_exceptions_are_needed() -> None:
    """An exception that nobody uses is taken off the list."""
    used = {
        layer_of(module)
        for module in MODULES
        if module != "__init__"
        for target in split(MODULES[module])[1]
        if layer_of(target) in RIGHT_TARGETS.get(layer_of(module), set())
    }
    assert used == set(RIGHT_TARGETS)
    assert {layer for layer, _ in TO_THE_RIGHT} == {*RIGHT_TARGETS, "__init__"}


def test_no_module_is_imported_in_a_circle() -> None:
    """Within a package too, at the modules' own level."""
    edges = {module: {target for target in split(path)[0] if target in MODULES} for module, path in MODULES.items()}
    done: set[str] = set()

    def visit(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " -> ".join([*path, module])
        if module not in done:
            for target in edges[module]:
                visit(target, (*path, module))
            done.add(module)

    for module in edges:
        visit(module, ())


# ------------------------------------------------------------------------------------------------------ the façade


def test_all_is_sorted_complete_and_importable() -> None:
    """As ruff sorts it: constants, classes, functions."""
    names = jaminan.__all__
    assert len(names) == len(set(names))
    assert names == sorted(names, key=lambda name: (0 if name.isupper() else 1 if name[0].isupper() else 2, name))
    for name in names:
        assert getattr(jaminan, name) is not None
    assert set(names) <= set(dir(jaminan))
    assert dir(jaminan) == sorted(dir(jaminan))
    assert "__version__" in dir(jaminan)


def test_later_names_are_typed_and_listed() -> None:
    """What loads on first use is in ``__all__``, found where it is said to be, and the same on the next look."""
    for name, module in jaminan._LATER.items():
        assert name in jaminan.__all__
        first = getattr(jaminan, name)
        assert first is getattr(jaminan, name)
        assert first.__module__ == f"jaminan.{module}"
    typed = (
        (ROOT / "__init__.py")
        .read_text(encoding="utf-8")
        .partition("if TYPE_CHECKING:")[2]
        .partition("\n__version__")[0]
    )
    assert {
        alias.name
        for node in ast.walk(ast.parse(f"if True:{typed}"))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    } == set(jaminan._LATER)


def test_every_later_name_loads_in_a_fresh_interpreter() -> None:
    """One after the other, in a process that has loaded nothing yet."""
    loaded("import jaminan\nfor name in jaminan._LATER: getattr(jaminan, name)\nfrom jaminan import *")


def test_the_version_is_that_of_the_distribution() -> None:
    """Read when it is asked for."""
    assert jaminan.__version__ == "0.1.0"
    assert isinstance(jaminan.__version__, str)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """As of every module."""
    with pytest.raises(AttributeError, match="module 'jaminan' has no attribute 'calculate_taxes'") as caught:
        _ = jaminan.calculate_taxes
    assert caught.value.name == "calculate_taxes"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("calculate_contribution", ". Did you mean: calculate_contributions?"),
        ("Employe", ". Did you mean: Employer, EmployerKind?"),
        ("JKK", ". Did you mean: Program.JKK?"),
        ("calculate_plan", ". Did you mean: planning.calculate_plan?"),
        ("zork", ""),
        ("__contributions__", ""),
    ],
)
def test_an_unknown_name_says_what_may_be_meant(name: str, hint: str) -> None:
    """In the message itself, so that logs and notebooks show it."""
    with pytest.raises(AttributeError) as caught:
        getattr(jaminan, name)
    assert str(caught.value) == f"module 'jaminan' has no attribute {name!r}{hint}"


@pytest.mark.parametrize("name", ["frames", "plots"])
def test_a_package_with_an_extra_is_imported_by_itself(name: str) -> None:
    """Until it is, the error says so."""
    code = f"import jaminan\ntry: jaminan.{name}\nexcept AttributeError as error: print(str(error).replace(' ', '_'))"
    said = f"module 'jaminan' has no attribute {name!r}: it comes with an extra, import it by itself (import jaminan.{name})"
    assert said.replace(" ", "_") in loaded(code)
    assert said.endswith(jaminan._hint(name))


def test_asking_for_an_unknown_name_loads_nothing() -> None:
    """The hint is made when the error is shown: ``from jaminan import frames`` asks for the name first."""
    assert not loaded("import jaminan; hasattr(jaminan, 'zork')") & {"difflib", "jaminan.planning"}


def test_no_rules_import_each_other_in_a_circle() -> None:
    """Not inside functions either."""
    chapters = {name: path for name, path in MODULES.items() if name.startswith("rules.")}
    needs = {name: set(imports_of(ast.parse(path.read_text(encoding="utf-8")))) for name, path in chapters.items()}
    while free := {name for name, needed in needs.items() if not needed & needs.keys()}:
        needs = {name: needed for name, needed in needs.items() if name not in free}
    assert needs == {}


@pytest.mark.parametrize("module", MODULES)
def test_public_names_of_a_module_exist_and_are_its_own(module: str) -> None:
    """Every module lists what it gives, and gives it."""
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    listed = [
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and any(isinstance(each, ast.Name) and each.id == "__all__" for each in node.targets)
    ]
    assert ast.get_docstring(tree), f"jaminan.{module} says nothing about itself"
    if module.rpartition(".")[2].startswith("_"):
        return  # private, or the door of a package
    assert listed, f"jaminan.{module} has no __all__"
    names = ast.literal_eval(listed[0])
    defined = {
        each.id
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        for each in ast.walk(target)
        if isinstance(each, ast.Name)
    } | {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    assert set(names) <= defined


# ------------------------------------------------------------------------------------------- what no module touches


FORBIDDEN = {
    "os.environ",
    "os.getenv",
    "os.environb",
    "time.time",
    "time.localtime",
    "time.gmtime",
    "time.monotonic",
    "time.perf_counter",
    "date.today",
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "datetime.date.today",
    "datetime.datetime.now",
    "getcontext",
    "decimal.getcontext",
    "setcontext",
    "localcontext",
    "random.random",
}
"""No clock, no environment, and never the caller's decimal context."""


@pytest.mark.parametrize("module", MODULES)
def test_no_module_reads_the_clock_the_environment_or_paths_outside(module: str) -> None:
    """Same arguments, same answer."""
    text = MODULES[module].read_text(encoding="utf-8")
    tree = ast.parse(text)
    used = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute | ast.Name)}
    assert not used & FORBIDDEN
    imported = {
        name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""])
    }
    assert not imported & {"time", "random", "locale", "socket", "urllib", "urllib.request", "http.client", "requests"}
    assert "/work/" not in text
    strings = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    assert not [string for string in strings if string.startswith(("/etc", "/home", "/tmp", "~/"))]  # noqa: S108 - looked for, not used


def test_only_formatting_imports_babel() -> None:
    """The one importer of CLDR."""
    importers = {
        module
        for module, path in MODULES.items()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.ImportFrom) and (node.module or "").startswith("babel"))
        or (isinstance(node, ast.Import) and any(alias.name.startswith("babel") for alias in node.names))
    }
    assert importers == {"formatting"}


def test_planning_is_found_as_an_attribute(monkeypatch: pytest.MonkeyPatch) -> None:
    """``jaminan.planning`` needs no import of its own, whatever was imported before."""
    monkeypatch.delattr(jaminan, "planning", raising=False)
    assert jaminan.planning.__name__ == "jaminan.planning"
    assert "planning" in dir(jaminan)
    assert "jaminan.planning" in loaded("import jaminan; jaminan.planning.Plan")
    assert "jaminan.planning" not in loaded("import jaminan")
