/// Words that end with a full stop without ending a sentence.
///
/// A list, not a length: a rule on length misses real errors after short words. Source: common usage in news copy.
public enum Abbreviations {
  /// Whether the word before a full stop is an abbreviation, by its hash; some are words too.
  public static func contains(_ hash: UInt64) -> Bool {
    always.contains(hash) || capitalised.contains(hash) || beforeNumbers.contains(hash)
  }

  /// Whether a word before a full stop is an abbreviation there: `Sat.` but not `sat.`, `No. 10` but not `no.`
  static func isAbbreviation(_ word: Token, before next: Token) -> Bool {
    if always.contains(word.hash) { return true }
    if word.shape.contains(.capitalised), capitalised.contains(word.hash) { return true }
    return next.kind == .number && beforeNumbers.contains(word.hash)
  }

  private static let always = hashes(
    """
    mr mrs ms dr prof rev sr jr st mt ft capt cpt lt sgt cpl pte pfc adm cmdr cdr reps sens hon messrs mme mlle supt \
    insp det esq vs v inc ltd co corp llc plc bros dept est approx etc al eg ie cf viz excl incl vol vols pp p figs \
    eds jan feb apr jun jul aug sept oct nov dec tue tues thu thur thurs fri ave blvd rd sq hwy rte ph ala ariz calif \
    colo conn fla ga kan ky md mich minn mo mont neb nev okla ore pa tenn tex vt va wis wyo tel mph secs hrs hr lb lbs \
    oz yd yds ca c
    """)

  /// Abbreviations that are words of their own when they are not capitalised.
  private static let capitalised = hashes(
    """
    fr gen col maj gov sen rep pres mar mon wed sat sun ark del ill ind la mass wash sep ext
    """)

  /// Abbreviations that stand before a number and are words of their own elsewhere.
  private static let beforeNumbers = hashes("no nos fig ed art min max sec op")

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordHash.of(String($0)) })
  }
}
