"""What is about pay is known, in the languages people write; what only sounds like it is not taken for it."""

import pytest

from careercoach.documents.pay import about_pay


@pytest.mark.parametrize(
    "text",
    [
        "Ask the director about my pay grade",
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
        "",
    ],
)
def test_what_only_sounds_like_it_is_not(text: str) -> None:
    assert not about_pay(text)
