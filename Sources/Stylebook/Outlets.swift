import Linting
import Prose
import Rules

/// The names under which newspapers, agencies, broadcasters and news sites sign their pages.
///
/// Compared in any case, with and without a “The” in front.
enum Outlets {
  /// Whether a stretch of text is the name of an outlet.
  static func contains(_ name: some Collection<UInt8>) -> Bool { names.contains(WordHash.of(name)) }

  /// Whether an outlet is often named behind a headline as the source of the news, so that its name is part of it.
  static func isOftenASource(_ name: some Collection<UInt8>) -> Bool { sources.contains(WordHash.of(name)) }

  /// Words that only the names of outlets end with.
  static let lastWords = WordSet(
    """
    news newspaper newspapers times post herald tribune gazette chronicle courier telegraph mirror observer examiner \
    inquirer enquirer dispatch sentinel bulletin broadcasting journal reporter register advertiser echo argus mercury \
    standard guardian independent press daily weekly online newsroom newshour headlines tv radio fm wire newswire \
    media network today magazine review digest insider tabloid
    """)

  /// Names of one or two words that a headline may well end with in another sense, behind a hyphen.
  static let sources = WordSet(
    lines(
      """
      Reuters
      Bloomberg
      Bloomberg News
      CNBC
      CNN
      Axios
      Politico
      Nikkei
      Kyodo
      Xinhua
      Interfax
      TASS
      RIA
      AFP
      AP
      dpa
      ANSA
      PTI
      ANI
      IRNA
      Yonhap
      Variety
      The Information
      Financial Times
      Wall Street Journal
      The Wall Street Journal
      New York Times
      Washington Post
      """))

  /// Abbreviations that headlines give as their source: “… - WSJ”. They are no suffix.
  static let attributions = WordSet("wsj ft nyt wapo scmp ap afp dpa report reports sources source study poll survey")

  private static let names: WordSet = {
    let names = lines(RuleText.lists.first { $0.name == "outlets" }?.text ?? "")
    return WordSet(names + names.map { "The " + $0 })
  }()

  private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
