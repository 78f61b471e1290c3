public struct WordFlags: OptionSet, Sendable { public let rawValue: UInt16; public init(rawValue: UInt16) { self.rawValue = rawValue }
  public static let word = WordFlags(rawValue: 1); public static let name = WordFlags(rawValue: 8) }
public struct WordEntry: Sendable { public var flags: WordFlags; public var cost: UInt16; public init(flags: WordFlags, cost: UInt16) { self.flags = flags; self.cost = cost } }
public struct Lexicon: Sendable { public static let builtIn = Lexicon(); public func entry(_ hash: UInt64) -> WordEntry? { nil }
  public func isPublicSuffix(_ bytes: some Collection<UInt8>) -> Bool { bytes.elementsEqual("com".utf8) } }
