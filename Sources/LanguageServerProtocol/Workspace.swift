public import JSON

extension LSP {
  /// A folder that is open in the client.
  public struct WorkspaceFolder: Hashable, Sendable, JSONReadable {
    /// The folder.
    public let uri: DocumentURI
    /// What the client calls it; empty if it gives no name.
    public let name: String

    /// Reads folder and name.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      uri = try fields.required("uri")
      name = fields.lenient("name") ?? ""
    }
  }

  /// The parameters of `workspace/didChangeWorkspaceFolders`.
  public struct DidChangeWorkspaceFoldersParams: Hashable, Sendable, JSONReadable {
    /// The folders that were opened.
    public let added: [WorkspaceFolder]
    /// The folders that were closed.
    public let removed: [WorkspaceFolder]

    /// Reads both lists; entries that do not fit are passed over.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let event = try Fields(try Fields(value).required("event"))
      added = event.elements("added")
      removed = event.elements("removed")
    }
  }

  /// A section of the client's settings that the server wants to know.
  public struct ConfigurationItem: Hashable, Sendable, JSONWritable {
    /// The document or folder it is for; nil for all.
    public var scopeUri: DocumentURI?
    /// The name of the section.
    public var section: String?

    /// Makes an item.
    public init(scopeUri: DocumentURI?, section: String?) {
      self.scopeUri = scopeUri
      self.section = section
    }

    /// Writes the item.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("scopeUri", scopeUri)
        object.member("section", section)
      }
    }
  }

  /// The parameters of `workspace/configuration`.
  ///
  /// The answer is an array with one value for each item; clients are known to send `null` or too few, so it is read with
  /// `answer(_:to:)`.
  public struct ConfigurationParams: Hashable, Sendable, JSONWritable {
    /// What the server wants to know.
    public var items: [ConfigurationItem]

    /// Makes parameters.
    public init(items: [ConfigurationItem]) {
      self.items = items
    }

    /// Writes the items.
    public func write(to writer: inout JSONWriter) {
      writer.object { $0.member("items", items) }
    }

    /// The settings in an answer, one for each item; nil for those the client has none for.
    public func answer(_ result: JSONValue) -> [JSONValue?] {
      let values = result.array ?? []
      return items.indices.map { index in
        index < values.count && !values[index].isNull ? values[index] : nil
      }
    }
  }

  /// The parameters of `workspace/didChangeConfiguration`.
  public struct DidChangeConfigurationParams: Hashable, Sendable, JSONReadable {
    /// The new settings; nil from clients that only say that something changed.
    public let settings: JSONValue?

    /// Reads the settings; anything is taken.
    public init(_ value: JSONValue) throws(InvalidParams) {
      settings = value["settings"].flatMap { $0.isNull ? nil : $0 }
    }
  }

  /// What happened to a file.
  public enum FileChangeType: Int, Hashable, Sendable, JSONReadable {
    /// It was made.
    case created = 1
    /// It was written.
    case changed = 2
    /// It was deleted.
    case deleted = 3
  }

  /// The news that something happened to a file.
  public struct FileEvent: Hashable, Sendable, JSONReadable {
    /// The file.
    public let uri: DocumentURI
    /// What happened; a change the protocol does not list reads as `changed`.
    public let type: FileChangeType

    /// Reads file and change.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      uri = try fields.required("uri")
      type = fields.lenient("type") ?? .changed
    }
  }

  /// The parameters of `workspace/didChangeWatchedFiles`.
  public struct DidChangeWatchedFilesParams: Hashable, Sendable, JSONReadable {
    /// What happened, in the order in which it did.
    public let changes: [FileEvent]

    /// Reads the events; those that do not fit are passed over.
    public init(_ value: JSONValue) throws(InvalidParams) {
      changes = try Fields(value).elements("changes")
    }
  }
}
