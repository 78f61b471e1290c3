/// A choice that rules read from a house style, and the values it takes.
public struct HouseChoice: Hashable, Sendable {
  /// As in the configuration, such as `serialComma`.
  public let name: String
  /// One line, without a full stop.
  public let summary: String
  public let values: Values

  /// What may be chosen.
  public enum Values: Hashable, Sendable {
    case words([String])
    case number
    /// Any text, such as `CITY (AP) — `.
    case text
    /// Words, each a string of a list.
    case list
  }

  /// Every choice, in the order of the manual.
  public static let all: [HouseChoice] = [
    HouseChoice("headlineCase", "how headlines are capitalised", .words(["sentence", "title", "start"])),
    HouseChoice("smallWords", "the words that title case keeps small", .list),
    HouseChoice("lastWord", "whether the last word of a title is always capitalised", .words(["capital", "free"])),
    HouseChoice(
      "hyphenated", "whether title case capitalises behind a hyphen: always, or not behind a mere prefix",
      .words(["both", "words"])),
    HouseChoice("colon", "the word behind a colon in a headline", .words(["capital", "small"])),
    HouseChoice("acronyms", "acronyms spoken as words: NATO or Nato", .words(["capitals", "initial"])),
    HouseChoice("headlineQuotes", "the quotation marks of headlines", .words(["single", "double"])),
    HouseChoice("quoteStyle", "the form of quotation marks", .words(["curly", "straight"])),
    HouseChoice(
      "punctuationInsideQuotes", "where commas and full stops stand beside a closing mark",
      .words(["inside", "outside"])),
    HouseChoice("serialComma", "the comma before the last “and” of a list", .words(["yes", "no"])),
    HouseChoice("ellipsis", "the sign … or three full stops", .words(["sign", "points"])),
    HouseChoice("dash", "the dash between clauses", .words(["em-spaced", "em-closed", "en-spaced"])),
    HouseChoice("range", "the mark between the ends of a range", .words(["en", "hyphen"])),
    HouseChoice("time", "10:30 a.m. or 10.30am", .words(["pointed", "closed"])),
    HouseChoice("percent", "5%, 5 percent or 5 per cent", .words(["sign", "percent", "per cent"])),
    HouseChoice("numbersBody", "which numbers running text spells out", .words(["below-10"])),
    HouseChoice("dateOrdinals", "whether dates have st, nd, rd and th", .words(["yes", "no"])),
    HouseChoice("spelling", "the country of the spelling", .words(["british", "american"])),
    HouseChoice("dateline", "the form of a dateline, with CITY for the place", .text),
    HouseChoice("headlineLength", "the most characters of a headline", .number),
    HouseChoice("paragraphWords", "the most words of a paragraph", .number),
  ]

  private init(_ name: String, _ summary: String, _ values: Values) {
    self.name = name
    self.summary = summary
    self.values = values
  }
}
