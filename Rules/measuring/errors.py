"""Makes errors that the open corpus has none of, so that the rules about them can be measured too.

Each maker takes a source of chance, a clean text and its kind and style, and returns a text with one error and where it
lies, in characters: (text, start, end), or nothing where the text gives no occasion.
"""
import datetime
import re

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
LOOKALIKES = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "x": "х"}
AFTERWORD = "The harbour reopened on Sunday after a week of repairs."
MAKERS = {}


def maker(function):
    MAKERS[function.__name__] = function
    return function


def change(chance, text, pattern, new, group=0):
    """The text with one match of a pattern changed; `new` is a text or makes one from the match."""
    match = chance.choice(list(re.finditer(pattern, text)) or [None])
    if match is None:
        return None
    put = new(match) if callable(new) else new
    start, end = match.span(group)
    return text[:start] + put + text[end:], start, start + len(put)


def closing(chance, text, kind, before, wrong, after):
    """A sentence with an error behind a text of running prose."""
    if kind == "sentence":
        found = behind(text, before + wrong + after, " ")
        start = found[1] + len(before)
        return found[0], start, start + len(wrong)


def article(chance, headline, wrong, body):
    """A headline with an error over a body of some paragraphs."""
    start = headline.index(wrong)
    text = "\n\n".join([headline, *body])
    return text, start, start + len(wrong)


def behind(text, added, parted="\n\n"):
    return text + parted + added, len(text) + len(parted), len(text) + len(parted) + len(added)


@maker
def doubled_apostrophe(chance, text, kind, style):
    return change(chance, text, r"(?<=[a-z])['’](?=s\b)", lambda match: match.group() * 2)


@maker
def apostrophe_in_decade(chance, text, kind, style):
    decade = chance.choice(["19", "20"]) + str(chance.randrange(1, 9)) + "0's"
    return closing(chance, text, kind, chance.choice(["It began in the late ", "They met in the early ", "So it was in the "]),
                   decade, chance.choice([".", " and went on."]))


@maker
def double_possessive(chance, text, kind, style):
    people = chance.choice("ministers drivers workers pupils voters owners nurses farmers tenants players sailors".split())
    return closing(chance, text, kind, chance.choice(["The ", "All "]), people + "'s",
                   chance.choice([" plan failed.", " pay fell.", " strike ended.", " leaders met."]))


@maker
def apostrophe_in_plural(chance, text, kind, style):
    short = chance.choice("CD DVD MP GP NGO TV PC CEO MEP UFO".split()) + "'s"
    return closing(chance, text, kind, chance.choice(["Several ", "Five ", "Two ", "Many "]), short,
                   chance.choice([" were there.", " are on show.", " left early."]))


@maker
def its(chance, text, kind, style):
    wrong = chance.choice(["it's", "it’s"])
    return closing(chance, text, kind, *chance.choice([
        ("The council lost ", wrong, " way."), ("The island has ", wrong, " own harbour."), ("It was the first of ", wrong, " kind."),
        ("The firm sold ", wrong, " own brand."), ("A town lost ", wrong, " way.")]))


@maker
def contraction(chance, text, kind, style):
    return change(chance, text, r"\b(?:don|didn|doesn|isn|wasn|couldn|wouldn|shouldn)['’]t\b",
                  lambda match: re.sub("['’]", "", match.group()))


@maker
def line_end_hyphen(chance, text, kind, style):
    return change(chance, text, r"\b[a-z]{3,5}(?:tion|ment|ness|tional|sive)\b",
                  lambda match: re.sub(r"(tional|tion|ment|ness|sive)$", r"- \1", match.group()))


@maker
def headline_stop(chance, text, kind, style):
    if kind == "headline" and style != "caps" and re.search(r"[a-z]{4}$", text) and not re.search(r"[.?!\"”]", text):
        return text + ".", len(text), len(text) + 1


@maker
def attribution_comma(chance, text, kind, style):
    who = chance.choice("the mayor|a doctor|the owner|her lawyer|the captain".split("|"))
    return closing(chance, text, kind, "“We will go on until it is ", "done”", f" {chance.choice(['said', 'says'])} {who}.")


@maker
def small_day(chance, text, kind, style):
    if kind == "sentence":
        days = "|".join(WEEKDAYS + [month for month in MONTHS if month not in ("March", "May", "August")])
        return change(chance, text, rf"(?<=[a-z] )(?:{days})\b", lambda match: match.group().lower())


@maker
def compound_in_title(chance, text, kind, style):
    wrong = chance.choice("State-sponsored Award-winning Record-breaking High-speed Long-lost Tax-free Hand-made".split())
    words = text.split(" ")
    if style == "title" and len(words) > 5 and all(word[0].isupper() for word in words if word.isalpha()):
        found = change(chance, text, r"(?<=[a-z]) (?=[A-Z][a-z]+s\b)", f" {wrong} ")
        return found and (found[0], found[1] + 1, found[2] - 1)


@maker
def small_after_quote(chance, text, kind, style):
    if style == "title":
        return change(chance, text, r"(?<= [\"'“‘])[A-Z](?=[a-z]{3})", lambda match: match.group().lower())


@maker
def tracked_address(chance, text, kind, style):
    if kind == "sentence":
        return behind(text, f"https://example.org/news/{chance.randrange(900)}?utm_source=feed&utm_medium=rss", " ")


@maker
def media_label(chance, text, kind, style):
    if kind == "headline":
        return behind(text, chance.choice([": Watch", " [VIDEO]", " (VIDEO)", ": Photos"]), "")


@maker
def embed(chance, text, kind, style):
    if kind == "sentence":
        return behind(text, chance.choice(["pic.twitter.com/AbC12dEf3", "— Harbour Office (@harbouroffice) March 3, 2021"]))


@maker
def agency_credit(chance, text, kind, style):
    if kind == "sentence":
        return behind(text, chance.choice(["(Reporting by A. Roe; Editing by B. Doe)", "© 2026 AFP", "Copyright 2026 Reuters"]))


@maker
def advert(chance, text, kind, style):
    if kind == "sentence":
        return behind(text, chance.choice(["ADVERTISEMENT", "Story continues below", "Advertisement"]))


@maker
def caption(chance, text, kind, style):
    if kind == "sentence":
        return behind(text, chance.choice(["(Photo: AP)", "FILE PHOTO: A ferry leaves the harbour", "(Image: Reuters)"]))


@maker
def stamp(chance, text, kind, style):
    if kind == "sentence":
        return behind(text, chance.choice(["Updated: 10 Feb 2026, 10:30 GMT", "Published: 3 March 2025, 08:15 GMT"]))


@maker
def placeholder(chance, text, kind, style):
    if kind == "sentence":
        return change(chance, text, r"(?<=[a-z]) (?=[a-z])", lambda match: chance.choice(
            [" [CHECK AGE] ", " {{first_name}} ", " TK ", " XXX ", " [TK] "]))


@maker
def foreign_letter(chance, text, kind, style):
    return change(chance, text, r"(?<=[A-Za-z])[aeocpx](?=[a-z]{2})", lambda match: LOOKALIKES[match.group()])


@maker
def lost_apostrophes(chance, text, kind, style):
    places = [match.start() for match in re.finditer(r"(?<=[a-z])['’](?=(?:s|t|re|ve|ll)\b)", text)]
    if len(places) >= 2:
        return re.sub(r"(?<=[a-z])['’](?=(?:s|t|re|ve|ll)\b)", "?", text), places[0], places[0] + 1


@maker
def paragraph_twice(chance, text, kind, style):
    if kind == "sentence" and len(text.split()) >= 10:
        return behind(text + "\n\nThe harbour reopened on Sunday after a week.", text)


@maker
def sentence_twice(chance, text, kind, style):
    match = re.match(r"[A-Z][^.!?]{50,}[a-z]{4}\.(?= [A-Z])", text)
    if kind == "sentence" and match:
        return behind(text, match.group(), " ")


@maker
def phrase_twice(chance, text, kind, style):
    found = change(chance, text, r"(?<= )[a-z]{3,} [a-z]{4,} (?=[a-z])", lambda match: match.group() * 2)
    return found and (found[0], found[1], found[2] - 1)


@maker
def typewriter_quotes(chance, text, kind, style):
    return change(chance, text, r"(?<= )\"([A-Za-z ]+)\"", lambda match: f"''{match.group(1)}''")


@maker
def empty_quotes(chance, text, kind, style):
    if kind == "sentence" and '"' not in text:
        return change(chance, text, r"(?<=[a-z]) (?=[a-z])", lambda match: ' "" ')


@maker
def two_styles(chance, text, kind, style):
    if kind == "sentence" and "“" in text and '"' not in text:
        return behind(text, 'They call it "home" and "hearth" now.')


@maker
def headline_again(chance, text, kind, style):
    if kind == "headline" and len(text.split()) >= 6:
        again = behind(text, text)
        return again[0] + "\n\nThe harbour reopened on Sunday after a week of repairs.", again[1], again[2]


@maker
def number_in_headline(chance, text, kind, style):
    number = chance.randrange(21, 90)
    body = [f"The mill will close with the loss of {number + 4} jobs, the owners said on Monday.", text, AFTERWORD]
    return article(chance, f"{number} workers to lose jobs at mill", str(number), body) if kind == "sentence" else None


@maker
def quotation_in_headline(chance, text, kind, style):
    said = chance.choice(["deeply sorry for everything", "nothing left to give", "never going to sell", "ready for the worst"])
    body = ["The owners said: “We have done all we could for the people of this town.”", text, AFTERWORD]
    return article(chance, f"Mill owners ‘{said}’", f"‘{said}’", body) if kind == "sentence" else None


@maker
def promised_list(chance, text, kind, style):
    match = re.match(r"\d+(?= (?:Things|Ways|Reasons|Tips|Signs|Photos|Facts|Lessons)\b)", text)
    if kind == "headline" and match and int(match.group()) > 4:
        items = "".join(f"\n\n{number}. Item number {number} of the list." for number in range(1, 4))
        return text + items, *match.span()


@maker
def percentage(chance, text, kind, style):
    if kind == "sentence":
        first = chance.randrange(20, 90) * 10
        rate = chance.choice([10, 20, 30, 50])
        last = first * (100 + rate) // 100
        return behind(text, f"Sales rose from {first} to {last}, a {rate + 15}% increase.", " ")


@maker
def impossible_day(chance, text, kind, style):
    wrong = chance.choice(["February 30", "April 31", "June 31", "September 31", "31 November", "30 February", "31 April"])
    return closing(chance, text, kind, "The talks end on ", wrong, chance.choice([".", " at noon."]))


@maker
def weekday(chance, text, kind, style):
    if kind == "sentence":
        day = datetime.date(2010, 1, 1) + datetime.timedelta(days=chance.randrange(5_000))
        wrong = WEEKDAYS[(day.weekday() + chance.randrange(1, 7)) % 7]
        return behind(text, f"It began on {wrong}, {MONTHS[day.month - 1]} {day.day}, {day.year}.", " ")


@maker
def name_two_ways(chance, text, kind, style):
    match = re.search(r"(?<=[a-z] )[A-Z][a-z]{7,}(?= [a-z])", text)
    if kind == "sentence" and match:
        name = match.group()
        other = re.sub(r"[aeo](?=[^aeo]*$)", lambda vowel: {"a": "e", "e": "a", "o": "e"}[vowel.group()], name)
        start = behind(text, f"{name} spoke at noon.\n\nReporters heard {other} leave.")
        at = start[0].rindex(other)
        return (start[0], at, at + len(other)) if other != name else None


@maker
def currency(chance, text, kind, style):
    fine = chance.randrange(11, 990)
    return closing(chance, text, kind, "The fine is ", chance.choice([f"${fine} dollars", f"{fine}$", f"$ {fine}"]), " a day.")


@maker
def ordinal(chance, text, kind, style):
    return change(chance, text, r"\b\d+(?:st|nd|rd|th)\b", lambda match: match.group()[:-2] + (
        "th" if match.group()[-2:] != "th" else chance.choice(["st", "nd", "rd"])))
