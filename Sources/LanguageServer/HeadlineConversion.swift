import Lexicon
import Linting
import Prose

/// Gives a headline another case, word by word, and leaves alone what has a case of its own.
struct HeadlineConversion {
  /// The cases a headline can be given.
  enum Style: String, CaseIterable, Sendable {
    case sentence, title, start

    /// What people call it.
    var title: String { rawValue + " case" }

    /// The style as the linter infers it.
    var headlineCase: HeadlineCase {
      switch self {
      case .sentence: .sentence
      case .title: .title
      case .start: .start
      }
    }
  }

  private let draft: Draft
  private let block: Int
  private let style: Style
  /// Whether the headline shouts, so that its capitals say nothing.
  private let isAllCapitals: Bool

  /// Prepares to convert the headline in a block.
  init(_ draft: Draft, block: Int, to style: Style) {
    self.draft = draft
    self.block = block
    self.style = style
    isAllCapitals = draft.headlineCase(ofBlock: block) == .allCapitals
  }

  /// The edits of the source; words in markup that cannot be edited stay as they are.
  var edits: [Edit] {
    let words = draft.blocks[block].tokens.filter { draft.tokens[$0].kind == .word }
    var edits: [Edit] = []
    for token in words {
      let was = draft.string(token)
      let now = converted(was, token, isLast: token == words.last)
      guard now != was, let range = draft.document.manuscript.editableRange(of: draft.tokens[token].range) else {
        continue
      }
      edits.append(Edit(range, now))
    }
    return edits
  }

  private func converted(_ word: String, _ token: Int, isLast: Bool) -> String {
    let flags = draft.entry(token).flags
    let shape = draft.tokens[token].shape
    if isAllCapitals {
      if flags.contains(.acronym), !flags.contains(.word) { return word }
      if let form = draft.lexicon.canonicalCasing(draft.tokens[token].hash).first, !flags.contains(.word) {
        return form
      }
    } else if shape.contains(.innerCapital) || shape.contains(.hasDigit) || shape.contains(.severalCapitals) {
      return word
    }
    let small = isAllCapitals ? word.lowercased() : word
    switch expected(token, flags, isLast: isLast) {
    case true?: return small.prefix(1).uppercased() + small.dropFirst()
    case false?: return small.prefix(1).lowercased() + small.dropFirst()
    case nil: return isAllCapitals ? small.prefix(1).uppercased() + small.dropFirst() : word
    }
  }

  /// Whether the word begins with a capital; nil for one that is a name as well as a word, which stays as it is.
  private func expected(_ token: Int, _ flags: WordFlags, isLast: Bool) -> Bool? {
    if draft.startsSentence(token, in: block) || isFirstPerson(token) { return true }
    if let before = draft.previous(token, in: block) {
      switch draft.tokens[before].kind {
      case .colon, .question, .exclamation: return true
      case .openSingle, .openDouble, .straightSingle, .straightDouble: return nil
      default: break
      }
    }
    switch style {
    case .start: return true
    case .title:
      return isLast || !HeadlineCase.smallWords.contains(draft.tokens[token].hash)
    case .sentence:
      if flags.contains(.function) { return false }
      if flags.isEmpty { return nil }
      if !flags.contains(.word) { return true }
      return flags.isDisjoint(with: [.name, .givenName, .surname, .place]) ? false : nil
    }
  }

  private func isFirstPerson(_ token: Int) -> Bool {
    let bytes = draft.bytes(token)
    guard let first = bytes.first, first | 0x20 == 0x69 else { return false }
    return bytes.count == 1 || bytes.dropFirst().first == 0x27 || bytes.dropFirst().starts(with: Array("’".utf8))
  }
}
