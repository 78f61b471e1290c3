import Lexicon
import Linting
import Prose

/// A token of two words that meet where a small letter is followed by a capital: `expandIraq`.
struct CamelJoint {
  private let draft: Draft
  private let token: Int
  /// Where the second word begins in the text.
  let offset: Int
  private let leftHash: UInt64
  private let rightHash: UInt64
  private let left: WordEntry?
  private let right: WordEntry?
  private let leftCount: Int
  private let rightCount: Int
  /// Whether the first word begins with a capital.
  private let isCapitalised: Bool

  /// Nil for a token that has several capitals inside, other marks than letters, or a known form of its own.
  init?(_ token: Int, of draft: Draft) {
    let word = draft.tokens[token]
    guard word.shape.isDisjoint(with: [.hasDigit, .nonASCII]), word.count <= 40 else { return nil }
    let bytes = UnknownWord.base(of: draft.bytes(token))
    var boundary: Int?
    for index in bytes.indices where bytes[index] < 97 && index > bytes.startIndex {
      guard boundary == nil, bytes[index - 1] >= 97, bytes[index] >= 65 else { return nil }
      boundary = index
    }
    guard let boundary, bytes.endIndex - boundary >= 2, boundary - bytes.startIndex >= 2 else { return nil }
    guard draft.lexicon.canonicalCasing(WordHash.of(bytes)).isEmpty else { return nil }
    self.draft = draft
    self.token = token
    offset = boundary
    leftCount = boundary - bytes.startIndex
    rightCount = bytes.endIndex - boundary
    leftHash = WordHash.of(bytes[..<boundary])
    rightHash = WordHash.of(bytes[boundary...])
    left = draft.lexicon.entry(leftHash)
    right = draft.lexicon.entry(rightHash)
    isCapitalised = word.shape.contains(.capitalised)
  }

  /// Whether a domain or a file name goes on behind the token.
  var isPartOfIdentifier: Bool {
    draft.touchesNext(token) && draft.tokens[token + 1].kind == .fullStop && draft.touchesNext(token + 1)
      && draft.isWord(token + 2)
  }

  /// Whether the token is likelier to be two words than a name.
  func isLostSpace(in block: Int) -> Bool {
    guard let left, left.isOrdinary || left.flags.contains(.name), !left.flags.contains(.rare) else { return false }
    return isCapitalised ? isTwoCapitalised(left, in: block) : isSmallAndCapital(left)
  }

  /// Whether both words occur elsewhere in the draft.
  private var hasBothElsewhere: Bool {
    let words = draft.words(for: draft.document.blockIndex(ofToken: token))
    return words.contains(leftHash) && words.contains(rightHash)
  }
  private var hasPair: Bool { draft.lexicon.pairCost(leftHash, rightHash) != nil }
  private var margin: Int { draft.lexicon.split(UnknownWord.base(of: draft.bytes(token)))?.margin ?? 0 }

  /// `expandIraq`, `ofLabor`
  private func isSmallAndCapital(_ left: WordEntry) -> Bool {
    guard left.isOrdinary else { return false }
    if hasBothElsewhere || margin > 0 { return true }
    let isFunction = left.flags.contains(.function)
    // No brand begins with a small preposition other than a few.
    if plainPrepositions.contains(leftHash), rightCount >= 3 { return true }
    let isBrandStart = brandStarts.contains(leftHash) && !(isFunction && right?.isOnlyName ?? false)
    guard rightCount >= 3, !isBrandStart || hasPair else { return false }
    guard let right, !right.flags.contains(.rare) else {
      return rightCount >= 4 && (isFunction || (leftCount >= 4 && left.flags.contains(.common)))
    }
    return isFunction || leftCount >= 4
  }

  /// `ServicesAdministration`, `DoctorWho`: brands are coined of two words, so that more must speak for a lost space.
  private func isTwoCapitalised(_ left: WordEntry, in block: Int) -> Bool {
    guard leftCount >= 3, rightCount >= 3 || right?.flags.contains(.function) ?? false else { return false }
    if hasBothElsewhere { return true }
    guard let right, !right.flags.contains(.rare) else {
      return left.flags.contains(.givenName) && !left.flags.contains(.word) && leftCount >= 4 && rightCount >= 5
    }
    let isTitled = isTitled(block)
    let isFirst = draft.startsSentence(token, in: block)
    if isNameOfTwo(left, right) { return true }
    // Names are coined of short words.
    if leftCount >= 5, rightCount >= 5, leftCount + rightCount >= 13, !brandEnds.contains(rightHash) { return true }
    if isTitled, left.flags.contains(.name), leftCount >= 4, isThirdPerson(right), !brandEnds.contains(rightHash) {
      return true
    }
    if isFirst, articles.contains(leftHash), rightCount >= 4, right.isOrdinary, !brandEnds.contains(rightHash) {
      return true
    }
    if left.flags.contains(.givenName), right.flags.contains(.surname), !left.flags.contains(.word) { return true }
    if articles.contains(leftHash), isTitled, !isFirst, right.isOrdinary { return true }
    if brandStarts.contains(leftHash) || brandEnds.contains(rightHash) { return hasPair && (isTitled || isFirst) }
    if left.flags.contains(.function) || right.flags.contains(.function) { return isTitled || isFirst || hasPair }
    if hasPair { return isTitled || isFirst || margin >= 4_000 }
    if left.flags.contains(.adverbLy) { return isTitled }
    return margin >= (isTitled ? 1_500 : isFirst ? 2_000 : 15_000)
  }

  private func isTitled(_ block: Int) -> Bool {
    draft.blocks[block].isDisplay && draft.isTitled(draft.blocks[block].tokens)
  }

  /// `NewGuinea`, `StanleyCup`, `SenatorTim`: two words of a name.
  private func isNameOfTwo(_ left: WordEntry, _ right: WordEntry) -> Bool {
    if directions.contains(leftHash) { return right.isOnlyName && right.flags.contains(.place) && rightCount >= 4 }
    if right.flags.contains(.givenName), !right.flags.contains(.place), right.isOnlyName, left.isOrdinary {
      return leftCount >= 4 && rightCount >= 3
    }
    return namedEvents.contains(rightHash) && !left.flags.isDisjoint(with: [.name, .surname, .place]) && leftCount >= 4
  }

  /// Whether the second word is a verb in -s: `CiscoBuys`.
  private func isThirdPerson(_ right: WordEntry) -> Bool {
    right.flags.contains(.verb) && rightCount >= 4 && draft.text[offset + rightCount - 1] == UInt8(ascii: "s")
  }

  /// Whether two words with capitals often stand side by side and make no brand: a small word of grammar and another
  /// word in a headline, or two words of a place.
  private func isSurePair(in block: Int) -> Bool {
    guard hasPair, let left, let right else { return false }
    if left.flags.contains(.place), right.flags.contains(.place) { return true }
    guard isTitled(block), !brandEnds.contains(rightHash), right.flags.contains(.common) else { return false }
    let functions = (left.flags.contains(.function), right.flags.contains(.function))
    if functions.0, functions.1 || articles.contains(leftHash) { return true }
    return (functions.0 && !brandStarts.contains(leftHash)) || (functions.1 && left.flags.contains(.common))
  }

  /// `SarahKaczmarek`: a given name and a surname, or a word that nobody knows.
  private var isPerson: Bool {
    guard let left, left.flags.contains(.givenName), !left.flags.contains(.word), leftCount >= 4 else { return false }
    guard let right else { return rightCount >= 5 }
    return right.flags.contains(.surname) && !right.flags.contains(.word) && rightCount >= 4
  }

  /// Whether there is hardly another reading.
  func isSure(in block: Int) -> Bool {
    if isCapitalised { return (hasBothElsewhere && hasPair) || isSurePair(in: block) || isPerson }
    if plainPrepositions.contains(leftHash), let right, !right.flags.contains(.rare) { return rightCount >= 3 }
    guard let left, left.isOrdinary else { return false }
    if hasBothElsewhere { return true }
    guard let right, !right.flags.contains(.rare), rightCount >= 3 else { return false }
    return left.flags.contains(.function) ? margin > 0 || !brandStarts.contains(leftHash) : margin >= 2_000
  }
}

/// Words that brands begin with.
private let brandStarts = WordSet(
  """
  the my our your we you one all any in on up out over go get open be no do so it is an a to at by us me live smart \
  crowd share super mega micro net web cyber bio agri auto never sun star blue green red black digital data cloud
  """)
/// Words that brands end with.
private let brandEnds = WordSet(
  """
  funds fund source sourcing center centre office view forge post keeper work works metrics data care net soft bank \
  group media labs lab pay book tube point link hub box space time watch line zone land mart tech web app apps cloud \
  star base force craft gate bridge path way ware corp now one plus go play tv health life combat votes wire air media \
  news world shop store card coin chain ride share board deck stack flow sense mind mark street house hall
  """)
private let articles = WordSet("the your")
/// Small words with which no brand begins.
private let plainPrepositions = WordSet("of for from with and is by was are has that than but were have had will not")
/// First words of places.
private let directions = WordSet("new east west north south upper lower saint")
/// Last words of events and institutions.
private let namedEvents = WordSet(
  "cup day week month awards prize festival bowl games league university college hospital county avenue institute museum"
)
