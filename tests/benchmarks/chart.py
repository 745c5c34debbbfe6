"""Two groups of bars for the README: adding a line, and the first picture of the screens."""

from collections.abc import Mapping
from html import escape

WIDTH, LINE, NAME, BARS = 760, 22, 190, 470
_OURS = "careercoach"
_STYLE = (
    "text{font:13px ui-sans-serif,system-ui,sans-serif;fill:#57606a}.head{font-weight:600}"
    ".bar{fill:#8c959f}.ours{fill:#2f6f63}"
    "@media(prefers-color-scheme:dark){text{fill:#adbac7}.bar{fill:#768390}.ours{fill:#5fb3a1}}"
)


def chart(groups: Mapping[str, Mapping[str, float]], below: str) -> str:
    """The groups as SVG, each with its heading, its bars from the shortest on, and a figure behind each bar.

    ``below`` says on what was measured, and how, in lines. Each group has a scale of its own.
    """
    parts: list[str] = []
    line = 1
    for heading, bars in groups.items():
        parts.append(f'<text class="head" x="0" y="{line * LINE}">{escape(heading)}</text>')
        longest = max(bars.values())
        for name, figure in sorted(bars.items(), key=lambda one: one[1]):
            line += 1
            width = max(figure / longest * BARS, 2)
            kind = "bar ours" if name.startswith(_OURS) else "bar"
            parts += (
                f'<text x="12" y="{line * LINE}">{escape(name)}</text>',
                f'<rect class="{kind}" x="{NAME}" y="{line * LINE - 12}" width="{width:.0f}" height="14" rx="2"/>',
                f'<text x="{NAME + width + 8:.0f}" y="{line * LINE}">{figure:.1f}</text>',
            )
        line += 2
    for said in below.splitlines():
        parts.append(f'<text x="0" y="{line * LINE}">{escape(said)}</text>')
        line += 1
    height = line * LINE
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}">\n'
        f"<style>{_STYLE}</style>\n{body}\n</svg>\n"
    )
