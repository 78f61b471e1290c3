/// What a part of a word may be.
package struct AffixRoles: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A word of three letters or fewer that may be joined to another by a missing space.
  static let shortWord = AffixRoles(rawValue: 1 << 0)
  /// A beginning that goes before almost any word, such as anti-.
  static let prefix = AffixRoles(rawValue: 1 << 1)
  /// An ending that goes behind almost any word, such as -less.
  static let suffix = AffixRoles(rawValue: 1 << 2)
  /// A word that makes compounds with what follows it.
  static let head = AffixRoles(rawValue: 1 << 3)
  /// A word that makes compounds with what goes before it.
  static let tail = AffixRoles(rawValue: 1 << 4)
  /// A short word that sticks to what follows it, such as on in onboarding.
  static let particle = AffixRoles(rawValue: 1 << 5)
  /// A word that follows a number, such as million.
  static let counted = AffixRoles(rawValue: 1 << 6)
  /// A word that often follows a name, such as said.
  static let nameFollower = AffixRoles(rawValue: 1 << 7)

  /// The letters that stand for the roles in `affixes.txt`, by bit.
  package static let letters: [UInt8] = Array("wpshtocn".utf8)
}
