"""Loads the two programs that stand beside the tests as their authors would: as modules of their own."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def service() -> ModuleType:
    """Return the module of the web service."""
    return _load("service")


@pytest.fixture(scope="session")
def payroll_form() -> ModuleType:
    """Return the module of the form, in a Django that is set up."""
    import django
    from django.conf import settings

    settings.configure(USE_I18N=True, LANGUAGE_CODE="id", USE_TZ=True, SECRET_KEY="tests only")  # noqa: S106 - of no site
    django.setup()
    return _load("payroll_form")
