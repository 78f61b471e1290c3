/// A part of a token that may have been a word by itself before the space went missing.
struct SplitPiece {
  let range: Range<Int>
  let hash: UInt64
  let entry: WordEntry
  let roles: AffixRoles
  /// True for forms in -ing, -er and -ers, which make compounds with the word before them.
  let isAgent: Bool

  /// The part from `start` to `end`; nil when it is no frequent word or name, or a short word that is none by itself.
  @inline(__always)
  init?(_ lexicon: Lexicon, _ word: some LexicalWord, _ start: Int, _ end: Int, isAcronym: Bool = false) {
    let hash = word.hash(start, end)
    guard isAcronym || lexicon.mayBePart(hash), let entry = lexicon.ordinary(hash) else { return nil }
    if isAcronym {
      guard entry.flags.contains(.acronym) else { return nil }
    } else {
      guard !entry.flags.isDisjoint(with: [.common, .name]) else { return nil }
    }
    let roles = lexicon.roles(hash)
    if end - start <= 3, !isAcronym, !roles.contains(.shortWord) { return nil }
    range = start..<end
    self.hash = hash
    self.entry = entry
    self.roles = roles
    isAgent = !entry.flags.contains(.function) && Self.isAgent(word, start, end)
  }

  private static func isAgent(_ word: some LexicalWord, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 5 else { return false }
    let last = (word[end - 3], word[end - 2], word[end - 1])
    let (e, r) = (UInt8(ascii: "e"), UInt8(ascii: "r"))
    if last == (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "g")) { return true }
    return (last.1 == e && last.2 == r) || last == (e, r, UInt8(ascii: "s"))
  }

  var cost: Int { Int(entry.cost) }
  var isFunction: Bool { entry.flags.contains(.function) }
  var isCommonWord: Bool { entry.flags.contains(.common) }
  /// True when the part makes compounds with the word before it.
  var isEnding: Bool { !roles.isDisjoint(with: [.tail, .suffix]) || isAgent }

  /// The part as the caller sees it, given whether it starts with a capital.
  func part(capital: Bool) -> Split.Part {
    let isName = !entry.flags.contains(.word) || (capital && entry.flags.contains(.name))
    return Split.Part(range: range, kind: isName ? .name : .word, cost: cost)
  }

  /// The cost of a listed pair.
  func joint(_ right: SplitPiece, _ lexicon: Lexicon) -> Int? { lexicon.pairCost(hash, right.hash) }

  /// The cost of a pair that is not listed.
  func apart(_ right: SplitPiece) -> Int {
    let isName = !entry.flags.contains(.word) || entry.flags.contains(.name)
    let change = isName && right.roles.contains(.nameFollower) ? -SplitModel.afterName : SplitModel.unlistedPair
    return cost + right.cost + change
  }

  /// The cost of two parts as neighbours; nil when they are likelier to be a compound, a derived word or a name.
  ///
  /// `capitalized` tells that the first one starts with a capital.
  func cost(_ right: SplitPiece, _ lexicon: Lexicon, _ capitalized: Bool) -> Int? {
    if roles.contains(.head), !right.isFunction { return nil }
    let joint = joint(right, lexicon)
    if right.isEnding, !isFunction || roles.contains(.particle), joint ?? .max > SplitModel.frequentPair { return nil }
    if isFunction { return joint ?? apart(right) }
    if capitalized {
      guard entry.flags.contains(.name), right.roles.contains(.nameFollower) else { return nil }
      return joint ?? apart(right)
    }
    if right.isFunction { return joint ?? apart(right) }
    if let joint { return joint + SplitModel.compound }
    return right.roles.contains(.nameFollower) && range.count >= 4 ? apart(right) + SplitModel.compound : nil
  }
}
