"""The small changes that are made to a module, one at a time."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Place = tuple[ast.AST, str, int | None]
"""Where a node hangs: its parent, the field, and the position when the field is a list."""

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
SWAPPED = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list", "reversed": "iter"}
"""Functions by name, and what stands in their place; keywords that only the first knows are left out with it."""

ORDERING = {"sorted", "reversed"}
TIDYING = {"strip", "lstrip", "rstrip", "casefold", "lower", "upper"}
"""Methods of text without arguments that are left out."""

SQL = re.compile(r"\b(SELECT|WHERE|ORDER BY|FROM|JOIN|UPDATE|INSERT INTO|DELETE)\b")
SQL_CHANGES = (
    (r" AND ", " OR "),
    (r" OR ", " AND "),
    (r"<=", "<"),
    (r">=", ">"),
    (r"(?<![<>=])<(?![<>=])", "<="),
    (r"(?<![<>=])>(?![<>=])", ">="),
    (r" DESC\b", " ASC"),
    (r" IS NOT NULL", " IS NULL"),
    (r" IS NULL", " IS NOT NULL"),
    (r"\bNOT (?=EXISTS|IN)", ""),
    (r"\bDISTINCT ", ""),
    (r"\bmax\(", "min("),
    (r"\bmin\(", "max("),
    (r" ORDER BY .*$", " ORDER BY 1"),
)
LEFT_OUT = {"annotation", "returns", "decorator_list", "bases", "type_params", "format_spec"}
"""Fields of nodes whose content only type checkers or the layout of text see."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the line of the original it starts on, what it says before and after, and how it is made."""

    line: int
    before: str
    after: str
    place: Place
    node: ast.AST

    def __str__(self) -> str:
        return f"{self.before} → {self.after}"

    def make(self) -> None:
        """Put the new node in the tree the change was found in."""
        parent, field, index = self.place
        if index is None:
            setattr(parent, field, self.node)
        else:
            getattr(parent, field)[index] = self.node


def changes(tree: ast.Module) -> list[Change]:
    """Every change of a module, in the order of its lines; the same for the same source."""
    return [
        Change(line, _said(old), _said(new), place, new)
        for place, old, line, returns in _nodes(tree)
        for new in _instead(old, place, returns)
    ]


def mutated(source: str, number: int) -> str:
    """The source with the change of this number made."""
    tree = ast.parse(source)
    changes(tree)[number].make()
    return ast.unparse(ast.fix_missing_locations(tree)) + "\n"


def _said(node: ast.AST) -> str:
    said = " ".join(ast.unparse(ast.fix_missing_locations(node)).split())
    return said if len(said) <= 90 else f"{said[:60]} … {said[-28:]}"


def _nodes(
    node: ast.AST, line: int = 0, returns: str = "", in_text: bool = False
) -> Iterator[tuple[Place, ast.AST, int, str]]:
    """All nodes that may be changed, with their place, line, and what the function around them says it returns."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        returns = ast.unparse(node.returns) if node.returns else ""
    for field, value in ast.iter_fields(node):
        if field in LEFT_OUT:
            continue
        for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(child, ast.AST) or _silent(child):
                continue
            own = line if in_text else getattr(child, "lineno", line)
            yield (node, field, index), child, own, returns
            # Places inside formatted text are told by the line the text starts on: they differ between Pythons.
            yield from _nodes(child, own, returns, in_text or isinstance(child, ast.JoinedStr))


def _silent(node: ast.AST) -> bool:
    """Whether nothing in this node is run by a program: imports, docstrings, what only type checkers read."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Expr(value=ast.Constant()):
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.Assign(targets=[ast.Name(id="__all__")]):
            return True
        case ast.Call(func=ast.Name(id="cast")):
            return True
        case ast.Assign(value=ast.Subscript() | ast.BinOp(op=ast.BitOr())) as alias:
            return _is_type(alias.value)
    return False


def _is_type(node: ast.AST) -> bool:
    """Whether an assigned value is the name of a type, such as ``tuple[str, int]``."""
    names = [part.id for part in ast.walk(node) if isinstance(part, ast.Name)]
    known = {"tuple", "list", "dict", "frozenset", "Callable", "Literal", "Iterable", "Sequence", "Mapping"}
    return bool(names) and names[0] in known


def _instead(node: ast.AST, place: Place, returns: str) -> Iterator[ast.AST]:
    """What may stand in a node's place."""
    match node:
        case ast.Compare() | ast.BoolOp() | ast.UnaryOp() | ast.BinOp() | ast.AugAssign():
            yield from _other_signs(node)
        case ast.Constant(value=value):
            yield from _other_values(value, place)
        case ast.Return(value=value) if value is not None:
            yield from (ast.Return(other) for other in _other_results(value, returns))
        case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()) | ast.Raise() | ast.Continue() | ast.Break():
            yield ast.Pass()
        case ast.Call():
            yield from _other_calls(node)
        case ast.Slice():
            yield from _other_slices(node)
        case ast.Tuple(elts=items) | ast.List(elts=items) | ast.Set(elts=items) if _words(items):
            yield from (type(node)(elts=[*items[:i], *items[i + 1 :]]) for i in range(len(items)))
    yield from _other_conditions(node, place)


def _other_signs(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Compare(left=left, ops=ops, comparators=others):
            for i, op in enumerate(ops):
                yield ast.Compare(left, [*ops[:i], COMPARISONS[type(op)](), *ops[i + 1 :]], others)
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.BinOp(op=op) if type(op) in ARITHMETIC and not _texts(node):
            yield ast.BinOp(node.left, ARITHMETIC[type(op)](), node.right)
        case ast.AugAssign(op=op) if type(op) in ARITHMETIC:
            yield ast.AugAssign(node.target, ARITHMETIC[type(op)](), node.value)


def _other_conditions(node: ast.AST, place: Place) -> Iterator[ast.AST]:
    """A condition turned round, unless it is changed as a comparison, and, or, not; a filter also left out."""
    parent, field, _ = place
    filters = isinstance(parent, ast.comprehension) and field == "ifs"
    plain = ast.Name | ast.Attribute | ast.Call | ast.NamedExpr | ast.Subscript
    if isinstance(node, plain) and (filters or field == "test"):
        yield ast.UnaryOp(ast.Not(), node)
    if filters:
        yield ast.Constant(True)


def _texts(node: ast.BinOp) -> bool:
    """Whether text or rows are joined here, where another sign could only crash."""
    kinds = (ast.JoinedStr, ast.Tuple, ast.List, ast.ListComp)
    return any(
        isinstance(side, kinds) or (isinstance(side, ast.Constant) and isinstance(side.value, str | bytes))
        for side in (node.left, node.right)
    )


def _words(items: list[ast.expr]) -> bool:
    """Whether this is a written-out list of words, each of which may be forgotten."""
    return len(items) > 1 and all(isinstance(item, ast.Constant) and isinstance(item.value, str) for item in items)


def _other_values(value: Any, place: Place) -> Iterator[ast.AST]:
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
        yield ast.Constant(value - 1)
    elif isinstance(value, float):
        yield ast.Constant(round(value * 1.1 + 0.01, 4))
        yield ast.Constant(round(value * 0.9 - 0.01, 4))
    elif isinstance(value, str) and SQL.search(value) and not isinstance(place[0], ast.Dict):
        for pattern, instead in SQL_CHANGES:
            for found in re.finditer(pattern, value):
                yield ast.Constant(value[: found.start()] + instead + value[found.end() :])


def _other_results(value: ast.expr, returns: str) -> Iterator[ast.expr]:
    """What a function may return instead: the other truth, nothing, or an empty value of its kind."""
    others: list[ast.expr]
    if returns == "bool":
        others = [ast.Constant(True), ast.Constant(False)]
    elif "None" in returns:
        others = [ast.Constant(None)]
    elif returns == "str":
        others = [ast.Constant("")]
    elif returns.startswith(("tuple[", "list[")) and ("..." in returns or returns.startswith("list[")):
        others = [ast.Tuple([]) if returns.startswith("tuple[") else ast.List([])]
    elif returns == "int":
        others = [ast.Constant(0)]
    else:
        others = []
    yield from (other for other in others if ast.unparse(other) != ast.unparse(value))


def _other_calls(node: ast.Call) -> Iterator[ast.AST]:
    match node.func:
        case ast.Name(id=name) if name in SWAPPED and len(node.args) >= 1:
            keywords = [] if name in ORDERING else node.keywords
            yield ast.Call(ast.Name(SWAPPED[name]), node.args, keywords)
        case ast.Attribute(value=text, attr=method) if method in TIDYING and not node.args:
            yield text
        case ast.Attribute(value=text, attr="startswith" | "endswith" as method):
            other = "endswith" if method == "startswith" else "startswith"
            yield ast.Call(ast.Attribute(text, other), node.args, node.keywords)


def _other_slices(node: ast.Slice) -> Iterator[ast.AST]:
    """The slice without a bound; bounds that are numbers are changed as numbers."""
    if node.lower is not None and not isinstance(node.lower, ast.Constant):
        yield ast.Slice(None, node.upper, node.step)
    if node.upper is not None and not isinstance(node.upper, ast.Constant):
        yield ast.Slice(node.lower, None, node.step)
