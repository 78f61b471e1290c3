import Lexicon
public import Prose

/// How the words of a headline are cased, counted apart by what their case can tell.
///
/// The first word, and a word behind a colon, a question or a dash, has a capital in every style and tells nothing;
/// nor do brands, acronyms, words with digits and parts of compounds. A capital on a name tells nothing either: what
/// tells title case from sentence case are the words that running text sets small, above all those that names do not
/// hold.
public struct HeadlineWords: Sendable {
  /// Capitalised words that running text sets small.
  public private(set) var ordinary = 0
  /// Those of them that names seldom hold: verbs with an ending, adverbs.
  public private(set) var inflected = 0
  /// Capitalised names and unknown words.
  public private(set) var names = 0
  /// Capitalised pronouns, auxiliaries and longer prepositions.
  public private(set) var functionWords = 0
  /// Capitalised particles that names hold as well: Down Under.
  public private(set) var particles = 0
  /// Capitalised words that every title-case list leaves small.
  public private(set) var minorCapitalised = 0
  /// Small words that every title-case list leaves small.
  public private(set) var minorSmall = 0
  /// Small words that no title-case list leaves small.
  public private(set) var small = 0
  /// The first two of these, -1 where there is none.
  public private(set) var firstSmall = -1
  public private(set) var secondSmall = -1
  /// Small words that some title-case lists leave small.
  public private(set) var debatedSmall = 0
  /// The first of these, -1 where there is none.
  public private(set) var firstDebated = -1
  private var capitals = 0
  private var lettered = 0

  /// Words that some title-case lists leave small: the longer prepositions and conjunctions, forms of “be”, short
  /// pronouns and question words, the particles of names.
  public static let debatedWords = WordSet(
    """
    with from into over onto upon than about above across after against along amid among amongst around before behind \
    below beneath beside besides between beyond despite down during except inside like near opposite out outside past \
    round since through throughout till toward towards under underneath unlike until versus within without while because \
    though although unless whether that is be it are was not no my your our his her its who how why what when am were been \
    van von der den de da di du del della dos das le la las los el en al bin ibn ter ten y e und
    """)
  /// Function words that names hold too.
  private static let particleWords = WordSet(
    "one another such own same other few down under out off around like near past round outside inside opposite above")

  /// Words with the ending of a verb that names hold.
  private static let namedPlurals = WordSet(
    "united states nations services champions series sports news games awards heights falls rights affairs armed allied"
  )

  public init() {}

  /// Reads the words of one headline.
  init(of block: Int, in draft: Draft) { add(block: block, of: draft) }

  /// Adds the words of a headline to the count.
  mutating func add(block: Int, of draft: Draft) {
    var isFirst = true
    for index in draft.blocks[block].tokens {
      let token = draft.tokens[index]
      guard token.kind == .word else {
        if token.kind == .number { isFirst = false }
        if Self.beginsAnew(token.kind) { isFirst = true }
        continue
      }
      lettered += 1
      if token.shape.isAllCapitals {
        capitals += 1
      } else if token.shape.isDisjoint(with: [.innerCapital, .hasDigit]) {
        if token.shape.contains(.capitalised) {
          if !isFirst { addCapitalised(index, token, of: draft) }
        } else if lettered > 1 || !isFirst, !Self.isPart(token, of: draft.text) {
          addSmall(index, token, isFirst: isFirst)
        }
      }
      isFirst = false
    }
  }

  private mutating func addCapitalised(_ index: Int, _ token: Token, of draft: Draft) {
    if token.count <= 3, HeadlineCase.smallWords.contains(token.hash) {
      minorCapitalised += 1
      return
    }
    // A single letter is a label: “Plan B”.
    if token.count == 1 { return }
    let flags = draft.entry(index).flags
    guard flags.contains(.word), flags.isDisjoint(with: [.name, .givenName, .surname, .place]) else {
      names += 1
      return
    }
    if flags.contains(.function) {
      if Self.particleWords.contains(token.hash) { particles += 1 } else { functionWords += 1 }
      return
    }
    ordinary += 1
    if Self.isInflected(token, flags, draft.text) { inflected += 1 }
  }

  /// Counts a small word; at the front of a unit the words that some lists leave small tell nothing.
  private mutating func addSmall(_ index: Int, _ token: Token, isFirst: Bool) {
    if token.count <= 3, HeadlineCase.smallWords.contains(token.hash) {
      if !isFirst { minorSmall += 1 }
    } else if Self.debatedWords.contains(token.hash) {
      if isFirst { return }
      debatedSmall += 1
      if firstDebated < 0 { firstDebated = index }
    } else if token.count > 1 {
      small += 1
      if firstSmall < 0 { firstSmall = index } else if secondSmall < 0 { secondSmall = index }
    }
  }

  /// Whether a word is a verb in -s, -ed or -ing, or ends in -ly.
  private static func isInflected(_ token: Token, _ flags: WordFlags, _ text: [UInt8]) -> Bool {
    guard token.count >= 4, !namedPlurals.contains(token.hash) else { return false }
    let (third, second, last) = (text[token.end - 3], text[token.end - 2], text[token.end - 1])
    if last == UInt8(ascii: "y") { return second == UInt8(ascii: "l") }
    guard flags.contains(.verb) else { return false }
    if last == UInt8(ascii: "s") { return second != UInt8(ascii: "s") }
    if last == UInt8(ascii: "d") { return second == UInt8(ascii: "e") }
    return last == UInt8(ascii: "g") && second == UInt8(ascii: "n") && third == UInt8(ascii: "i")
  }

  /// Whether a word touches a mark that makes it part of a compound, an address or an aside.
  private static func isPart(_ token: Token, of text: [UInt8]) -> Bool {
    if token.start > 0 {
      switch text[token.start - 1] {
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "/"),
        UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "*"),
        UInt8(ascii: "]"), UInt8(ascii: "_"):
        return true
      default: break
      }
    }
    guard token.end < text.count else { return false }
    switch text[token.end] {
    case UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "_"):
      return true
    case UInt8(ascii: "."): return token.end + 1 < text.count && text[token.end + 1] > 0x2F
    default: return false
    }
  }

  /// Whether the word behind a mark begins a unit of its own.
  public static func beginsAnew(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .colon, .question, .exclamation, .emDash, .enDash, .pipe, .bullet, .ellipsis: true
    default: false
    }
  }

  /// The style that the words agree on.
  public var style: HeadlineCase {
    if lettered >= 3, 10 * capitals >= 9 * lettered { return .allCapitals }
    let up = ordinary + functionWords + minorCapitalised
    if up >= 2, 4 * up >= 3 * (up + small), names + up >= 3 * small {
      return minorCapitalised > minorSmall ? .start : .title
    }
    return ordinary + small >= 2 && 2 * small >= ordinary + small ? .sentence : .unclear
  }
}
