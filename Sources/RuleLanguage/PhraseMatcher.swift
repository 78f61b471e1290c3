import Linting
import Prose

/// Verifies the phrases of one rule around the word that woke it.
struct PhraseMatcher: Sendable {
  /// The phrases as written, for those that match.
  private let phrases: [Phrase]
  /// What the walk along the tokens needs of each phrase.
  private let walks: [Walk]
  /// The steps of all phrases, end to end, so that looking at one copies nothing.
  private let steps: [Phrase.Step]
  private let lists: [WordSet]
  /// The phrases of each anchor word: sorted hashes, and the phrases of each.
  private let anchors: [(hash: UInt64, phrase: Int)]

  private struct Walk: Sendable {
    /// Into the steps of all phrases.
    var steps: Range<Int>
    var anchor: Int
    var isAtStart: Bool
    var isAtEnd: Bool
  }

  init(_ file: RuleFile) {
    phrases = file.phrases
    lists = file.lists
    var anchors: [(hash: UInt64, phrase: Int)] = []
    var steps: [Phrase.Step] = []
    var walks: [Walk] = []
    walks.reserveCapacity(file.phrases.count)
    for (index, phrase) in file.phrases.enumerated() {
      walks.append(
        Walk(
          steps: steps.count..<steps.count + phrase.steps.count, anchor: phrase.anchor, isAtStart: phrase.isAtStart,
          isAtEnd: phrase.isAtEnd))
      steps += phrase.steps
      switch phrase.steps[phrase.anchor].element {
      case .word(let hash): anchors.append((hash, index))
      case .list(let list): anchors += file.listMembers[list].map { (WordHash.of($0), index) }
      default: break
      }
    }
    if anchors.count > 1 { anchors.sort { ($0.hash, $0.phrase) < ($1.hash, $1.phrase) } }
    (self.walks, self.steps, self.anchors) = (walks, steps, anchors)
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
    var best = -1
    var length = 0
    while low < anchors.count, anchors[low].hash == hash {
      let index = anchors[low].phrase
      low += 1
      guard walks[index].steps.count > length, holds(walks[index], around: token, in: block, of: draft) else {
        continue
      }
      best = index
      length = walks[index].steps.count
    }
    return best < 0 ? nil : match(best, from: token - walks[best].anchor)
  }

  /// The match of a phrase that holds, with its captures.
  private func match(_ index: Int, from first: Int) -> Match {
    let walk = walks[index]
    var captures: [Int: ClosedRange<Int>] = [:]
    for offset in 0..<walk.steps.count {
      let capture = steps[walk.steps.lowerBound + offset].capture
      if capture > 0 { captures[capture] = (captures[capture]?.lowerBound ?? first + offset)...(first + offset) }
    }
    return Match(phrase: phrases[index], tokens: first...(first + walk.steps.count - 1), captures: captures)
  }

  private func holds(_ walk: Walk, around token: Int, in block: Int, of draft: Draft) -> Bool {
    let own = draft.blocks[block].tokens
    let first = token - walk.anchor
    guard first >= own.lowerBound, first + walk.steps.count <= own.upperBound else { return false }
    for offset in 0..<walk.steps.count {
      let step = steps[walk.steps.lowerBound + offset]
      let index = first + offset
      guard holds(step.element, at: index, of: draft) else { return false }
      if offset > 0, (draft.tokens[index].start == draft.tokens[index - 1].end) != step.isGlued { return false }
    }
    let last = first + walk.steps.count - 1
    guard isFree(first, last, in: block, of: draft) else { return false }
    if walk.isAtStart, !draft.startsSentence(first, in: block) { return false }
    return !walk.isAtEnd || endsSentence(last, in: block, of: draft)
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
