"""How Sphinx builds the documentation: offline, and with every warning an error."""

from importlib.metadata import version as version_of
from pathlib import Path
from typing import Any

from docutils.nodes import Element, TextElement
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

project = "jaminan"
author = "The jaminan maintainers"
project_copyright = "The jaminan maintainers, MIT licence"
version = release = version_of("jaminan")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.intersphinx"]
exclude_patterns = ["_build", "examples"]
default_role = "py:obj"
nitpicky = True
language = "en"

myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence", "deflist"]

# The standard library's names stand in a file of this project, so that the build needs no network.
intersphinx_mapping = {"python": ("https://docs.python.org/3", str(Path(__file__).parent / "python-names.inv"))}
nitpick_ignore = [
    ("py:obj", "True"),
    ("py:obj", "False"),
    ("py:class", "T"),
    ("py:class", "jaminan.timeline.T"),
    ("py:obj", "jaminan.timeline.T"),
]

napoleon_numpy_docstring = False
napoleon_use_ivar = True
napoleon_custom_sections = [("Source", "notes_style")]
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True}
python_maximum_signature_line_length = 88
python_display_short_literal_types = True
toc_object_entries_show_parents = "hide"

html_theme = "furo"
html_title = f"jaminan {version}"
html_static_path = ["_static"]
html_css_files = ["jaminan.css"]
html_copy_source = False
html_show_sphinx = False
pygments_style = "friendly"
pygments_dark_style = "github-dark"


def resolve_public_name(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: TextElement
) -> Element | None:
    """Lead a name of any module to where it is documented: under ``jaminan``, as users import it."""
    target: str = node.get("reftarget", "")
    name = target.rpartition(".")[2]
    parts = target.split(".")
    candidates = [f"jaminan.{name}"]
    if len(parts) > 1:
        candidates.insert(0, f"jaminan.{'.'.join(parts[-2:])}")
    if node.get("refdomain") != "py" or name.startswith("_"):
        return None
    domain = env.domains.python_domain
    for candidate in candidates:
        if candidate in domain.objects:
            return domain.resolve_xref(env, node["refdoc"], app.builder, "obj", candidate, node, contnode)
    return None


def skip_generated(app: Sphinx, what: str, name: str, obj: Any, skip: bool, options: Any) -> bool | None:  # noqa: ARG001, FBT001 - Sphinx's signature
    """Leave out what Python and attrs generate: the fields of named tuples, which the class documents itself."""
    if str(getattr(obj, "__doc__", "")).startswith("Alias for field number"):
        return True
    return None


def setup(app: Sphinx) -> None:
    """Connect the two."""
    app.connect("missing-reference", resolve_public_name)
    app.connect("autodoc-skip-member", skip_generated)


