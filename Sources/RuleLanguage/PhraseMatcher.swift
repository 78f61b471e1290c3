import Linting
import Prose

/// Verifies the phrases of one rule around the word that woke it.
struct PhraseMatcher: Sendable {
  private let phrases: [Phrase]
  private let lists: [WordSet]
  /// The phrases of each anchor word: sorted hashes, and the phrases of each.
  private let anchors: [(hash: UInt64, phrase: Int)]

  init(_ file: RuleFile) {
    phrases = file.phrases
    lists = file.lists
    var anchors: [(hash: UInt64, phrase: Int)] = []
    for (index, phrase) in file.phrases.enumerated() {
      switch phrase.steps[phrase.anchor].element {
      case .word(let hash): anchors.append((hash, index))
      case .list(let list): anchors += file.listMembers[list].map { (WordHash.of($0), index) }
      default: break
      }
    }
    self.anchors = anchors.sorted { ($0.hash, $0.phrase) < ($1.hash, $1.phrase) }
  }

  /// What a phrase found: its tokens, and the tokens of each capture.
  struct Match {
    var phrase: Phrase
    var tokens: ClosedRange<Int>
    var captures: [Int: ClosedRange<Int>]
  }

  /// The longest phrase that stands around a token.
  func match(around token: Int, in block: Int, of draft: Draft) -> Match? {
    let hash = draft.tokens[token].hash
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    var best: Match?
    while low < anchors.count, anchors[low].hash == hash {
      let phrase = phrases[anchors[low].phrase]
      low += 1
      guard phrase.steps.count > best?.phrase.steps.count ?? 0 else { continue }
      if let found = match(phrase, around: token, in: block, of: draft) { best = found }
    }
    return best
  }

  private func match(_ phrase: Phrase, around token: Int, in block: Int, of draft: Draft) -> Match? {
    let own = draft.blocks[block].tokens
    let first = token - phrase.anchor
    guard first >= own.lowerBound, first + phrase.steps.count <= own.upperBound else { return nil }
    var captures: [Int: ClosedRange<Int>] = [:]
    for (offset, step) in phrase.steps.enumerated() {
      let index = first + offset
      guard holds(step.element, at: index, of: draft) else { return nil }
      if offset > 0, (draft.tokens[index].start == draft.tokens[index - 1].end) != step.isGlued { return nil }
      if step.capture > 0 { captures[step.capture] = (captures[step.capture]?.lowerBound ?? index)...index }
    }
    let last = first + phrase.steps.count - 1
    guard isFree(first, last, in: block, of: draft) else { return nil }
    if phrase.isAtStart, !draft.startsSentence(first, in: block) { return nil }
    if phrase.isAtEnd, !endsSentence(last, in: block, of: draft) { return nil }
    return Match(phrase: phrase, tokens: first...last, captures: captures)
  }

  private func holds(_ element: Phrase.Element, at index: Int, of draft: Draft) -> Bool {
    let token = draft.tokens[index]
    switch element {
    case .word(let hash): return token.kind.isWordLike && token.hash == hash
    case .mark(let scalar): return !token.kind.isWordLike && token.hash == scalar
    case .number: return token.kind == .number
    case .capitalised: return token.kind == .word && token.shape.contains(.capitalised)
    case .lower: return token.kind == .word && !token.shape.contains(.capitalised)
    case .anyWord: return token.kind == .word
    case .list(let list): return token.kind.isWordLike && lists[list].contains(token.hash)
    }
  }

  /// Whether the match is not part of a longer compound: a hyphen or slash on either side makes another word of it.
  private func isFree(_ first: Int, _ last: Int, in block: Int, of draft: Draft) -> Bool {
    if let before = draft.previous(first, in: block), draft.gap(before: first, in: block) == .none,
      isJoint(draft.tokens[before].kind)
    {
      return false
    }
    if let after = draft.next(last, in: block), draft.gap(after: last, in: block) == .none,
      isJoint(draft.tokens[after].kind) || draft.tokens[after].kind.isWordLike
    {
      return false
    }
    return true
  }

  private func isJoint(_ kind: Token.Kind) -> Bool { kind == .hyphen || kind == .slash || kind == .underscore }

  private func endsSentence(_ last: Int, in block: Int, of draft: Draft) -> Bool {
    guard let next = draft.next(last, in: block) else { return true }
    return draft.tokens[next].kind.endsSentence
  }
}
