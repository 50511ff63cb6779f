"""What released versions wrote is read by this one: every mapping and every pickle in `tests/fixtures`, folder by folder.

A released folder is never written again. A change that breaks one of these tests breaks what users have stored: read the
old shape too, or raise the schema. At a release, ``python tests/fixtures/write.py 0.2`` adds the folder of the new version;
until it is released, its folder may be written again.
"""

import base64
import enum
import inspect
import json
import pickle
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import attrs
import pytest

import jaminan
from jaminan import from_dict, to_dict
from jaminan.mapping.nodes import READERS

FIXTURES = Path(__file__).parents[1] / "fixtures"
VERSIONS = sorted(path.name for path in FIXTURES.iterdir() if (path / "objects.json").is_file())
CURRENT = "0.1"
"""The version whose folder is compared with what the code makes today: the newest one."""

NO_OBJECT = {"Claim", "Decision", "Participant"}
"""What is exported and has no objects of its own: names for several classes, and the class that others extend."""


def stored(version: str, name: str) -> dict[str, Any]:
    """Return the content of a file of a version."""
    content: dict[str, Any] = json.loads((FIXTURES / version / name).read_text(encoding="utf-8"))
    return content


def made() -> dict[str, Any]:
    """Return the objects as this version makes them."""
    spec = spec_from_file_location("write_fixtures", FIXTURES / "write.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    objects: dict[str, Any] = module.objects()
    return objects


def without_law(mapping: Any) -> Any:
    """Return a mapping without the version of the law, which changes with every new fact."""
    if isinstance(mapping, dict):
        return {name: without_law(value) for name, value in mapping.items() if name != "law_version"}
    return [without_law(each) for each in mapping] if isinstance(mapping, list) else mapping


@pytest.mark.parametrize("version", VERSIONS)
def test_every_mapping_of_a_release_is_read_and_written_again(version: str) -> None:
    """An old mapping is read whole; what is written anew may have more fields, and keeps all that there were."""
    for name, mapping in stored(version, "objects.json").items():
        thing = from_dict(mapping)
        assert type(thing).__name__ == mapping["type"], name
        assert hash(thing) == hash(from_dict(mapping)), name
        assert str(thing), name
        again = to_dict(thing)
        kept = {field: again[field] for field in mapping}
        assert without_law(kept) == without_law(mapping), name


@pytest.mark.parametrize("version", VERSIONS)
def test_every_pickle_of_a_release_is_the_object_of_its_mapping(version: str) -> None:
    """A pickle and a mapping that were written of one object are read as equal ones."""
    mappings = stored(version, "objects.json")
    for name, text in stored(version, "pickles.json").items():
        thing = pickle.loads(base64.b64decode(text))  # noqa: S301 - our own bytes
        assert isinstance(str(thing), str), name
        if name in mappings:
            assert from_dict(mappings[name]) == thing, name


def test_what_was_stored_is_what_is_computed() -> None:
    """The mappings of the newest folder are those of today, but for the version of the law."""
    fresh = made()
    assert stored(CURRENT, "pickles.json").keys() == fresh.keys()
    for name, mapping in stored(CURRENT, "objects.json").items():
        assert without_law(json.loads(json.dumps(to_dict(fresh[name])))) == without_law(mapping), name


def test_no_kind_of_object_is_missing() -> None:
    """Every class that is exported and every class that has a mapping has an object among the fixtures."""
    kinds = {type(thing) for thing in made().values()}
    exported = {value for name in jaminan.__all__ if inspect.isclass(value := getattr(jaminan, name))}
    named = {
        kind for kind in exported if not issubclass(kind, enum.Enum | Exception) and kind.__name__ not in NO_OBJECT
    }
    assert {kind.__name__ for kind in named - kinds} == set()
    assert {kind.__name__ for kind in READERS.keys() - kinds} == set()


def test_a_law_survives_its_pickle() -> None:
    """A stored law is equal to the one that is made of the same facts, and answers the same."""
    law = pickle.loads(base64.b64decode(stored("0.1", "pickles.json")["law"]))  # noqa: S301 - our own bytes
    assert law["jp.wage_ceiling"].on("2025-03-01").value == 10_547_400
    assert law == import_module("jaminan.law").Law(timelines=tuple(law.values()), windows=law.windows)


def test_the_script_writes_what_is_stored(tmp_path: Path) -> None:
    """The folder of the newest version can be written again, object by object."""
    spec = spec_from_file_location("write_fixtures", FIXTURES / "write.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    module.write(tmp_path / "new")
    for name in ("objects.json", "pickles.json"):
        written = json.loads((tmp_path / "new" / name).read_text(encoding="utf-8"))
        assert written.keys() == stored(CURRENT, name).keys()
    assert attrs.has(type(from_dict(written_first(tmp_path / "new"))))


def written_first(folder: Path) -> dict[str, Any]:
    """Return the first mapping in a folder."""
    content: dict[str, dict[str, Any]] = json.loads((folder / "objects.json").read_text(encoding="utf-8"))
    return next(iter(content.values()))
