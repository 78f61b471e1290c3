/// A key that one object has more than once.
public struct JSONDuplicateKey: Hashable, Sendable {
  /// The unescaped bytes of the key.
  public let key: [UInt8]

  /// Where the key stands, quotes included, in source order; two places or more.
  public let spans: [Range<Int>]

  /// The key as text.
  public var name: String { String(decoding: key, as: UTF8.self) }

  /// Lists the keys that stand more than once among the members, in the order of their first place.
  ///
  /// Few members are compared with each other; many go through a table, so that the time stays linear.
  static func all(among members: [JSONMember]) -> [JSONDuplicateKey] {
    guard members.count > 1 else { return [] }
    if members.count <= 12 && !hasRepeatedKey(members) { return [] }
    var places: [[UInt8]: [Range<Int>]] = [:]
    for member in members { places[member.key, default: []].append(member.keySpan) }
    guard places.count < members.count else { return [] }
    return places.lazy.filter { $0.value.count > 1 }
      .map { JSONDuplicateKey(key: $0.key, spans: $0.value) }
      .sorted { $0.spans[0].lowerBound < $1.spans[0].lowerBound }
  }

  private static func hasRepeatedKey(_ members: [JSONMember]) -> Bool {
    for later in 1..<members.count {
      let key = members[later].key
      for earlier in 0..<later where members[earlier].key == key { return true }
    }
    return false
  }
}
