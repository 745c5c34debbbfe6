"""What is about pay is known, in the languages people write; what only sounds like it is not taken for it."""

import pytest

from careercoach.documents.pay import about_pay


@pytest.mark.parametrize(
    "text",
    [
        "Ask the director about my pay grade",
        "Ask Beth about scale 6",
        "The pay rise",
        "Get paid for the night shifts",
        "A raise from March",
        "Look at my salary in June",
        "Two salaries below",
        "Bring the bonus to HR",
        "What my hourly rate is",
        "Minimum wage",
        "Give me 3,000 € more",
        "Ask for 200 EUR",
        "4 000 zł",
        "$5 an hour",
        "Settle my shift-lead rate of 16.20 an hour from June",
        "Gehalt im März neu verhandeln",
        "Gehaltsgespräch vorbereiten",
        "Mehr Lohn",
        "Parler de mon salaire",
        "Revisar mi sueldo",
        "Discutere lo stipendio",
        "Podwyżka wynagrodzenia",
        "Обсудить зарплату",
        "下次谈工资",
        "16,20 per hour from June",
        "18.50/h on Sundays",
        "Put my specialist supplement to the board",
        "The night allowance",
        "Put me in for band 6",
        "Move me up to grade 7",
        "Eingruppierung prüfen",
        "Entgeltgruppe 8 ab Januar",
        "Zulage für den Nachtdienst",
        "Subsídio de turno",
        "La prime de nuit",
        "El plus de nocturnidad",
    ],
)
def test_what_is_about_pay_is_known(text: str) -> None:
    assert about_pay(text)


@pytest.mark.parametrize(
    "text",
    [
        "Raise it with the director",
        "Rise to the occasion",
        "Pay attention to the night shift",
        "Put me on the payroll training",
        "Send the first case",
        "Ask for two study days",
        "Give her the plate",
        "The platform rota",
        "Wager on nothing",
        "Repay the favour",
        "Room 200",
        "Take 20 calls an hour",
        "Mehrlohnenswert",
        "Answer 12 calls an hour",
        "Bring press 3 from 4 to 2.5 hours of stops a month",
        "Supplement the guide with pictures",
        "The error rate of the line",
        "Make allowances for new starters",
        "Band the parcels by street",
        "Prime the pump",
        "",
    ],
)
def test_what_only_sounds_like_it_is_not(text: str) -> None:
    assert not about_pay(text)
