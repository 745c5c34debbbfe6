"""The list of names that documents replace."""

import pytest

from tests.cli.conftest import Run


def test_a_name_is_kept_listed_and_taken_off_the_list(run: Run) -> None:
    assert "“Harbour Clinic” is shown as “a client”" in run("mask", "add", "Harbour Clinic").out
    (kept,) = run("mask", "list", "--json").json
    assert (kept["noun"], kept["name"], kept["shown_as"]) == ("mask", "Harbour Clinic", "a client")
    assert "brings it back" in run("mask", "delete", kept["id"][:8]).out
    assert run("mask", "list", "--json").json == []
    assert run("undo").code == 0
    assert run("mask", "list", "--quiet").out.strip() == kept["id"]


def test_adding_a_name_again_changes_what_stands_in_its_place(run: Run) -> None:
    first = run("mask", "add", "Harbour Clinic", "--quiet").out
    assert run("mask", "add", "HARBOUR  clinic", "--as", "a hospital", "--quiet").out == first
    (kept,) = run("mask", "list", "--json").json
    assert (kept["name"], kept["shown_as"]) == ("Harbour Clinic", "a hospital")


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Priya Dalvi", "Priya"),
        ("The Harbour  Clinic", "Harbour"),
        ("Dr. Okafor", "Okafor"),
        ("Northwind", None),
        ("Of the 7", None),
    ],
)
def test_a_name_of_several_words_is_masked_as_a_whole_and_what_stays_is_said(
    run: Run, name: str, word: str | None
) -> None:
    said = run("mask", "add", name).err
    if word is None:
        assert said == ""
        return
    assert (
        said == f"Only the whole name is replaced: “{word}” alone stays. careercoach mask add {word} masks that, too.\n"
    )
    assert run("mask", "add", word).err == ""
    assert f"“{word}”" not in run("mask", "add", name).err
    assert run("mask", "add", name, "--quiet").err == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Acme", "--as", "the ACME group"), "must not hold a name"),
        (("Acme", "--as", "like Northwind"), "must not hold a name"),
        (("supplier",), "Another name is shown with that word"),
        (("ines  HALLORAN",), "your own name"),
        (("24/7",), "at least one letter"),
        (("  ",), "Say which name to mask"),
        ((), "NAME is missing"),
    ],
)
def test_what_cannot_be_masked_is_said_in_one_sentence(run: Run, arguments: tuple[str, ...], said: str) -> None:
    run("profile", "set", "--name", "Ines Halloran")
    run("mask", "add", "Northwind", "--as", "a supplier")
    answer = run("mask", "add", *arguments)
    assert answer.code == 2
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert "Acme" not in answer.err
    assert len(run("mask", "list", "--json").json) == 1


def test_an_export_masks_only_when_asked_and_says_how_often(run: Run) -> None:
    talk = run(
        "meeting", "plan", "--with", "Priya", "--purpose", "The Acme rota, and ACME's visit", "--quiet"
    ).out.strip()
    run("mask", "add", "acme")
    assert "ACME's visit" in run("export", "brief", talk, "--for", "self").out
    masked = run("export", "brief", talk, "--mask", "--preview")
    assert "the a client rota, and a client's visit" in masked.out
    assert "Masked: 2 times a name from your list." in masked.err
    assert run("export", "brief", talk, "--mask", "--json").json["masked"] == 2
    assert run("export", "brief", talk, "--json").json["masked"] is None


def test_a_document_for_a_mail_is_plain_text_also_in_json(run: Run) -> None:
    talk = run("meeting", "plan", "--with", "Priya", "--quiet").out.strip()
    run("meeting", "bring", talk, "--ask", "The *new* rota")
    text = run("export", "brief", talk, "--format", "text").out
    assert text.startswith("Our talk\n========\n")
    assert "The new rota" in text
    answer = run("export", "brief", talk, "--format", "text", "--json").json
    assert (answer["text"], "markdown" in answer) == (text, False)
    assert "--format takes one of: markdown, text, html, pdf." in run("export", "brief", "--format", "docx").err
