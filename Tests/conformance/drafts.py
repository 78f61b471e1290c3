"""Texts, positions and edits for the checks."""


class Profile:
    """What a server is fed: a text with one finding that has a fix, and one without."""

    def __init__(self, language, ending, bad, clean, comment):
        self.language = language
        self.ending = ending
        self.bad = bad
        self.clean = clean
        # The start of a line in which any text may stand.
        self.comment = comment

    def uri(self, name="draft"):
        return f"file:///nowhere/{name}{self.ending}"


PROFILES = {
    "copydesk": Profile("plaintext", ".txt", "The vote is is on Monday.\n", "The vote is on Monday.\n", ""),
    "ruff": Profile("python", ".py", "import os\n", "x = 1\n", "# "),
}


def units(text, encoding):
    """The width of a text in the units of an encoding."""
    if encoding == "utf-8":
        return len(text.encode())
    if encoding == "utf-32":
        return len(text)
    return len(text.encode("utf-16-le")) // 2


def position(line, character):
    return {"line": line, "character": character}


def span(start_line, start, end_line, end):
    return {"start": position(start_line, start), "end": position(end_line, end)}


def lines(text):
    """The lines with their breaks, as the protocol counts them."""
    result, current, index = [], "", 0
    while index < len(text):
        character = text[index]
        current += character
        index += 1
        if character == "\r" and text[index:index + 1] == "\n":
            current += "\n"
            index += 1
        if character in "\r\n":
            result.append(current)
            current = ""
    return result + [current]


def offset(text, place, encoding="utf-16"):
    """The index of a position, clamped as the protocol says."""
    all_lines = lines(text)
    if place["line"] >= len(all_lines):
        return len(text)
    start = sum(map(len, all_lines[:place["line"]]))
    line = all_lines[place["line"]].rstrip("\r\n")
    width = 0
    for index, character in enumerate(line):
        width += units(character, encoding)
        if width > place["character"]:
            return start + index
    return start + len(line)


def apply(text, edits, encoding="utf-16"):
    """The text after edits that all refer to it as it is."""
    placed = sorted(
        ((offset(text, e["range"]["start"], encoding), offset(text, e["range"]["end"], encoding), n, e["newText"])
         for n, e in enumerate(edits)), key=lambda e: (e[0], e[1], e[2]))
    for before, after in zip(placed, placed[1:]):
        assert before[1] <= after[0], "edits overlap"
    for start, end, _, new in reversed(placed):
        text = text[:start] + new + text[end:]
    return text


def edits_of(edit, uri):
    """The edits that an edit of a workspace makes in a document."""
    if "documentChanges" in edit:
        return [e for change in edit["documentChanges"] if change.get("textDocument", {}).get("uri") == uri
                for e in change["edits"]]
    return edit.get("changes", {}).get(uri, [])
