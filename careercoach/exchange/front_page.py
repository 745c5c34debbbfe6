"""The first page of a folder of everything, for a browser: what lies where. No script, nothing from elsewhere."""

from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import quote

from careercoach.exchange.pages import Place

ABOUT = """\
This folder holds everything that was in a careercoach file, also what is private. Keep it where only you can read it.

Each thing is one page of Markdown, in the folder of its kind; any text editor opens it, and so do Obsidian and Joplin.
csv/ holds the same as tables for a spreadsheet. data.json holds everything in one file for programs, and can be
imported again. SHA256SUMS tells whether a file is as it was written.
"""
"""Stands in README.txt and on the first page."""

_HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>Everything in my careercoach file</title>
<style>
body { max-width: 44rem; margin: 0 auto; padding: 1.2rem; font: 1rem/1.45 sans-serif; overflow-wrap: anywhere; }
summary { cursor: pointer; font-weight: bold; margin: .6rem 0 .2rem; }
</style>
</head>
<body>
<h1>Everything in my careercoach file</h1>
"""


def front_page(sections: Iterable[tuple[str, Iterable[Place]]]) -> Iterator[str]:
    """The page, piece by piece: each section is a heading and the pages below it."""
    yield _HEAD
    yield "".join(f"<p>{escape(part)}</p>\n" for part in ABOUT.rstrip().split("\n\n"))
    for title, places in sections:
        yield f"<details>\n<summary>{escape(title)}</summary>\n<ul>\n"
        for place in places:
            yield f'<li><a href="{quote(place.path)}">{escape(place.title)}</a></li>\n'
        yield "</ul>\n</details>\n"
    yield "</body>\n</html>\n"
