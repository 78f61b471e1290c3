import JSON

/// Which program with which configuration judged a record, for archives that mix the work of several.
struct ToolReport: Sendable {
  private static let key = JSONKey("tool")
  private let object: [UInt8]

  /// - Parameter configuration: A hash of all that decides what is found.
  init(configuration: String) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("name", Program.name)
      writer.member("version", Version.current)
      writer.member("configuration", configuration)
    }
    object = writer.bytes
  }

  func write(to writer: inout JSONWriter) {
    writer.key(Self.key)
    writer.raw(object)
  }
}
