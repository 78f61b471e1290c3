"""Documents for the checks of pipelines: the same from the same seed, some with slips, some that are no documents."""
import json
import random

WORDS = """the of to in and a for on with is by at from that was it as be an are minister council report people market
police hospital school budget election campaign city river bridge weather season player match party leader plan road
station train service worker union price energy water housing inquiry court trial evidence meeting border trade growth
month week morning evening street farmer harvest music theatre museum author film award record history announced agreed
refused opened closed reported expected promised warned raised reduced increased visited moved new old large small
London Paris Leeds Ottawa Sydney Brussels café façade naïve""".split()
SLIPS = ["the the", "expandIraq", "said.The", "word ,", "a  wide", "recieve", "“quoted", "&rsquo;s", "don´t"]


def document(number, chance):
    """A draft of one to nine paragraphs."""
    text = []
    for _ in range(chance.randint(1, 9)):
        words = [chance.choice(WORDS) for _ in range(chance.randint(8, 60))]
        if chance.random() < 0.3:
            words[chance.randrange(len(words))] = chance.choice(SLIPS)
        text.append(" ".join(words).capitalize() + ".")
    kind = "headline" if chance.random() < 0.1 else "article"
    return {"id": f"d{number}", "text": "\n\n".join(text), "kind": kind}


def lines(count, seed=1):
    """So many lines of JSON; the first, and about one in 500, is a document without a text."""
    chance = random.Random(seed)
    for number in range(count):
        made = document(number, chance)
        if number % 500 == 0:
            made.pop("text")
        yield json.dumps(made, ensure_ascii=chance.random() < 0.2) + "\n"
