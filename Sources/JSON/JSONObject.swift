/// The members of a JSON object in the order they were written.
public struct JSONObject: Hashable, Sendable {
  /// Every member in source order, repeated keys included.
  public let members: [JSONMember]

  /// Makes an object of the members.
  public init(_ members: [JSONMember] = []) {
    self.members = members
  }

  /// The last member of that name, as every JavaScript engine reads it.
  public func member(_ key: String) -> JSONMember? {
    members.last { $0.isNamed(key) }
  }

  /// The value of the last member of that name.
  public subscript(key: String) -> JSONValue? {
    member(key)?.value
  }
}

extension JSONObject: RandomAccessCollection {
  /// The index of the first member.
  public var startIndex: Int { members.startIndex }

  /// The index after the last member.
  public var endIndex: Int { members.endIndex }

  /// The member at the index.
  public subscript(position: Int) -> JSONMember { members[position] }
}

/// One key of a JSON object with its value.
public struct JSONMember: Sendable {
  /// The unescaped bytes of the key.
  public let key: [UInt8]

  /// The bytes of the source the key was read from, quotes included.
  public let keySpan: Range<Int>

  /// What the key stands for.
  public let value: JSONValue

  /// Makes a member.
  public init(key: [UInt8], keySpan: Range<Int> = 0..<0, value: JSONValue) {
    self.key = key
    self.keySpan = keySpan
    self.value = value
  }

  /// The key as text.
  public var name: String { String(decoding: key, as: UTF8.self) }

  /// Whether the key is that name, compared byte by byte and without making a string.
  public func isNamed(_ name: String) -> Bool {
    name.utf8.count == key.count && name.utf8.elementsEqual(key)
  }
}

extension JSONMember: Hashable {
  /// Whether both have the same key and value, wherever they stand.
  public static func == (left: JSONMember, right: JSONMember) -> Bool {
    left.key == right.key && left.value == right.value
  }

  /// Feeds key and value, not the places, into the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(value)
  }
}
