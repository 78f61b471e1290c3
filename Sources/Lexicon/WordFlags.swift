/// What is known of a word, whatever its case in the draft.
public struct WordFlags: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16

  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// An ordinary English word, written in lower case, in any variety of English.
  @inlinable public static var word: WordFlags { WordFlags(rawValue: 1 << 0) }
  /// Among the twelve thousand or so most frequent ordinary words.
  @inlinable public static var common: WordFlags { WordFlags(rawValue: 1 << 1) }
  /// A spelling of American English alone, such as `defense`.
  @inlinable public static var us: WordFlags { WordFlags(rawValue: 1 << 2) }
  /// A spelling of British English alone, such as `defence`.
  @inlinable public static var uk: WordFlags { WordFlags(rawValue: 1 << 3) }
  /// A word with a capital: a person, a place, an organisation, a day, a people.
  @inlinable public static var name: WordFlags { WordFlags(rawValue: 1 << 4) }
  /// A given name.
  @inlinable public static var givenName: WordFlags { WordFlags(rawValue: 1 << 5) }
  /// A surname.
  @inlinable public static var surname: WordFlags { WordFlags(rawValue: 1 << 6) }
  /// A country, state or city, or a word of its name.
  @inlinable public static var place: WordFlags { WordFlags(rawValue: 1 << 7) }
  /// Written in capitals throughout, such as `NATO`.
  @inlinable public static var acronym: WordFlags { WordFlags(rawValue: 1 << 8) }
  /// Ends in a full stop that does not end a sentence, such as `Gov.`; listed without its last stop.
  @inlinable public static var abbreviation: WordFlags { WordFlags(rawValue: 1 << 9) }
  /// Has capitals elsewhere than at the front alone; `Lexicon.canonicalCasing` gives the forms.
  @inlinable public static var cased: WordFlags { WordFlags(rawValue: 1 << 10) }
  /// An article, preposition, conjunction, pronoun, auxiliary or particle.
  @inlinable public static var function: WordFlags { WordFlags(rawValue: 1 << 11) }
  /// A form of a verb; many are nouns as well.
  @inlinable public static var verb: WordFlags { WordFlags(rawValue: 1 << 12) }
  /// An adverb made with -ly.
  @inlinable public static var adverbLy: WordFlags { WordFlags(rawValue: 1 << 13) }
  /// Known only from large dictionaries or registers of names, so that it may as well be a slip.
  @inlinable public static var rare: WordFlags { WordFlags(rawValue: 1 << 14) }

  /// The letters that stand for the flags in `words.txt`, by bit.
  package static let letters: [UInt8] = Array("wCUKngspabcfvyr".utf8)
}
