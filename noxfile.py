"""The checks of this project; ``nox`` alone runs all that a change must pass, on whatever Python runs it."""

import hashlib
import os
import re
import shutil
import tarfile
import zipfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final

import nox
from packaging.requirements import Requirement

ROOT: Final = Path(__file__).parent
PROJECT: Final = nox.project.load_toml("pyproject.toml")
NEWEST_MINOR_LOOKED_FOR: Final = 30
KNOWN_MINORS: Final = (11, 12, 13)

nox.needs_version = ">=2026.1"
nox.options.sessions = [
    "lint",
    "typing",
    "docs",
    "notebooks",
    "build",
    "embedding",
    "frames",
    "dask",
    "spark",
    "tests",
]  # the tests last, so that their summary ends the run
nox.options.reuse_venv = "yes"
nox.options.error_on_missing_interpreters = False


def _install(session: nox.Session, group: str, *more: str) -> None:
    """Install a dependency group by its entries, which any pip understands."""
    session.install(*nox.project.dependency_groups(PROJECT, group), *more)


def _pytest(session: nox.Session, *arguments: str) -> None:
    """Run pytest with everything that it writes in the session's own folder, so that sessions can run side by side."""
    own = Path(session.create_tmp()).resolve()
    session.run(
        "pytest",
        f"--override-ini=cache_dir={own / 'pytest'}",
        *arguments,
        *session.posargs,
        env={"COVERAGE_FILE": str(own / ".coverage")},
    )


def _check_pages(session: nox.Session) -> None:
    """Build the docs; a warning or a name that leads nowhere is an error."""
    built = ROOT / "docs" / "_build" / "html"
    session.run("sphinx-build", "-n", "-W", "--keep-going", "-q", "-b", "html", "docs", str(built), *session.posargs)
    session.log(f"the first page is {built / 'index.html'}")


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and format."""
    _install(session, "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def typing(session: nox.Session) -> None:
    """Check types with mypy and pyright, both strict."""
    _install(session, "typing", "-e", ".")
    session.run("mypy")
    session.run("mypy", "conftest.py")  # apart, for tests/ has a module of the same name
    session.run("pyright")


@nox.session
def docs(session: nox.Session) -> None:
    """Write the tables of facts and build the docs."""
    _install(session, "docs", "-e", ".")
    session.run("python", "docs/generate_facts.py")
    _check_pages(session)


@nox.session
def notebooks(session: nox.Session) -> None:
    """Run every notebook from its first cell to its last; an error in one fails the session."""
    _install(session, "notebooks", "-e", ".")
    out = Path(session.create_tmp()).resolve()
    sources = sorted(str(path) for path in (ROOT / "docs" / "notebooks").glob("*.ipynb"))
    session.run("jupyter", "nbconvert", "--to", "html", "--execute", "--output-dir", str(out), *sources)
    session.log(f"the pages are in {out}")


@nox.session
def build(session: nox.Session) -> None:
    """Build sdist and wheel, and check what is in them."""
    _install(session, "build")
    _build(session, ROOT, Path(session.create_tmp()).resolve() / "dist")


def _build(session: nox.Session, source: Path, out: Path, **env: str) -> list[Path]:
    """Build what lies in *source*, check it, and return the sdist and the wheel."""
    shutil.rmtree(out, ignore_errors=True)
    session.run("python", "-m", "build", "--outdir", str(out), str(source), env=env)
    (wheel,) = out.glob("*.whl")
    (sdist,) = out.glob("*.tar.gz")
    session.run("twine", "check", "--strict", str(wheel), str(sdist))
    _check_wheel(session, wheel)
    _check_sdist(session, sdist)
    return [sdist, wheel]


def _package_files() -> set[str]:
    package = ROOT / "src" / "jaminan"
    return {
        path.relative_to(package.parent).as_posix()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def _check_wheel(session: nox.Session, wheel: Path) -> None:
    """Refuse a wheel that lacks a file of the package, or holds anything else."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    metadata = {name for name in names if PurePosixPath(name).parts[0].endswith(".dist-info")}
    if names - metadata != _package_files():
        session.error(f"the wheel and src/ differ in {sorted((names - metadata) ^ _package_files())}")
    have = {PurePosixPath(name).name for name in metadata}
    missing = {"METADATA", "RECORD", "WHEEL", "LICENSE", "entry_points.txt"} - have
    if missing:
        session.error(f"the wheel's metadata lack {sorted(missing)}")
    session.log(f"{wheel.name}: {len(names)} files, {wheel.stat().st_size:,} bytes")


def _check_sdist(session: nox.Session, sdist: Path) -> None:
    """Refuse an sdist from which the project could not be built and tested again."""
    with tarfile.open(sdist) as archive:
        names = {str(PurePosixPath(*PurePosixPath(name).parts[1:])) for name in archive.getnames()}
    needed = {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "noxfile.py", "conftest.py", "docs/conf.py"}
    missing = (needed | {f"src/{name}" for name in _package_files()}) - names
    if missing:
        session.error(f"the sdist lacks {sorted(missing)}")
    session.log(f"{sdist.name}: {sdist.stat().st_size:,} bytes")


@nox.session
def embedding(session: nox.Session) -> None:
    """Use the built wheel in a web service and in a form, check the service's types, and run the pages about them."""
    _install(session, "embedding", ".")
    session.run(
        "mypy", "--config-file=", "--strict", f"--cache-dir={session.create_tmp()}", "tests/embedding/service.py"
    )
    pages = ("docs/how-to/web-service.md", "docs/how-to/django.md", "docs/tutorial-notebook.md")
    _pytest(session, "tests/embedding", *pages)


@nox.session
def frames(session: nox.Session) -> None:
    """Run the tests of tables on every kind of frame that runs on one machine, with the coverage of branches, and check types."""
    _install(session, "frames", "-e", ".")
    _check_frames(session)
    # by their names, for both leave the folders out where no table package is
    files = sorted(str(path) for folder in ("src/jaminan", "tests") for path in (ROOT / folder / "frames").glob("*.py"))
    session.run("mypy", *files)
    session.run("pyright", *(file for file in files if "tests" not in Path(file).parts))


def _check_frames(session: nox.Session) -> None:
    """Run the tests of tables; every line and branch of theirs must run."""
    settings = Path(session.create_tmp()).resolve() / "coverage.ini"
    settings.write_text(
        "[run]\nbranch = true\nparallel = true\nsource = jaminan.frames\n[report]\nfail_under = 100\nshow_missing = true\n",
        encoding="utf-8",
    )
    _pytest(
        session,
        "tests/frames",
        "tests/test_missing_extra.py",
        "docs/how-to/tables.md",
        "--cov",
        f"--cov-config={settings}",
        "--cov-report=term-missing",
    )


@nox.session
def spark(session: nox.Session) -> None:
    """Run the tests of tables on a local Spark; it needs Java."""
    if shutil.which("java") is None:
        session.skip("Spark needs Java: there is no java on the path")
    _install(session, "spark", "-e", ".")
    _pytest(session, "tests/frames/spark_check.py")


@nox.session
def dask(session: nox.Session) -> None:
    """Run the tests of tables on Dask."""
    _install(session, "dask", "-e", ".")
    _pytest(session, "tests/frames/dask_check.py")


@nox.session
def tests(session: nox.Session) -> None:
    """Run all tests, and every example of README, docs and docstrings, with the coverage of branches."""
    _install(session, "tests", "-e", ".")
    _pytest(session, "--cov", "--cov-report=term-missing")


# ------------------------------------------------------------------------------------------------- on request


@nox.session
def release(session: nox.Session) -> None:
    """Build twice from clean clones that differ in place, rights, time zone and seed, and compare bit for bit."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        session.skip("clones need git, and a repository to clone")
    _install(session, "build")
    tmp = Path(session.create_tmp()).resolve()
    built: list[dict[str, str]] = []
    for name, mask, env in (
        ("one", 0o022, {"PYTHONHASHSEED": "1", "TZ": "UTC"}),
        ("another", 0o077, {"PYTHONHASHSEED": "2", "TZ": "Asia/Jakarta", "LC_ALL": "C"}),
    ):
        clone = tmp / name / "jaminan"
        shutil.rmtree(tmp / name, ignore_errors=True)
        before = os.umask(mask)
        try:
            session.run("git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(clone), external=True)
            files = _build(session, clone, tmp / name / "dist", **env)
        finally:
            os.umask(before)
        built.append({file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files})
    for file in built[0]:
        session.log(f"{built[0][file]}  {file}")
    if built[0] != built[1]:
        session.error(f"the second build differs: {built[1]}")


@nox.session
def wheel(session: nox.Session) -> None:
    """Run the tests against the built wheel, in a folder without ``src/``."""
    _install(session, "build")
    _install(session, "tests")
    tmp = Path(session.create_tmp()).resolve()
    _, built = _build(session, ROOT, tmp / "dist")
    session.install("--force-reinstall", "--no-deps", str(built))
    session.install(str(built))
    away = tmp / "away"
    shutil.rmtree(away, ignore_errors=True)
    leave_out = shutil.ignore_patterns("_build", "__pycache__")
    for name in ("tests", "docs", "benchmarks", "changelog.d", ".ci"):
        if (ROOT / name).is_dir():  # an sdist has no .ci
            shutil.copytree(ROOT / name, away / name, ignore=leave_out)
    for name in ("pyproject.toml", "conftest.py", "noxfile.py", *(path.name for path in ROOT.glob("*.md"))):
        shutil.copy2(ROOT / name, away / name)
    session.chdir(away)
    session.run("python", "-c", "import jaminan, sys; sys.exit('src' in jaminan.__file__.split('/'))")
    _pytest(session, "--ignore=tests/test_imports.py", "tests", "docs", "README.md")


@nox.session
def pyodide(session: nox.Session) -> None:
    """Compute one bill with the built wheel in Pyodide, the Python of browsers; it needs Node and its packages."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        session.skip("Pyodide runs on Node: node and npm are not both on the path")
    _install(session, "build")
    tmp = Path(session.create_tmp()).resolve()
    _, built = _build(session, ROOT, tmp / "dist")
    wheels = tmp / "wheels"
    shutil.rmtree(wheels, ignore_errors=True)
    session.run("pip", "download", "--quiet", "--only-binary=:all:", "--dest", str(wheels), str(built))
    session.run("npm", "install", "--silent", "--prefix", str(tmp), "pyodide@>=0.27", external=True)
    folder = tmp / "node_modules" / "pyodide"
    session.run("node", "tests/embedding/pyodide_bill.mjs", str(folder), str(wheels), external=True)


@nox.session
def facts(session: nox.Session) -> None:
    """List every figure that is past its day, or was not checked for a year; ``-- 2027-03-01`` asks for that day."""
    session.install("-e", ".")
    session.run("python", "docs/stale_facts.py", *(session.posargs or [date.today().isoformat()]))  # noqa: DTZ011 - here


def _offer_pyenv() -> None:
    """Let the commands of pyenv, where it is installed, run the newest version of every supported Python."""
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    newest: dict[int, tuple[int, str]] = {}
    for path in root.glob("3.*"):
        if (found := re.fullmatch(r"3\.(\d+)\.(\d+)", path.name)) and int(found[1]) >= KNOWN_MINORS[0]:
            newest[int(found[1])] = max(newest.get(int(found[1]), (-1, "")), (int(found[2]), path.name))
    if newest:
        os.environ.setdefault("PYENV_VERSION", ":".join(newest[minor][1] for minor in sorted(newest)))


_offer_pyenv()


def _pythons() -> list[str]:
    """Return the supported Pythons, and every newer one that is installed."""
    newer = range(KNOWN_MINORS[-1] + 1, NEWEST_MINOR_LOOKED_FOR)
    return [f"3.{minor}" for minor in (*KNOWN_MINORS, *(each for each in newer if shutil.which(f"python3.{each}")))]


@nox.session(python=_pythons())
def matrix(session: nox.Session) -> None:
    """Run the tests on every supported Python that is installed."""
    _install(session, "tests", ".")
    _pytest(session)


@nox.session
def lowest(session: nox.Session) -> None:
    """Run the tests with the oldest run-time dependencies that are allowed."""
    pins = Path(session.create_tmp()).resolve() / "lowest.txt"
    pins.write_text("".join(f"{pin}\n" for pin in _lowest_pins()), encoding="utf-8")
    _install(session, "tests", "-e", ".", "--constraint", str(pins))
    _pytest(session)


def _lowest_pins() -> list[str]:
    """Return the lower bound of each run-time dependency as a pin."""
    return _pins(PROJECT["project"]["dependencies"])


def _pins(requirements: Iterable[str]) -> list[str]:
    pins: list[str] = []
    for text in requirements:
        requirement = Requirement(text)
        (bound,) = requirement.specifier
        if bound.operator != ">=":
            raise ValueError(f"{text} must have one lower bound")
        pins.append(f"{requirement.name}=={bound.version}")
    return pins


@nox.session
def lowest_frames(session: nox.Session) -> None:
    """Run the tests of tables with the oldest table packages that are allowed."""
    pins = Path(session.create_tmp()).resolve() / "lowest.txt"
    tables = {"narwhals", "pandas", "polars", "pyarrow", "duckdb"}
    bounds = [each for each in nox.project.dependency_groups(PROJECT, "frames") if Requirement(each).name in tables]
    pins.write_text("".join(f"{pin}\n" for pin in _pins(bounds)), encoding="utf-8")
    _install(session, "frames", "-e", ".", "--constraint", str(pins))
    _pytest(session, "tests/frames", "docs/how-to/tables.md")


@nox.session
def snapshot(session: nox.Session) -> None:
    """Write the snapshot of all facts and their tables anew; the diff is what a reviewer of facts reads."""
    _install(session, "tests", "-e", ".")
    session.run("python", "tests/snapshots/write.py")
    session.run("python", "docs/generate_facts.py")


@nox.session
def mutation(session: nox.Session) -> None:
    """Run the tests against mutants of the rules; modules may be named: ``nox -s mutation -- law.py rules/claims``."""
    _install(session, "mutation", "-e", ".")
    work = Path(session.create_tmp()).resolve()
    session.run("python", "tests/mutation/run.py", "--work", str(work), *session.posargs)


FUZZ_RUNS: Final = {
    "parse_rupiah": 5_000_000,
    "parse_citation": 200_000,
    "find_citations": 2_000_000,
    "from_dict": 500_000,
    "from_dict_text": 2_000_000,
    "table": 500_000,
    "payslips": 200_000,
}
"""How often each target is run, unless the command line says otherwise."""


@nox.session
def fuzz(session: nox.Session) -> None:
    """Fuzz what reads text, guided by coverage; a target and its runs may be named: ``nox -s fuzz -- table 10000``."""
    _install(session, "fuzz", "-e", ".")
    name, runs = (*session.posargs, "", "")[:2]
    for target in [name] if name else FUZZ_RUNS:
        own = Path(session.create_tmp()).resolve() / target
        own.mkdir(exist_ok=True)
        with session.chdir(own):
            script = str(ROOT / "tests" / "fuzz" / "fuzz.py")
            session.run("python", script, target, runs or str(FUZZ_RUNS[target]), str(own / "corpus"))


@nox.session
def bench(session: nox.Session) -> None:
    """Measure speed as ratios, and say which goals are met."""
    _install(session, "bench", ".")
    session.run(
        "python", "benchmarks/bench.py", *session.posargs, env={"PYTHONHASHSEED": os.environ.get("PYTHONHASHSEED", "0")}
    )


@nox.session
def bench_frames(session: nox.Session) -> None:
    """Measure the speed of tables as ratios, and say which goals are met."""
    _install(session, "bench-frames", ".")
    session.run("python", "benchmarks/bench_frames.py", *session.posargs)


@nox.session
def bench_openfisca(session: nox.Session) -> None:
    """Set tables beside openfisca-core on the same rows: time and wrong rows."""
    _install(session, "bench-openfisca", ".")
    session.run("python", "benchmarks/bench_openfisca.py", *session.posargs)
