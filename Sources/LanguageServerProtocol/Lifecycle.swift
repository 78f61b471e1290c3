public import JSON

extension LSP {
  /// The name and version of a client or a server.
  public struct Implementation: Hashable, Sendable, JSONReadable, JSONWritable {
    /// The name.
    public let name: String

    /// The version, if it is told.
    public let version: String?

    /// Makes a description.
    public init(name: String, version: String? = nil) {
      self.name = name
      self.version = version
    }

    /// Reads name and version.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      name = try fields.required("name")
      version = fields.lenient("version")
    }

    /// Writes name and version.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("name", name)
        object.member("version", version)
      }
    }
  }

  /// How much the server tells in `$/logTrace`.
  public enum TraceValue: String, Sendable, JSONReadable {
    /// Nothing.
    case off
    /// What happens.
    case messages
    /// What happens, and why.
    case verbose
  }

  /// The parameters of `initialize`.
  ///
  /// A field that does not fit is taken for an absent one, so that a client's slip does not cost it the server.
  public struct InitializeParams: Hashable, Sendable, JSONReadable {
    /// The process whose end is the server's end; nil if none is to be watched.
    public let processId: Int?

    /// Who the client is.
    public let clientInfo: Implementation?

    /// The language of the client's surface as an IETF tag.
    public let locale: String?

    /// The folder that was opened, in the words of clients before 3.6.
    public let rootUri: DocumentURI?

    /// The path of the folder that was opened, in the words of clients before 3.0.
    public let rootPath: String?

    /// The folders that were opened; `folders` reads all three forms.
    public let workspaceFolders: [WorkspaceFolder]?

    /// What the client can do.
    public let capabilities: ClientCapabilities

    /// What the user set for this server, in a form of the server's own.
    public let initializationOptions: JSONValue?

    /// How much to tell in `$/logTrace`.
    public let trace: TraceValue

    /// Where to report progress of the start.
    public let workDoneToken: ProgressToken?

    /// Reads the parameters; only something other than an object is refused.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      processId = fields.lenient("processId")
      clientInfo = fields.lenient("clientInfo")
      locale = fields.lenient("locale")
      rootUri = fields.lenient("rootUri")
      rootPath = fields.lenient("rootPath")
      workspaceFolders = fields.value("workspaceFolders")?.array.map { $0.compactMap { try? WorkspaceFolder($0) } }
      capabilities = ClientCapabilities(fields.value("capabilities") ?? JSONValue(.null))
      initializationOptions = fields.value("initializationOptions")
      trace = fields.lenient("trace") ?? .off
      workDoneToken = fields.lenient("workDoneToken")
    }

    /// The names of the folders that were opened: the list if there is one, else the root in either of its older forms.
    public var folders: [DocumentURI] {
      if let workspaceFolders, !workspaceFolders.isEmpty { return workspaceFolders.map(\.uri) }
      if let rootUri { return [rootUri] }
      return rootPath.map { [DocumentURI(filePath: Array($0.utf8))] } ?? []
    }
  }

  /// The answer to `initialize`.
  public struct InitializeResult: Sendable, JSONWritable {
    /// What the server can do.
    public var capabilities: ServerCapabilities

    /// Who the server is.
    public var serverInfo: Implementation

    /// Makes an answer.
    public init(capabilities: ServerCapabilities, serverInfo: Implementation) {
      self.capabilities = capabilities
      self.serverInfo = serverInfo
    }

    /// Writes capabilities and name.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("capabilities", capabilities)
        object.member("serverInfo", serverInfo)
      }
    }
  }

  /// The parameters of `$/setTrace`.
  public struct SetTraceParams: Hashable, Sendable, JSONReadable {
    /// How much to tell from now on.
    public let value: TraceValue

    /// Reads the value.
    public init(_ value: JSONValue) throws(InvalidParams) {
      self.value = try Fields(value).required("value")
    }
  }

  /// The parameters of `$/logTrace`.
  public struct LogTraceParams: Hashable, Sendable, JSONWritable {
    /// What happens.
    public var message: String

    /// Why; only told when the trace is verbose.
    public var verbose: String?

    /// Makes a line of the trace.
    public init(message: String, verbose: String? = nil) {
      self.message = message
      self.verbose = verbose
    }

    /// Writes the line.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("message", message)
        object.member("verbose", verbose)
      }
    }
  }

  /// The parameters of `$/cancelRequest`.
  public struct CancelParams: Hashable, Sendable, JSONReadable {
    /// The identifier of the request, a number or a string.
    public let id: JSONValue

    /// Reads the identifier.
    public init(_ value: JSONValue) throws(InvalidParams) {
      id = try Fields(value).required("id")
    }
  }
}
