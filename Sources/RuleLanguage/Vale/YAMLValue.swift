/// A value of the part of YAML that Vale’s styles use, with the line it begins on.
struct YAMLValue: Sendable, Equatable {
  indirect enum Content: Sendable, Equatable {
    case text(String)
    case list([YAMLValue])
    case map([(key: String, value: YAMLValue)])

    static func == (left: Content, right: Content) -> Bool {
      switch (left, right) {
      case (.text(let left), .text(let right)): left == right
      case (.list(let left), .list(let right)): left == right
      case (.map(let left), .map(let right)):
        left.count == right.count && zip(left, right).allSatisfy { $0.key == $1.key && $0.value == $1.value }
      default: false
      }
    }
  }

  var content: Content
  /// From one.
  var line: Int

  /// The text of a scalar.
  var text: String? { if case .text(let text) = content { text } else { nil } }
  /// The elements of a list, or a scalar as a list of one.
  var elements: [YAMLValue] {
    switch content {
    case .list(let elements): elements
    case .text: [self]
    case .map: []
    }
  }
  /// The members of a mapping.
  var members: [(key: String, value: YAMLValue)] { if case .map(let members) = content { members } else { [] } }

  subscript(_ key: String) -> YAMLValue? { members.first { $0.key == key }?.value }
}

/// Something in a file that the reader does not understand.
struct YAMLError: Error, Sendable, Equatable {
  /// From one.
  let line: Int
  /// Lower-case, without a full stop.
  let sentence: String
}
