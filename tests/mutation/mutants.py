"""The mutants of a module: every place where one small change makes another program, as edits of its syntax tree.

Changed are comparisons, arithmetic, *and* and *or*, *not*, conditions, numbers, texts, flags, returned and assigned values,
calls made for their effect, the choice of *min* and *max*, *any* and *all*, and arguments that have a name. Not changed are
annotations, docstrings, `__all__`, and the prose of errors: their field is, their sentences may change.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Any, Final, NamedTuple

__all__ = ["Mutant", "Source"]

_COMPARISONS: Final[dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_OPERATORS: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_NAMES: Final = {"min": "max", "max": "min", "any": "all", "all": "any"}
_FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef)


class Mutant(NamedTuple):
    """A change of a syntax tree.

    Attributes:
        function: The outermost function or method that it lies in; empty where it is run by the import.
        line: Its first line.
        last: Its last line.
        target: The name that the module gives the value, where the import runs it and it has one; dotted of a method.
        before: The line of code before.
        after: The line of code after.
        holder: The node that it lies in.
        field: The field of that node.
        place: The place in the field, where it is a list.
        node: What stands there instead; `None` takes away what is there.
    """

    function: str
    line: int
    last: int
    target: str
    before: str
    after: str
    holder: ast.AST
    field: str
    place: int | None
    node: Any


class _Where(NamedTuple):
    function: str = ""
    scope: tuple[str, ...] = ()
    statement: ast.stmt | None = None
    is_prose: bool = False


class Source:
    """A module and its mutants.

    Args:
        path: Its file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tree = ast.parse(path.read_text(encoding="utf-8"))
        self.mutants = list(self._walk(self.tree, _Where()))

    def code(self, mutant: Mutant | None = None) -> CodeType:
        """Return the compiled module, with a mutant in it if one is given."""
        if mutant is None:
            return compile(self.tree, str(self.path), "exec")
        kept = self._put(mutant, mutant.node)
        try:
            return compile(ast.fix_missing_locations(self.tree), str(self.path), "exec")
        finally:
            self._put_back(mutant, kept)

    @staticmethod
    def _put(mutant: Mutant, node: Any) -> Any:
        held = getattr(mutant.holder, mutant.field)
        if mutant.place is None:
            setattr(mutant.holder, mutant.field, node)
            return held
        kept = list(held)
        if node is None:
            del held[mutant.place]
        else:
            held[mutant.place] = node
        return kept

    @staticmethod
    def _put_back(mutant: Mutant, kept: Any) -> None:
        if mutant.place is None:
            setattr(mutant.holder, mutant.field, kept)
        else:  # in place: other mutants hold the same list
            getattr(mutant.holder, mutant.field)[:] = kept

    def _mutant(self, where: _Where, holder: ast.AST, field: str, place: int | None, node: Any) -> Mutant:
        shown = where.statement or self.tree
        line = getattr(shown, "lineno", 0)
        last = line if hasattr(shown, "body") else getattr(shown, "end_lineno", line)
        target = _target(shown)
        if where.scope:  # the defaults of a method are set anew, other parts of a class are not
            target = ".".join((*where.scope, target)) if isinstance(shown, _FUNCTIONS) else ""
        bare = Mutant(where.function, line, last, target, "", "", holder, field, place, node)
        before = _first_line(shown)
        kept = self._put(bare, node)
        after = _first_line(ast.fix_missing_locations(node if isinstance(node, ast.stmt) else shown))
        self._put_back(bare, kept)
        return bare._replace(before=before, after=after)

    def _walk(self, node: ast.AST, where: _Where) -> Iterator[Mutant]:
        for field, value in ast.iter_fields(node):
            if field in {"annotation", "returns", "type_params"} or (
                field == "bases" and isinstance(node, ast.ClassDef)
            ):
                continue
            inner = where
            if isinstance(node, _FUNCTIONS) and field == "body":
                name = ".".join((*where.scope, node.name))
                inner = where._replace(function=where.function or name, scope=(*where.scope, node.name))
            elif isinstance(node, ast.ClassDef) and field == "body":
                inner = where._replace(scope=(*where.scope, node.name))
            items = list(enumerate(value)) if isinstance(value, list) else [(None, value)]
            for place, item in items:
                if isinstance(item, ast.AST):
                    yield from self._visit(node, field, place, item, inner)

    def _visit(self, holder: ast.AST, field: str, place: int | None, node: ast.AST, where: _Where) -> Iterator[Mutant]:
        if isinstance(node, ast.stmt):
            where = where._replace(statement=node)
            if _is_skipped(node) or _is_prose(node):
                return
        for new in _changes(node, where):
            yield self._mutant(where, holder, field, place, new)
        if isinstance(node, ast.Call):
            named = [number for number, keyword in enumerate(node.keywords) if keyword.arg is not None]
            yield from (self._mutant(where, node, "keywords", number, None) for number in named)
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            yield from self._walk_raise(node.exc, where)
            return
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "cast":
            yield from self._visit(node, "args", 1, node.args[1], where)  # the first is for the type checker alone
            return
        if isinstance(node, ast.comprehension):
            yield from (self._mutant(where, node, "ifs", number, None) for number in range(len(node.ifs)))
        if isinstance(node, ast.JoinedStr):
            where = where._replace(is_prose=True)
        yield from self._walk(node, where)

    def _walk_raise(self, call: ast.Call, where: _Where) -> Iterator[Mutant]:
        """Yield the mutants of what an error says: its field is part of the interface, its sentences are not."""
        for place, argument in enumerate(call.args):
            inner = where._replace(is_prose=place > 0)
            yield from self._visit(call, "args", place, argument, inner)


def _first_line(node: ast.AST) -> str:
    text = ast.unparse(node)
    lines = [line for line in text.splitlines() if not line.startswith("@")]
    return lines[0] if lines else ""


def _target(node: ast.AST) -> str:
    if isinstance(node, _FUNCTIONS):
        return node.name
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    return targets[0].id if isinstance(targets[0], ast.Name) else ""


def _is_prose(node: ast.AST) -> bool:
    """Tell whether a statement only says what would have been right: an error is made with it."""
    match node:
        case ast.Assign(targets=[ast.Name(id="limit")], value=ast.Constant() | ast.JoinedStr() | ast.IfExp()):
            return True
        case _:
            return False


def _is_skipped(node: ast.stmt) -> bool:
    """Tell whether a statement has no mutants: docstrings, imports, what only a type checker reads, lists of names."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
        return True
    names = [each.id for each in getattr(node, "targets", ()) if isinstance(each, ast.Name)]
    is_type = any(name == "__all__" or name in {"T", "E"} for name in names)
    return is_type or isinstance(node, ast.Import | ast.ImportFrom | ast.Global | ast.Nonlocal)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _changes(node: ast.AST, where: _Where) -> Iterator[Any]:  # noqa: C901, PLR0912 - a branch for each kind of change
    """Yield what may stand in the place of a node."""
    match node:
        case ast.Constant(value=bool() as flag):
            yield ast.Constant(not flag)
        case ast.Constant(value=int() as number):
            yield ast.Constant(number + 1)
            yield ast.Constant(number - 1)
        case ast.Constant(value=str() as text) if not where.is_prose:
            yield ast.Constant(f"{text}_" if text else "_")
        case ast.Compare(left=left, ops=ops, comparators=others):
            for place, operator in enumerate(ops):
                for other in _COMPARISONS[type(operator)]:
                    yield ast.Compare(left, [*ops[:place], other(), *ops[place + 1 :]], others)
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in _OPERATORS:
            yield ast.BinOp(left, _OPERATORS[type(operator)](), right)
        case ast.AugAssign(target=target, op=operator, value=value) if type(operator) in _OPERATORS:
            yield ast.AugAssign(target, _OPERATORS[type(operator)](), value)
        case ast.BoolOp(op=operator, values=values):
            yield ast.BoolOp(ast.Or() if isinstance(operator, ast.And) else ast.And(), values)
            for place in range(len(values)):
                rest = [*values[:place], *values[place + 1 :]]
                yield rest[0] if len(rest) == 1 else ast.BoolOp(operator, rest)
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield operand
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield ast.IfExp(test, orelse, body)
        case ast.If(test=test, body=body, orelse=orelse) if not isinstance(test, ast.Compare | ast.UnaryOp):
            yield ast.If(ast.UnaryOp(ast.Not(), test), body, orelse)
        case ast.Return(value=ast.expr() as value) if not _is_none(value):
            yield ast.Return(ast.Constant(None))
        case ast.Assign(targets=targets, value=value) if where.function and not _is_none(value):
            yield ast.Assign(targets, ast.Constant(None))
        case ast.Expr(value=ast.Call()) | ast.Raise():
            yield ast.Pass()
        case ast.Name(id=name) if name in _NAMES:
            yield ast.Name(_NAMES[name], ast.Load())
        case ast.Break():
            yield ast.Continue()
        case ast.Continue():
            yield ast.Break()
        case _:
            return
