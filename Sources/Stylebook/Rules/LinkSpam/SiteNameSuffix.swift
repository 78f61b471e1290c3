import Lexicon
import Linting
import Prose

extension Rule {
  static let siteNameSuffix = Rule(
    "site-name-suffix", family: .linkSpam, severity: .warning, changes: .layout, scope: .display,
    summary: "The name of a site hangs behind a headline.",
    why: """
      A headline taken from the title of a page brings the name of the site along. The suffix goes by itself when the \
      name is a known outlet; behind a hyphen an agency may be named as the source of the news, so its name is only \
      offered. Labels (“Opinion | …”), sections, scores and suffixes such as “– as it happened” are left alone.
      """,
    source: "Titles of web pages; the convention of feeds and readers.",
    wakes: [.block([.headline, .promoLine, .subhead])],
    examples: [
      .bad(
        "Storm closes the coast road{ | BBC News}", fixed: "Storm closes the coast road", level: .safe, as: .headline),
      .bad(
        "Storm closes the coast road{ - The Guardian}", fixed: "Storm closes the coast road", level: .safe,
        as: .headline),
      .bad("Bank cuts its rates again{ :: Newsweek}", fixed: "Bank cuts its rates again", level: .safe, as: .headline),
      .bad(
        "Bank cuts its rates again{ – Harbour Town Gazette}", fixed: "Bank cuts its rates again", level: .unsafe,
        as: .headline),
      .bad("Bank cuts its rates again{ | coastnews.com}", fixed: "Bank cuts its rates again", as: .headline),
      .bad("Chipmaker to cut 500 jobs{ - Reuters}", fixed: "Chipmaker to cut 500 jobs", level: .unsafe, as: .headline),
      .good("Arsenal 3-2 Chelsea - as it happened", as: .headline),
      .good("Barclays-HSBC merger talks stall", as: .headline),
      .good("Opinion | The Senate is not a museum", as: .headline),
      .good("The case for doing nothing | Letters", as: .headline),
      .good("Chipmaker to cut 500 jobs - sources", as: .headline),
      .good("Chipmaker to cut 500 jobs - WSJ", as: .headline),
      .good("The union lost the vote – and then the times", as: .headline),
    ]
  ) { draft, place, report in
    guard let suffix = SiteSuffix(of: place.block, in: draft) else { return }
    report.add(
      "site name “\(draft.string(suffix.name))” behind the headline", at: suffix.range,
      fix: .delete(suffix.range, suffix.level), isDebris: true)
  }
}

/// A separator and a site’s name at the end of a headline.
private struct SiteSuffix {
  /// The name alone.
  let name: TextRange
  /// The name with the separator and the blanks before it.
  let range: TextRange
  let level: Applicability

  private static let mostWords = 6
  private static let mostTokens = 14

  init?(of block: Int, in draft: Draft) {
    let own = draft.blocks[block].tokens
    guard own.count >= 4 else { return nil }
    var end = own.upperBound
    // A dangling separator behind the name has a rule of its own.
    while end - 1 > own.lowerBound, Self.isSeparator(draft.tokens[end - 1].kind) { end -= 1 }
    var first = end - 1
    let limit = max(own.lowerBound + 1, end - Self.mostTokens)
    while first > limit, !Self.isJoin(before: first, in: block, of: draft) { first -= 1 }
    guard first > limit, first < end else { return nil }
    var mark = first - 1
    while mark > own.lowerBound, Self.isSeparator(draft.tokens[mark - 1].kind),
      draft.gap(before: mark, in: block) == .none
    {
      mark -= 1
    }
    guard mark > own.lowerBound, draft.gap(before: mark, in: block) != .none else { return nil }
    name = draft.range(first, end - 1)
    range = draft.tokens[mark - 1].end..<draft.blocks[block].range.upperBound
    let isWeak = first - mark == 1 && Self.isDash(draft.tokens[mark].kind)
    guard draft.wordCount(own.lowerBound..<mark) >= 2 else { return nil }
    guard let level = Self.level(ofName: first..<end, isBehindDash: isWeak, in: block, of: draft) else { return nil }
    self.level = level
  }

  private static func level(ofName name: Range<Int>, isBehindDash: Bool, in block: Int, of draft: Draft)
    -> Applicability?
  {
    let bytes = draft.text[draft.range(name.lowerBound, name.upperBound - 1)]
    if isBehindDash, name.count == 1, draft.word(name.lowerBound, isIn: Outlets.attributions) { return nil }
    let isCapitalised = draft.tokens[name.lowerBound].shape.contains(.capitalised)
    if Outlets.contains(bytes) {
      // “… - variety” and “… | the nation” in small letters are words.
      guard isCapitalised || bytes.contains(where: { $0 == UInt8(ascii: ".") || $0 < 58 && $0 > 47 }) else {
        return nil
      }
      return isBehindDash && Outlets.isOftenASource(bytes) ? .unsafe : .safe
    }
    let words = draft.wordCount(name)
    guard words <= mostWords, words * 2 <= draft.wordCount(draft.blocks[block].tokens) else { return nil }
    if isDomain(name, of: draft) { return .unsafe }
    guard isEachCapitalised(name, of: draft) else { return nil }
    if let last = name.last(where: { draft.tokens[$0].kind == .word }), words >= 2,
      draft.word(last, isIn: Outlets.lastWords)
    {
      return .unsafe
    }
    if isStation(name, of: draft) || isNamedAfterPlace(name, of: draft) || isEdition(name, of: draft) { return .unsafe }
    guard !isBehindDash, words <= 4, !draft.word(name.lowerBound, isIn: sections),
      !isPerson(name, of: draft)
    else { return nil }
    return .unsafe
  }

  /// Whether the last piece is a web address: `coastnews.com`.
  private static func isDomain(_ name: Range<Int>, of draft: Draft) -> Bool {
    guard name.count >= 3, let last = name.last, draft.tokens[last].kind == .word else { return false }
    guard draft.tokens[last - 1].kind == .fullStop, draft.tokens[last - 2].kind.isWordLike else { return false }
    guard draft.tokens[last - 2].end == draft.tokens[last - 1].start else { return false }
    guard draft.tokens[last - 1].end == draft.tokens[last].start else { return false }
    return draft.tokens[last].count <= 6 && draft.lexicon.isPublicSuffix(draft.bytes(last))
  }

  private static func isEachCapitalised(_ name: Range<Int>, of draft: Draft) -> Bool {
    for index in name {
      let token = draft.tokens[index]
      switch token.kind {
      case .word:
        if !token.shape.contains(.capitalised), !token.shape.contains(.hasDigit),
          !HeadlineCase.smallWords.contains(token.hash)
        {
          return false
        }
      case .number, .hyphen, .ampersand, .fullStop, .exclamation, .closeSingle, .straightSingle, .plus, .slash: break
      default: return false
      }
    }
    let first = draft.tokens[name.lowerBound]
    return first.shape.contains(.capitalised) || first.shape.contains(.hasDigit)
  }

  /// Whether the name is that of an American station: `KVUE`, `WXIA-TV`, `FOX40`.
  private static func isStation(_ name: Range<Int>, of draft: Draft) -> Bool {
    let first = draft.tokens[name.lowerBound]
    if first.shape.contains([.hasDigit, .severalCapitals]), first.count <= 6 {
      let letters = draft.bytes(name.lowerBound).prefix { $0 >= 65 }
      return networks.contains(WordHash.of(letters))
    }
    guard first.shape.isAllCapitals, first.count == 4, !first.shape.contains(.hasDigit) else { return false }
    let letter = draft.text[first.start]
    guard letter == UInt8(ascii: "K") || letter == UInt8(ascii: "W") else { return false }
    guard !draft.isKnown(name.lowerBound) || draft.entry(name.lowerBound).flags.contains(.acronym) else { return false }
    return name.count == 1 || name.count <= 3 && draft.tokens[name.upperBound - 1].shape.isAllCapitals
  }

  /// “Times of …”, “Voice of …”.
  private static func isNamedAfterPlace(_ name: Range<Int>, of draft: Draft) -> Bool {
    var first = name.lowerBound
    if draft.word(first, is: "the") { first += 1 }
    guard first + 2 < name.upperBound, draft.word(first + 1, is: "of"), name.count <= 5 else { return false }
    return draft.word(first, isIn: placed) && draft.tokens[first + 2].shape.contains(.capitalised)
  }

  /// An edition of an outlet, “HuffPost Canada”, or a paper named after its place, “The Hans India”.
  private static func isEdition(_ name: Range<Int>, of draft: Draft) -> Bool {
    guard (2...4).contains(name.count), name.allSatisfy({ draft.tokens[$0].kind == .word }) else { return false }
    guard draft.entry(name.upperBound - 1).flags.contains(.place) else { return false }
    if draft.word(name.lowerBound, is: "the") { return name.count >= 3 }
    return !draft.isPlainWord(name.lowerBound) && Outlets.contains(draft.bytes(name.lowerBound))
  }

  private static let networks = WordSet("abc nbc cbs fox cw pbs wion ntv")

  private static let placed = WordSet("times news voice radio post chronicle star herald")

  /// Whether the name is a columnist’s: “… | Jane Smith”.
  private static func isPerson(_ name: Range<Int>, of draft: Draft) -> Bool {
    guard draft.entry(name.lowerBound).flags.contains(.givenName), name.count >= 2, name.count <= 4 else {
      return false
    }
    return name.allSatisfy { draft.tokens[$0].kind == .word || draft.tokens[$0].kind == .fullStop }
  }

  /// Whether a separator with blanks on both sides stands before a token.
  private static func isJoin(before token: Int, in block: Int, of draft: Draft) -> Bool {
    guard isSeparator(draft.tokens[token - 1].kind), draft.gap(before: token, in: block) != .none else { return false }
    // One colon ends a clause; two make a separator.
    let mark = draft.tokens[token - 1]
    return mark.kind != .colon || draft.tokens[token - 2].kind == .colon && draft.tokens[token - 2].end == mark.start
  }

  private static func isDash(_ kind: Token.Kind) -> Bool { kind == .hyphen || kind == .enDash || kind == .emDash }

  private static func isSeparator(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .hyphen, .pipe, .enDash, .emDash, .closeGuillemet, .bullet, .colon: true
    default: false
    }
  }

  /// What houses set behind a bar for a section or a kind of text.
  private static let sections = WordSet(
    """
    letters letter opinion editorial comment commentary analysis explainer review reviews video videos live politics \
    sport sports football cricket rugby tennis golf racing books book film films music art arts stage theatre theater \
    television tv radio games food travel fashion money business technology tech science health education environment \
    obituary obituaries profile interview feature features podcast podcasts cartoon crossword quiz gallery pictures \
    photos brief briefing newsletter column leader leaders essay longread world uk us europe asia africa australia \
    america india china society law media culture lifestyle life style weather climate elections election budget \
    part chapter episode season day week round game match stage vote results results now first exclusive breaking
    """)
}
