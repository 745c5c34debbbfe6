"""The words of the grammar: what each is called otherwise, in English, German, French and Spanish."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december")  # fmt: skip

EXAMPLES = {
    "A day": ("2026-10-06", "6 oct", "the 5th", "today", "yesterday", "day after tomorrow", "22.11.2026"),
    "A day of the week": ("fri", "last fri", "next fri", "fri next week", "a week on fri"),
    "So long ago, so far ahead": ("3 days ago", "two weeks ago", "in 2 weeks", "+6m", "-10d", "half a year ago"),
    "The start, middle or end": ("start of month", "mid march", "end of quarter", "eoy", "first monday of december"),
    "A week, month or year": ("last week", "2026-W41", "2026-11", "next november", "Q1 2027", "H1 2027", "2026"),
    "The days up to today": ("last 7 days", "past month", "since mon", "this year so far"),
    "In other languages": ("5. Oktober 2026", "1er mai", "18 de noviembre", "montag", "jeudi", "mañana"),
    "From one day to another": ("20-25 nov", "6 oct to 10 nov 2025", "2026-10-01..2026-10-05", "oct to dec"),
}
"""Forms to show to people, by what they are for; each can be read."""

EXAMPLES_WITH_TIME = ("2026-10-06 14:30", "next fri 2pm", "thu 14:30-15:00", "thu 9am for 45 min", "tomorrow at noon")

SHORT = "try 2026-10-06, yesterday, next fri, in 2 weeks, 2026-11, Q1 2027 or end of quarter"
"""What a refusal offers."""

_CALLED = """
monday     mon montag mo lundi lun lunes
tuesday    tue tues tu dienstag di mardi martes
wednesday  wed weds we mittwoch mi mercredi mer miércoles mie
thursday   thu thur thurs donnerstag do jeudi jeu jueves jue
friday     fri freitag fr vendredi ven viernes vie
saturday   sat samstag sonnabend sa samedi sam sábado sab
sunday     sun sonntag so dimanche dim domingo dom
january    jan januar jänner janvier janv enero ene
february   feb februar février fev febrero
march      mar märz mrz mars marzo
april      apr avril avr abril abr
may        mai mayo
june       jun juni juin junio
july       jul juli juillet juil julio
august     aug août agosto
september  sep sept septembre septiembre
october    oct oktober okt octobre octubre
november   nov novembre noviembre
december   dec dezember dez décembre diciembre dic
day        days
week       weeks wk wks kw
month      months mth mths mos
quarter    quarters qtr qtrs
year       years yr yrs
fortnight  fortnights
today      now tonight eod heute hoy
tomorrow   morgen demain manana
yesterday  gestern hier ayer
last       previous
next       coming upcoming
start      beginning
mid        middle
to         until till through thru
of         de
1st first
2nd second
3rd third
4th fourth
5th fifth
1 one
2 two
3 three
4 four
5 five
6 six
7 seven
8 eight
9 nine
10 ten
11 eleven
12 twelve
"""
"""Each word and what people write for it, accents or not."""

CALLED = {other: word for word, *others in map(str.split, _CALLED.strip().splitlines()) for other in others}

OWN = (*CALLED.values(), "weekend", "half", "before", "after", "from", "past", "morning",
       "afternoon", "evening", "night")  # fmt: skip
"""The words the forms know."""
