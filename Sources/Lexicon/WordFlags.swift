/// What is known of a word, whatever its case in the draft.
public struct WordFlags: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// An ordinary English word, written in lower case, in any variety of English.
  public static let word = WordFlags(rawValue: 1 << 0)
  /// Among the twelve thousand or so most frequent ordinary words.
  public static let common = WordFlags(rawValue: 1 << 1)
  /// A spelling of American English alone, such as `defense`.
  public static let us = WordFlags(rawValue: 1 << 2)
  /// A spelling of British English alone, such as `defence`.
  public static let uk = WordFlags(rawValue: 1 << 3)
  /// A word with a capital: a person, a place, an organisation, a day, a people.
  public static let name = WordFlags(rawValue: 1 << 4)
  /// A given name.
  public static let givenName = WordFlags(rawValue: 1 << 5)
  /// A surname.
  public static let surname = WordFlags(rawValue: 1 << 6)
  /// A country, state or city, or a word of its name.
  public static let place = WordFlags(rawValue: 1 << 7)
  /// Written in capitals throughout, such as `NATO`.
  public static let acronym = WordFlags(rawValue: 1 << 8)
  /// Ends in a full stop that does not end a sentence, such as `Gov.`; listed without its last stop.
  public static let abbreviation = WordFlags(rawValue: 1 << 9)
  /// Has capitals elsewhere than at the front alone; `Lexicon.canonicalCasing` gives the forms.
  public static let cased = WordFlags(rawValue: 1 << 10)
  /// An article, preposition, conjunction, pronoun, auxiliary or particle.
  public static let function = WordFlags(rawValue: 1 << 11)
  /// A form of a verb; many are nouns as well.
  public static let verb = WordFlags(rawValue: 1 << 12)
  /// An adverb made with -ly.
  public static let adverbLy = WordFlags(rawValue: 1 << 13)
  /// Known only from large dictionaries or registers of names, so that it may as well be a slip.
  public static let rare = WordFlags(rawValue: 1 << 14)

  /// The letters that stand for the flags in `words.txt`, by bit.
  package static let letters: [UInt8] = Array("wCUKngspabcfvyr".utf8)
}
