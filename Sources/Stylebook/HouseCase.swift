import Lexicon
import Linting
import Prose

/// How a house cases headlines: its form, and the words it keeps small.
struct HouseCase {
  /// The setting `headlineCase`.
  enum Form: String {
    case sentence, title, start
  }

  let form: Form
  /// The words that stay small inside a headline: the setting `smallWords`, or those that every list keeps small.
  private let small: WordSet
  /// Whether the parts behind a hyphen are capitalised too.
  private let capitalisesParts: Bool
  private let capitalisesLast: Bool

  /// The choice of the house, nil when it has made none.
  init?(_ style: HouseStyle) {
    guard let form = style["headlineCase"].flatMap({ Form(rawValue: $0) }) else { return nil }
    self.form = form
    small = style["smallWords"].map { WordSet($0.split(separator: " ").map(String.init)) } ?? HeadlineCase.smallWords
    capitalisesParts = form == .start || style["hyphenated"] == "both"
    capitalisesLast = style["lastWord"] != "free"
  }

  /// Whether a headline as a whole is in another case than the house’s; names alone prove nothing.
  func isWholly(_ found: HeadlineCase, _ words: HeadlineWords) -> Bool {
    switch form {
    case .sentence:
      let proof = words.inflected + words.functionWords + words.minorCapitalised
      return (found == .title || found == .start) && words.small == 0 && words.ordinary >= 2
        && (proof >= 1 || words.ordinary >= 4)
    case .title, .start: return found == .sentence && words.ordinary == 0 && words.small >= 3
    }
  }

  /// What must change in a headline.
  ///
  /// - Parameter isWhole: Whether every word is judged, or only those that house styles differ about.
  func edits(in block: Int, of draft: Draft, isWhole: Bool) -> [Edit] {
    let words = draft.blocks[block].tokens.filter { draft.tokens[$0].kind == .word }
    return words.compactMap { word in
      let token = draft.tokens[word]
      guard let isCapital = expected(word, in: block, of: draft, isLast: word == words.last, isWhole: isWhole),
        isCapital != token.shape.contains(.capitalised)
      else { return nil }
      return Edit(token.range, isCapital ? draft.capitalised(word) : draft.string(word).lowercased())
    }
  }

  /// Whether a word begins with a capital; nil where it stays as it is.
  private func expected(_ word: Int, in block: Int, of draft: Draft, isLast: Bool, isWhole: Bool) -> Bool? {
    let token = draft.tokens[word]
    guard token.shape.isDisjoint(with: [.innerCapital, .hasDigit, .severalCapitals]) else { return nil }
    if token.shape.isAllCapitals, token.count > 1 || token.hash != Self.article { return nil }
    guard !draft.isMasked(word, in: block), let before = draft.previous(word, in: block) else { return nil }
    if HeadlineWords.beginsAnew(draft.tokens[before].kind) || draft.startsSentence(word, in: block) {
      return form == .sentence ? nil : isWhole ? true : nil
    }
    if draft.tokens[before].end == token.start {
      guard isWhole, draft.tokens[before].kind == .hyphen, draft.isWord(before - 1) else { return nil }
      if form != .sentence, !capitalisesParts { return nil }
    } else if !isWhole, !draft.standsAlone(word, in: block) {
      return nil
    }
    if form == .sentence { return inSentence(word, of: draft) }
    if form == .start { return Self.nameParticles.contains(token.hash) ? nil : isWhole || isMinor(token) ? true : nil }
    if isLast, capitalisesLast { return isWhole || isMinor(token) ? true : nil }
    guard small.contains(token.hash) else { return isWhole || isMinor(token) ? true : nil }
    return token.shape.contains(.capitalised) && mayBelongToVerb(word, in: block, of: draft) ? nil : false
  }

  private func inSentence(_ word: Int, of draft: Draft) -> Bool? {
    let flags = draft.entry(word).flags
    if flags.contains(.function) { return Self.firstPerson.contains(draft.tokens[word].hash) ? nil : false }
    guard flags.contains(.word) else { return nil }
    return flags.isDisjoint(with: [.name, .givenName, .surname, .place]) ? false : nil
  }

  /// Whether the lists of houses differ about a word.
  private func isMinor(_ token: Token) -> Bool {
    !Self.nameParticles.contains(token.hash) && (token.count > 1 || token.hash == Self.article)
      && (HeadlineCase.smallWords.contains(token.hash) || HeadlineWords.debatedWords.contains(token.hash))
  }

  /// Whether a particle may belong to the verb before it, as in “Shut Down”: no article or figure follows.
  private func mayBelongToVerb(_ word: Int, in block: Int, of draft: Draft) -> Bool {
    guard Self.particles.contains(draft.tokens[word].hash) else { return false }
    guard let next = draft.next(word, in: block) else { return true }
    return draft.tokens[next].kind != .number && !draft.word(next, isIn: Self.determiners)
  }

  private static let article = WordHash.of("a")
  private static let firstPerson = WordSet("i i'm i'd i'll i've")
  private static let particles = WordSet(
    "in on by up off over out about around across through along after as for yet so")
  private static let determiners = WordSet("a an the his her its their our my this these that those every each")
  private static let nameParticles = WordSet(
    "van von der den de da di du del della dos das le la las los el en al bin ibn ter ten y e und")
}
