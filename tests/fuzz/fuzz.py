"""Lets a coverage-guided fuzzer loose on one target; ``nox -s fuzz`` runs them all.

    python tests/fuzz/fuzz.py parse_rupiah 1000000 [folder of the corpus]

It ends with a message and a non-zero status when a target raises anything, when one input takes more than a minute, or
when the time of an input that is repeated grows faster than its length. The input is left in the working folder.
"""

import sys
from pathlib import Path
from typing import Any, Final

import atheris

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

with atheris.instrument_imports(include=["jaminan"]):
    from tests.fuzz import targets

_EVERY: Final = 2_000
"""Of so many inputs one is repeated, to see how its time grows."""

_ALLOWED: Final = 2.0
"""Times the growth of linear time; twice is noise, quadratic time shows as four times."""

_TEXTS: Final = frozenset({"parse_citation", "find_citations", "table", "payslips"})
"""The targets whose inputs have no bound on their length."""


def _watched(name: str) -> Any:
    """Return a target that also looks at how time grows."""
    run = targets.TARGETS[name]
    count = 0

    def watched(data: bytes) -> None:
        nonlocal count
        count += 1
        run(data)
        if name in _TEXTS and count % _EVERY == 0:
            factor = targets.growth(run, data)
            if factor > _ALLOWED and (factor := min(targets.growth(run, data) for _ in range(4))) > _ALLOWED:
                raise AssertionError(f"time grows {factor:.1f} times as fast as the length of the input, repeated")

    return watched


def main() -> None:
    """Fuzz the target that the command line names."""
    name, runs = sys.argv[1], int(sys.argv[2])
    corpus = Path(sys.argv[3] if len(sys.argv) > 3 else f"corpus-{name}")
    corpus.mkdir(parents=True, exist_ok=True)
    for place, seed in enumerate(targets.SEEDS[name]):
        (corpus / f"seed-{place}").write_bytes(seed.encode("utf-8", "surrogateescape"))
    targets.quiet()
    settings = [f"-runs={runs}", "-timeout=60", "-max_len=400", "-print_final_stats=1", "-rss_limit_mb=1500"]
    atheris.Setup([sys.argv[0], *settings, str(corpus)], _watched(name))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
