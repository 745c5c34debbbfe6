"""The words of the grammar: what each is called otherwise, in English, German, French and Spanish."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december")  # fmt: skip

SHORT = "try yesterday, next fri, 6 oct 2026, in 2 weeks, april, Q1 2027 or end of quarter"
"""What a refusal offers."""

MONTH = "a month is enough: april, end of april or apr 2027"
"""What is offered for a time of the year that has no day of its own."""

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

_NAMED = """
spring summer autumn fall winter easter whitsun pentecost christmas xmas advent thanksgiving ramadan eid diwali passover
hanukkah holidays holiday vacation fruhling fruhjahr sommer herbst ostern pfingsten weihnachten ferien printemps ete
automne hiver paques noel primavera verano otono invierno pascua navidad
"""
NAMED = frozenset(_NAMED.split())
"""Times of the year that people name and that begin on another day from place to place, or from year to year."""
