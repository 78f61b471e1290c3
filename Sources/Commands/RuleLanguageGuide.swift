import Linting
import RuleLanguage

/// How to write a rule file, for the manual.
enum RuleLanguageGuide {
  static var text: String {
    """
    ## A rule file

    One rule is one file, `family/rule-name.rule`, in plain UTF-8 text of at most \(RuleFile.limit / 1024) KB. \
    `copydesk rules new NAME` begins one,
    `copydesk rules test DIR` runs the examples of a folder, `--rules DIR` or `"ruleFolders": ["DIR"]` puts them to \
    work.

    ```
    Use “fewer” for what can be counted, “less” for the rest.

    why       Readers write in about it.
    severity  warning

    list people: people, voters, pupils
    less <people> -> fewer <1>

    bad   There were {less people} at the rally than in May.
    fixed There were fewer people at the rally than in May.
    good  There was less rain in May.
    ```

    - The first line is the summary: one sentence. Lines that begin with `#` are notes.
    - `bad` marks with `{ }` what the rule must find; `fixed` follows it when the rule replaces; `good` is left alone. \
    One `bad` and one `good` are needed.

    ### Fields

    | field | values | without it |
    |---|---|---|
    | `why`, `source`, `since` | text; an indented line continues `why`, `source` and `message` | none |
    | `message` | the finding's text; `<0>` stands for what was found | the summary |
    | `severity` | `info`, `warning`, `error` | `warning` |
    | `scope` | `all`, `headline`, `display`, `body` | `all` |
    | `changes` | `glyph`, `spacing`, `headlineCase`, `layout`, `wording` | `wording` |
    | `fix` | `safe`, `unsafe`, `suggest` | `unsafe`; `suggest` with several replacements |
    | `state` | `on`, `off` | `on` |
    | `house` | the houses it belongs to, with blanks between | every house |
    | `quotations` | `included`, `left alone` | `included` |
    | `list NAME:` | words with commas between, for `<NAME>` | none |

    ### Grammar

    ```
    file        := summary { field | phrase-line | example | note }
    phrase-line := phrase [ "->" replacement { "|" replacement } ]
    phrase      := [ "^" ] element { element } [ "$" ]
    element     := word | mark | "~" lemma | "<" class ">" | group [ "?" ]
    group       := "(" sequence { "|" sequence } ")"
    class       := "word" | "number" | "capitalised" | "lower" | the name of a list
    replacement := { text | "<" number ">" | "(" text { "|" text } ")" }
    example     := ( "bad" | "fixed" | "good" ) text
    ```

    - Words match in any case, and a replacement takes over the case of what it replaces. A blank in the phrase is a \
    gap in the text; elements without one touch, as in `e-mail`.
    - `^` and `$` stand for the beginning and the end of a headline or sentence; `?` makes a group optional; `~walk` is \
    walk, walks, walked and walking.
    - Classes, lemmas and groups are captures, counted from one: `<1>` in the replacement repeats the first. A group in \
    the replacement stands for the next group of the phrase with as many alternatives: `(tow|towed) the line -> \
    (toe|toed) the line`.
    - An empty replacement deletes the words. Several replacements are offered and none is applied by itself.
    - A phrase needs a word or a list to wake it, and has at most \(Phrase.mostTokens) words and \
    \(RuleFile.mostReadingsOfLine) readings; a file has at most \(RuleFile.mostReadings) in all.
    - Around one word the first \(PhraseBook.mostMatches) rules that find a phrase there are reported.


    """
  }
}
