"""How Sphinx builds the documentation: offline, and with every warning an error."""

import re
from enum import Enum
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Any, Final

import attrs
from docutils.nodes import (
    Element,
    FixedTextElement,
    Text,
    TextElement,
    document,
    entry,
    inline,
    literal,
    paragraph,
    raw,
)
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.ext.intersphinx import missing_reference

project = "jaminan"
author = "The jaminan maintainers"
project_copyright = "The jaminan maintainers, MIT licence"
version = release = version_of("jaminan")

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.intersphinx"]
exclude_patterns = ["_build", "examples"]
default_role = "code"
nitpicky = True
language = "en"

myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence", "deflist"]

# Notebooks and pages of cells are run anew on every build, and an error in one of them ends it.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
nb_merge_streams = True

# The standard library's names stand in a file of this project, so that the build needs no network.
intersphinx_mapping = {"python": ("https://docs.python.org/3", str(Path(__file__).parent / "python-names.inv"))}
nitpick_ignore = [
    ("py:obj", "True"),
    ("py:obj", "False"),
    ("py:class", "Axes"),
    ("py:class", "Figure"),
]
nitpick_ignore_regex = [("py:.*", r"(.*\.)?([A-Z]|FrameT)")]  # type variables

napoleon_numpy_docstring = False
napoleon_use_ivar = True
napoleon_custom_sections = [("Source", "notes_style")]
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
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


STANDARD_NAMES: Final = {"Decimal": "decimal.Decimal", "date": "datetime.date", "json.loads": "json.loads"}
"""Names of the standard library as docstrings say them, and where they are documented."""

NO_TYPE: Final = "\ua789"
"""Stands for a colon that does not end a type, while napoleon reads a docstring."""


def resolve_public_name(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: TextElement
) -> Element | None:
    """Lead a name of any module to where it is documented: under ``jaminan``, as users import it."""
    target: str = node.get("reftarget", "")
    if node.get("refdomain") != "py":
        return None
    if target in STANDARD_NAMES:
        node["reftarget"] = STANDARD_NAMES[target]
        return missing_reference(app, env, node, contnode)
    parts = target.split(".")
    domain = env.domains.python_domain
    for candidate in (f"jaminan.{'.'.join(parts[-2:])}", f"jaminan.{parts[-1]}"):
        if candidate in domain.objects:
            return domain.resolve_xref(env, node["refdoc"], app.builder, "obj", candidate, node, contnode)
    return None


def skip_generated(app: Sphinx, what: str, name: str, obj: Any, skip: bool, options: Any) -> bool | None:  # noqa: ARG001 - Sphinx's signature
    """Leave out the fields of named tuples, which the class documents itself."""
    return str(getattr(obj, "__doc__", "")).startswith("Alias for field number") or None


def hide_colons(app: Sphinx, what: str, name: str, obj: Any, options: Any, lines: list[str]) -> None:  # noqa: ARG001 - Sphinx's signature
    """Hide colons where napoleon would take what stands before them for a type: types stand in the signatures."""
    in_answer = what in {"property", "attribute", "data"}
    for place, line in enumerate(lines):
        if line and not line.startswith(" "):
            in_answer = line in {"Returns:", "Yields:"} or (in_answer and not line.endswith(":"))
        if in_answer and line not in {"Returns:", "Yields:"}:
            lines[place] = line.replace(": ", f"{NO_TYPE} ")


def show_colons(app: Sphinx, what: str, name: str, obj: Any, options: Any, lines: list[str]) -> None:  # noqa: ARG001 - Sphinx's signature
    """Put the colons back."""
    lines[:] = [line.replace(NO_TYPE, ":") for line in lines]


FIELD_DEFAULT: Final = re.compile(r"attr_dict\['(\w+)'\]\.default")
"""What the signatures that attrs makes have in place of a default."""


def tell_defaults(
    app: Sphinx,  # noqa: ARG001 - Sphinx's signature
    what: str,  # noqa: ARG001
    name: str,  # noqa: ARG001
    obj: Any,
    options: Any,  # noqa: ARG001
    signature: str | None,
    answer: str | None,
) -> tuple[str, str | None] | None:
    """Write the defaults of fields as a caller would; ``...`` stands for one that is made anew each time."""
    if not signature or not attrs.has(obj):
        return None
    defaults = {field.name: field.default for field in attrs.fields(obj)}

    def said(found: re.Match[str]) -> str:
        default = defaults[found[1]]
        if isinstance(default, Enum):
            return f"{type(default).__name__}.{default.name}"
        return "..." if isinstance(default, attrs.Factory) else repr(default)

    return FIELD_DEFAULT.sub(said, signature), answer


def add_coming_changes(app: Sphinx, docname: str, content: list[str]) -> None:
    """Put what the next release will say where the page of changes asks for it."""
    if docname != "changelog":
        return
    folder = Path(app.confdir).parent / "changelog.d"
    said = ["## Not released yet"]
    for kind in ("facts", "added", "changed", "deprecated", "removed", "fixed", "security"):
        texts = [path.read_text(encoding="utf-8").strip() for path in sorted(folder.glob(f"*.{kind}.md"))]
        said += [f"### {kind.capitalize()}", *(f"- {text.replace(chr(10), chr(10) + '  ')}" for text in texts)] * bool(
            texts
        )
    content[0] = content[0].replace("<!-- coming -->", "\n\n".join(said))


KEPT: Final = re.compile(
    r"(?<=\d) (?=%)|(?<=\bIDR) (?=\d)|(?<=\d) (?=(?:juta|miliar|million)\b)"
    r"|(?<=\bPMK) (?=\d)|(?<=\bP2MI) (?=\d)"
    r"|(?<=\bPP) (?=\d)|(?<=\bUU) (?=\d)|(?<=\bPerpres) (?=\d)|(?<=\bPermenaker) (?=\d)|(?<=\bInpres) (?=\d)"
    r"|(?<=\barticle) (?=\d)|(?<=\barticles) (?=\d)|(?<=\bPasal) (?=\d)"
)
"""Spaces between a number and what it counts, and inside the names of acts."""

DAY: Final = re.compile(r"(\b\d{4}-\d{2}(?:-\d{2})?\b)")
"""Days and months as ISO 8601 writes them, which have hyphens."""


def keep_together(app: Sphinx, doctree: document) -> None:  # noqa: ARG001 - Sphinx's signature
    """Let no line of running text end between a number and its percent sign, or inside a day or the name of an act."""
    for text in list(doctree.findall(Text)):
        parent = text.parent
        is_code = isinstance(parent, literal | FixedTextElement) or "code" in parent.get("classes", ())
        kept = KEPT.sub("\u00a0", text)
        parts = DAY.split(kept) if isinstance(parent, paragraph) else [kept]
        if not is_code and parts != [text]:
            parent.replace(
                text, [inline("", part, classes=["day"]) if DAY.fullmatch(part) else Text(part) for part in parts]
            )


def shorten_types(app: Sphinx, doctree: document) -> None:  # noqa: ARG001 - Sphinx's signature
    """Show the types of fields without the module that they happen to stand in."""
    for name in doctree.findall(pending_xref):
        target: str = name.get("reftarget", "")
        if name.get("refdomain") == "py" and name.get("reftype") == "class" and name.astext() == target:
            for text in list(name.findall(Text)):
                text.parent.replace(text, Text(target.rpartition(".")[2]))


def break_names(app: Sphinx, doctree: document) -> None:  # noqa: ARG001 - Sphinx's signature
    """Let names of code in tables break behind their underscores and dots, where they have to break."""
    for cell in doctree.findall(entry):
        for code in list(cell.findall(literal)):
            parts = re.split(r"(?<=[_.])(?=\w)", code.astext())
            code.children = []
            for part in parts:
                code.extend([raw("", "<wbr>", format="html"), Text(part)] if code.children else [Text(part)])


PROMPTS: Final = (">>>", "...", "$ ")
"""How lines begin that were typed."""

COLUMNS: Final = re.compile(r"\S {2,}\S")
"""What lines have that stand in columns."""


def mark_sentences(app: Sphinx, doctree: document) -> None:  # noqa: ARG001 - Sphinx's signature
    """Mark examples that print sentences, which may wrap, and leave those that print columns, which may not."""
    for block in doctree.findall(FixedTextElement):
        lines = block.astext().splitlines()
        printed = [line for line in lines if line.lstrip() and not line.lstrip().startswith(PROMPTS)]
        is_example = any(line.startswith(PROMPTS) for line in lines) or "output" in block.get("classes", ())
        if is_example and not any(COLUMNS.search(line) for line in printed):
            block["classes"].append("sentences")


def setup(app: Sphinx) -> None:
    """Connect them; napoleon stands at 500."""
    app.connect("source-read", add_coming_changes)
    app.connect("doctree-read", keep_together)
    app.connect("doctree-read", mark_sentences)
    app.connect("doctree-read", break_names)
    app.connect("doctree-read", shorten_types)
    app.connect("missing-reference", resolve_public_name)
    app.connect("autodoc-skip-member", skip_generated)
    app.connect("autodoc-process-signature", tell_defaults)
    app.connect("autodoc-process-docstring", hide_colons, priority=400)
    app.connect("autodoc-process-docstring", show_colons, priority=600)
