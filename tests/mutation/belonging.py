"""Which modules are changed, and which tests belong to a module."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]

ROOMS = {
    "agent": ("agent",),
    "coach": ("coach",),
    "date_grammar": ("dates",),
    "dates": ("dates",),
    "documents": ("documents",),
    "exchange": ("exchange",),
    "express": ("express",),
    "importers": ("importers",),
    "language": ("documents",),
    "queries": ("queries", "services"),
    "services": ("services",),
    "store": ("store",),
    "rows": ("services", "store"),
    "names": ("services",),
}
"""Each room that is changed, and the folders of tests where its claims stand."""

ALSO: dict[str, tuple[str, ...]] = {
    "coach/activities": ("coach/test_wording", "coach/test_borders"),
    "coach/amounts": ("coach/test_wording",),
    "coach/attention": ("coach/test_what_leads", "coach/test_duties_step_aside"),
    "coach/away": ("coach/test_changed_lives",),
    "coach/changing": ("services/test_changing",),
    "coach/open_things": ("services/test_changing",),
    "coach/day_mood": ("coach/test_today", "coach/test_before_calm", "coach/test_what_leads"),
    "coach/discretion": ("coach/test_sight", "cli/start/test_discretion", "queries/test_felt"),
    "coach/forms": ("tui/frame/test_forms", "cli/plain/test_heard"),
    "coach/words_first": ("coach/test_own_words", "coach/test_what_leads"),
    "language": ("documents/test_as_it_is_read", "documents/test_each_small_word"),
    "language/as_spoken": ("documents/test_as_spoken", "documents/test_spoken"),
    "language/clauses": ("documents/test_careless", "documents/test_shorthand"),
    "language/named_figures": ("test_telling",),
    "language/short_forms": ("documents/test_careless", "documents/test_fit"),
    "language/shorthand": ("documents/test_shorthand", "documents/test_recap", "documents/test_agreements"),
    "language/telling": ("test_telling", "documents/test_brief"),
    "language/naming": ("documents/test_shorthand", "documents/test_careless", "documents/test_he_and_she"),
    "language/whom": ("documents/test_shorthand", "documents/test_careless", "documents/test_he_and_she"),
    "documents/as_typed": ("documents/test_true_pages", "documents/test_for_others", "documents/test_careless"),
    "documents/offering": ("queries/test_choosing", "cli/documents/test_remembered"),
    "queries/documents/year": ("documents/test_year",),
    "queries/start/first_run": ("tui/start/test_first_run",),
    "queries/start/own_words": ("coach/test_own_words", "queries/test_today", "queries/test_felt"),
    "services/start/first_run": ("tui/start/test_first_run",),
    "coach/filtering": ("coach/finding/test_filtering", "tui/work/test_filter"),
    "coach/finding": ("coach/finding/test_finding",),
    "queries/work/filtering": ("tui/work/test_filter",),
    "queries/start/finding": ("tui/frame/test_frame",),
    "coach/drafts": ("services/test_drafts",),
    "coach/growth_check": ("coach/test_talk_readiness",),
    "coach/noticing/material": ("coach/noticing/test_observing",),
    "coach/nudges": ("services/test_nudges",),
    "coach/proposals": ("documents/test_request",),
    "coach/quiet_time": ("coach/test_own_words", "coach/test_what_leads"),
    "coach/refusals": ("services/test_changing", "cli/jobs/test_changed"),
    "coach/tones": ("coach/test_own_words", "coach/test_headings", "coach/test_today", "coach/test_what_leads"),
    "coach/trials": ("coach/test_trying",),
    "coach/rules": (
        "coach/test_today",
        "coach/test_duties_step_aside",
        "coach/test_changed_lives",
        "coach/test_let_go",
        "coach/test_what_leads",
        "coach/test_hard_weeks",
    ),
    "coach/rules/asking": ("coach/test_what_was_given",),
    "coach/rules/errands": ("coach/test_what_was_just_written",),
    "coach/rules/goals": ("coach/test_days",),
    "coach/rules/open": ("queries/test_happened",),
    "coach/rules/questions": ("coach/test_questions_asked",),
    "coach/rules/remembering": ("coach/test_growth_check",),
    "coach/rules/talks": ("coach/test_what_was_given", "coach/test_after"),
    "coach/talk_readiness": ("coach/test_rehearsal",),
    "coach/calm": ("coach/test_own_words", "coach/test_what_leads", "coach/test_today"),
    "coach/turns": ("coach/test_attention", "coach/test_what_leads"),
    "express": ("express/test_both_ways", "express/test_express"),
    "express/statements": ("test_derive",),
    "queries/file/times": ("cli/frame/test_times",),
    "queries/start/heard": ("queries/test_felt",),
    "coach/signs": ("coach/test_wording", "coach/test_borders"),
    "importers": ("importers/test_samples", "importers/test_broken", "importers/test_nothing_lost"),
    "importers/formats": ("importers/test_plugins",),
    "importers/git": ("importers/test_real_programs",),
    "dates": ("dates/test_dates",),
    "date_grammar": ("dates/test_typed", "dates/test_dates"),
    "exchange/shape": ("exchange/test_pages",),
    "exchange/front_page": ("exchange/test_pages",),
    "exchange/reading": ("exchange/test_data",),
    "agent/seen": ("agent/test_nothing_private",),
    "queries/file/agent": ("cli/file/test_mcp", "agent/test_nothing_private"),
    "services/file/agent": ("cli/file/test_mcp",),
    "queries/file/everything": ("queries/test_everything",),
    "queries/file/handles": ("cli/shell/test_completion",),
    "exchange/pieces": ("exchange/test_data",),
    "services/file/importing": ("services/test_importing",),
    "store/folders": ("store/test_folders",),
    "store/scratch": ("services/test_importing",),
    "store/taking_in": ("services/test_importing",),
    "documents/cards": ("documents/test_brief", "documents/test_brief_on_a_page"),
    "documents/rewording": (
        "documents/test_he_and_she",
        "documents/test_shorthand",
        "documents/test_brief",
        "documents/test_leaving",
        "documents/test_fit",
    ),
    "documents/spoken": ("documents/test_brief", "documents/test_packs"),
    "services": ("services/test_acts", "cli/frame/test_keys_of_ones_own"),
    "services/documents/picks": ("cli/documents/test_choosing", "queries/test_choosing"),
    "documents/formats": ("cli/documents/test_export",),
    "documents/comparing": ("documents/test_comparing",),
    "documents/papers": ("documents/test_papers", "services/test_papers"),
    "documents/choosing": ("queries/test_choosing", "documents/test_chosen_though_private"),
    "documents/kept_back": (
        "documents/test_brief",
        "documents/test_packs",
    ),
    "documents/noted": ("documents/test_shorthand", "documents/test_brief", "documents/test_leaving"),
    "documents/agreed_between": ("documents/test_brief", "documents/test_leaving"),
    "coach/stale_words": ("coach/test_stale_words",),
    "documents/advised": ("documents/test_shorthand", "documents/test_careless", "documents/test_recap"),
    "documents/phrases": (
        "documents/test_brief",
        "documents/test_packs",
    ),
    "documents/budget": ("documents/test_packs", "documents/test_brief_on_a_page"),
    "documents/in_short": ("documents/test_leading", "documents/test_packs"),
    "documents/results": ("documents/test_leading", "documents/test_packs", "documents/test_brief"),
    "documents/handover": ("documents/test_packs", "documents/test_pack_borders"),
    "documents/plan": ("documents/test_packs", "documents/test_pack_borders"),
    "documents/review": ("documents/test_packs", "documents/test_pack_borders"),
    "documents/since": ("documents/test_packs", "documents/test_pack_borders"),
    "documents/strengths": ("documents/test_packs", "documents/test_borders"),
    "queries/documents/papers": ("services/test_papers", "cli/documents/test_papers"),
    "queries/documents/choosing": ("queries/test_choosing", "queries/test_documents"),
    "queries/documents/for_others": ("cli/documents/test_for_others",),
    "queries/documents/requests": ("cli/documents/test_advice",),
    "names": ("test_names",),
    "queries/documents/scopes": ("documents/test_across_jobs", "queries/test_documents"),
    "queries/paths/trials": ("services/test_trials",),
    "queries/positions": ("cli/jobs/test_speaks_of_now", "cli/jobs/test_changed", "documents/test_across_jobs"),
    "queries/talk/offered": ("queries/test_offered", "cli/talk/test_preparing"),
    "queries/talk/replies": ("cli/talk/test_rehearsing",),
    "queries/reading": (
        "services/test_accomplishments",
        "services/test_goals",
    ),
    "queries/goals/stuck": ("services/test_unsticking", "queries/test_happened"),
    "queries/start/happened": ("queries/test_happened",),
    "queries/start/felt": ("queries/test_felt",),
    "queries/start/turned": ("queries/test_turned",),
    "coach/leading": ("coach/test_attention", "coach/test_what_leads"),
    "queries/start/ended": ("queries/test_ended_relations", "lives/test_found_in_lives"),
    "queries/start/search": ("cli/jobs/test_speaks_of_now",),
    "queries/start/unfinished": ("tui/frame/test_unfinished",),
    "queries": ("queries/test_example_life",),
    "queries/start/day": ("queries/test_day_in_words",),
    "queries/start/celebration": ("cli/frame/test_json_contract",),
    "services/finding": (
        "services/test_goals",
        "services/test_people",
    ),
    "services/jobs/becoming": ("services/test_changing", "lives/test_found_in_lives"),
    "queries/start/observations": ("services/test_observations",),
    "services/start/demo": ("test_demo",),
    "store/erase": ("store/test_erase",),
    "store/example_life": ("test_demo",),
    "queries/work/setbacks": ("services/test_trials", "cli/jobs/test_speaks_of_now"),
    "services/paths/trials": ("services/test_acts",),
    "services/work/setbacks": ("services/test_trials", "services/test_acts"),
    "services/file/settings": ("test_settings",),
    "store/acts": ("store/test_undo",),
    "store/causes": ("store/test_truth",),
    "store/numbers": ("store/test_search",),
    "store/remains": ("store/test_erase",),
    "store/standing": ("store/test_redo", "store/test_undo"),
    "store/whereabouts": ("store/test_erase",),
    "store/backups": (
        "store/test_migrations",
        "store/test_file",
    ),
    "store/changes": ("store/test_undo",),
    "store/disk": ("store/test_backups", "store/test_file"),
    "store/exports": ("cli/documents/test_export",),
    "store/search": (
        "services/test_hostile_text",
        "services/test_found_in_review",
    ),
    "store/session": ("store/test_undo",),
    "store/triggers": ("store/test_undo",),
}
"""Tests that belong to a module, or to a whole folder, though they stand elsewhere or import it through another."""

DEAR = frozenset(f"tests/store/test_{name}.py" for name in ("undo", "concurrency", "copies_killed", "redo"))
"""Test files that take long, run only for modules that nothing else tests or that are named for it in ``ALSO``."""


def modules(only: tuple[str, ...] = ()) -> list[str]:
    """All modules, such as ``coach/today``, or those that lie at or under the given names."""
    package = ROOT / "careercoach"
    files = [
        path
        for room in ROOMS
        for path in [package / f"{room}.py", *sorted((package / room).rglob("*.py"))]
        if path.exists()
    ]
    names = [path.relative_to(package).with_suffix("").as_posix() for path in files if path.name != "__init__.py"]
    return [name for name in names if not only or any(name == one or name.startswith(f"{one}/") for one in only)]


def source(module: str) -> Path:
    """The file of a module, from the top of the repository."""
    return Path("careercoach") / f"{module}.py"


@cache
def claims(module: str) -> tuple[str, ...]:
    """The test files of a module: the one of its name first, then those that import it, cheap ones before dear ones."""
    room = module.partition("/")[0]
    named = f"test_{Path(module).name}.py"
    files = [path for folder in ROOMS[room] for path in sorted((ROOT / "tests" / folder).rglob("test_*.py"))]
    dotted = "careercoach." + module.replace("/", ".")
    found = [str(path.relative_to(ROOT)) for path in files if path.name == named or dotted in _imported(path)]
    found = [*dict.fromkeys([*found, *_also(module)])]
    cheap = [name for name in found if name not in DEAR or name in _also(module)]
    return tuple(sorted(cheap or found, key=lambda name: Path(name).name != named))


def _also(module: str) -> list[str]:
    around = [folder.as_posix() for folder in Path(module).parents]
    return [f"tests/{name}.py" for place in (module, *around) for name in ALSO.get(place, ())]


@cache
def _imported(path: Path) -> frozenset[str]:
    """Every name a test file imports, with the module it comes from: ``careercoach.coach.today.ideas``."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return frozenset(names)
