import Prose

/// The phrases of many rules, laid out so that a word costs what stands around it and not how many rules there are.
///
/// Everything lies in one row of numbers, so that a book can be made beforehand and carried in the program: a header
/// of seven counts; a table from the hash of a word to groups of phrases; the groups; the phrases, of which those
/// that begin alike stand together; their steps, each with the phrase to go on with when it fails; the lists.
public final class PhraseBook: Sendable {
  /// The most phrases that are found around one word.
  public static let mostMatches = 16

  private let words: [UInt64]
  private let mask: Int
  private let slots: Int
  private let groups: Int
  private let phrases: Int
  private let steps: Int
  private let lists: Int
  private let members: Int
  /// One more than the highest number of a rule.
  let ruleCount: Int

  /// A phrase that stands in a draft.
  struct Match: Equatable {
    /// The number of the rule in the book.
    var rule: Int
    /// The number of the phrase in the rule.
    var phrase: Int
    var tokenCount: Int
  }

  /// - Parameters:
  ///   - words: What `PhraseBookBuilder` made, and perhaps something before it.
  ///   - start: Where the book begins.
  public init(_ words: [UInt64], from start: Int = 0) {
    self.words = words
    let count = { (index: Int) in start + index < words.count ? Int(words[start + index]) : 0 }
    mask = count(0) - 1
    slots = start + Self.headerCount
    groups = slots + 2 * count(0)
    phrases = groups + count(1)
    steps = phrases + 2 * count(2)
    lists = steps + 2 * count(3)
    members = lists + count(4)
    ruleCount = count(6)
  }

  /// The counts before the table.
  private static let headerCount = 7

  /// The hashes of the words that wake a rule of the book.
  var anchors: some Sequence<UInt64> {
    (0...max(0, mask)).lazy.filter { self.mask >= 0 && self.words[self.slots + 2 * $0 + 1] != 0 }
      .map { self.words[self.slots + 2 * $0] }
  }

  /// The phrases that stand around a token, one of each rule, the longest.
  func find(around token: Int, in block: Int, of draft: Draft, into matches: inout [Match]) {
    guard mask >= 0 else { return }
    let hash = draft.tokens[token].hash
    var slot = Int(truncatingIfNeeded: hash &>> 20) & mask
    while true {
      let place = words[slots + 2 * slot + 1]
      if place == 0 { return }
      if words[slots + 2 * slot] == hash {
        let first = groups + Int(place &>> 32)
        for group in first..<first + Int(place & 0xFFFF_FFFF) {
          find(words[group], around: token, in: block, of: draft, into: &matches)
        }
        return
      }
      slot = (slot + 1) & mask
    }
  }

  private func find(
    _ group: UInt64, around token: Int, in block: Int, of draft: Draft, into matches: inout [Match]
  ) {
    let own = draft.blocks[block].tokens
    var index = Int(group &>> 32)
    let end = Int(group & 0xFFFF_FFFF)
    next: while index < end {
      let entry = Entry(names: words[phrases + 2 * index], form: words[phrases + 2 * index + 1])
      // The steps that it shares with the phrase tried before have held.
      var step = steps + 2 * (entry.firstStep + entry.sharedSteps)
      let last = steps + 2 * (entry.firstStep + entry.tokenCount - 1)
      while step < last {
        let ask = words[step + 1]
        let place = token + Int(ask &>> 16 & 0xFF) - Phrase.mostTokens
        guard own.contains(place), holds(words[step], ask, at: place, token, of: draft) else {
          index = Int(ask &>> 32)
          continue next
        }
        step += 2
      }
      index += 1
      let first = token - entry.anchor
      if stands(entry, first, in: block, of: draft) {
        guard matches.count < Self.mostMatches else { return }
        add(Match(rule: entry.rule, phrase: entry.phrase, tokenCount: entry.tokenCount), to: &matches)
      }
    }
  }

  /// Keeps of each rule the longest phrase, and of equally long ones the first.
  private func add(_ match: Match, to matches: inout [Match]) {
    guard let known = matches.firstIndex(where: { $0.rule == match.rule }) else {
      matches.append(match)
      return
    }
    if (match.tokenCount, -match.phrase) > (matches[known].tokenCount, -matches[known].phrase) {
      matches[known] = match
    }
  }

  private func holds(_ value: UInt64, _ ask: UInt64, at index: Int, _ anchor: Int, of draft: Draft) -> Bool {
    let token = draft.tokens[index]
    let holds =
      switch ask & 0xFF {
      case 0: token.hash == value && token.kind.isWordLike
      case 1: token.hash == value && !token.kind.isWordLike
      case 2: token.kind == .number
      case 3: token.kind == .word && token.shape.contains(.capitalised)
      case 4: token.kind == .word && !token.shape.contains(.capitalised)
      case 5: token.kind == .word
      default: token.kind.isWordLike && isMember(token.hash, of: Int(value))
      }
    guard holds else { return false }
    let touches =
      index > anchor
      ? draft.tokens[index - 1].end == token.start : token.end == draft.tokens[index + 1].start
    return touches == (ask &>> 8 & 1 != 0)
  }

  private func isMember(_ hash: UInt64, of list: Int) -> Bool {
    var low = members + Int(words[lists + list] &>> 32)
    let end = members + Int(words[lists + list] & 0xFFFF_FFFF)
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < end && words[low] == hash
  }

  /// Whether a phrase whose tokens are right also stands where it must.
  private func stands(_ entry: Entry, _ first: Int, in block: Int, of draft: Draft) -> Bool {
    let last = first + entry.tokenCount - 1
    guard draft.isFree(first, last, in: block) else { return false }
    if entry.isAtStart, !draft.startsSentence(first, in: block) { return false }
    return !entry.isAtEnd || draft.endsSentence(last, in: block)
  }

  /// A phrase of the book, in two numbers.
  struct Entry {
    var names: UInt64
    var form: UInt64

    var rule: Int { Int(names &>> 32) }
    var phrase: Int { Int(names & 0xFFFF_FFFF) }
    var firstStep: Int { Int(form &>> 32) }
    var tokenCount: Int { Int(form & 0xFF) }
    var anchor: Int { Int(form &>> 8 & 0xF) }
    var sharedSteps: Int { Int(form &>> 16 & 0xFF) }
    var isAtStart: Bool { form &>> 24 & 1 != 0 }
    var isAtEnd: Bool { form &>> 25 & 1 != 0 }

    init(names: UInt64, form: UInt64) {
      self.names = names
      self.form = form
    }

    init(rule: Int, number: Int, _ phrase: Phrase, firstStep: Int, sharedSteps: Int) {
      names = UInt64(rule) << 32 | UInt64(number)
      form =
        UInt64(firstStep) << 32 | UInt64(phrase.steps.count) | UInt64(phrase.anchor) << 8 | UInt64(sharedSteps) << 16
        | (phrase.isAtStart ? 1 << 24 : 0) | (phrase.isAtEnd ? 1 << 25 : 0)
    }
  }
}

extension Draft {
  /// Whether tokens are not part of a longer compound: a hyphen or slash on either side makes another word of them.
  fileprivate func isFree(_ first: Int, _ last: Int, in block: Int) -> Bool {
    if let before = previous(first, in: block), tokens[before].end == tokens[first].start, isJoint(before) {
      return false
    }
    if let after = next(last, in: block), tokens[last].end == tokens[after].start,
      isJoint(after) || tokens[after].kind.isWordLike
    {
      return false
    }
    return true
  }

  private func isJoint(_ token: Int) -> Bool {
    let kind = tokens[token].kind
    return kind == .hyphen || kind == .slash || kind == .underscore
  }

  fileprivate func endsSentence(_ last: Int, in block: Int) -> Bool {
    guard let next = next(last, in: block) else { return true }
    return tokens[next].kind.endsSentence
  }
}
