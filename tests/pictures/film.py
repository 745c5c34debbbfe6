"""Pictures of screens, one after the other, as one SVG that moves: a strip of them, of which a window shows one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

ROW = 24.4
"""The height of a line in a picture, in its own units."""
APART = 700
"""From one picture of the strip to the next; more than a picture is high."""

_STYLE = re.compile(r"\.terminal-\d+-(r\d+) \{ (.*?)\s*\}")
_GROUND = re.compile(r'<rect fill="(#\w+)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="24.65"')
_WORDS = re.compile(
    r'<text class="terminal-\d+-(r\d+)" x="([\d.]+)" y="([\d.]+)" textLength="([\d.]+)"[^>]*>([^\n<]+)<'
)
_TITLE = re.compile(r'(<text class="terminal-\d+-title".*?</text>)')
_WINDOW = re.compile(r'(<rect fill="#292929".*?/>)<text.*?</text>(.*?</g>)', re.DOTALL)
_FONTS = re.compile(r"font-family: (ui-monospace.*?);")


@dataclass
class Film:
    """What several pictures share, each written once: the looks of words, and whole lines."""

    looks: dict[str, str] = field(default_factory=dict)
    lines: dict[str, str] = field(default_factory=dict)

    def still(self, picture: str) -> str:
        """One picture of the strip: its title and its lines, each a reference to the line written once."""
        styles = dict(_STYLE.findall(picture))
        ground = max(found := _GROUND.findall(picture), key=lambda rect: float(rect[3]))[0]
        rows: dict[int, list[str]] = {}
        for fill, x, y, width, *_ in found:
            if fill != ground:
                drawn = f'<rect fill="{fill}" x="{x}" y="1.5" width="{width}" height="24.65"/>'
                rows.setdefault(int(float(y) / ROW), []).append(drawn)
        for style, x, y, length, words in _WORDS.findall(picture):
            look = self.looks.setdefault(styles[style], f"l{len(self.looks)}")
            drawn = f'<text class="{look}" x="{x}" y="20" textLength="{length}">{words}</text>'
            rows.setdefault(int(float(y) / ROW - 0.5), []).append(drawn)
        used = "".join(f'<use href="#{self._line(line)}" y="{row * ROW:.1f}"/>' for row, line in sorted(rows.items()))
        title = re.sub(r'class="\S+"', 'class="title"', _TITLE.findall(picture)[0])
        return f'{title}<g transform="translate(9,41)"><rect fill="{ground}" width="976" height="586"/>{used}</g>'

    def _line(self, drawn: list[str]) -> str:
        return self.lines.setdefault("".join(drawn), f"r{len(self.lines)}")


def film(pictures: Sequence[tuple[str, float]]) -> str:
    """One SVG of pictures, each with the seconds it stands; it begins anew when it is over.

    Who asked their system for less motion sees the last picture, and so does who cannot play it, the first.
    """
    shared = Film()
    whole = sum(seconds for _, seconds in pictures)
    strip, moves, passed = [], [], 0.0
    for number, (picture, seconds) in enumerate(pictures):
        strip.append(f'<g transform="translate(0,{number * APART})">{shared.still(picture)}</g>')
        moves.append(f"{passed / whole:.3%}{{transform:translateY(-{number * APART}px)}}")
        passed += seconds
    window = "".join(_WINDOW.findall(pictures[0][0])[0])
    looks = "\n".join(f".{name}{{{look}}}" for look, name in shared.looks.items())
    return "\n".join(
        [
            '<svg viewBox="0 0 994 636" xmlns="http://www.w3.org/2000/svg"><style>',
            f"text{{font:20px {_FONTS.findall(pictures[0][0])[0]};white-space:pre}}",
            ".title{font:bold 18px arial,sans-serif}",
            looks,
            f".strip{{animation:play {whole:g}s step-end infinite}}",
            f"@keyframes play{{{''.join(moves)}}}",
            "@media (prefers-reduced-motion:reduce){.strip{animation:none;",
            f"transform:translateY(-{(len(pictures) - 1) * APART}px)}}}}</style><defs>",
            *(f'<g id="{name}">{line}</g>' for line, name in shared.lines.items()),
            f'</defs>{window}<g class="strip">',
            *strip,
            "</g></svg>\n",
        ]
    )
