public import JSON

extension LSP {
  /// The parameters of `textDocument/diagnostic`.
  public struct DocumentDiagnosticParams: Hashable, Sendable, JSONReadable {
    /// The document.
    public let textDocument: TextDocumentIdentifier
    /// The name the server registered under.
    public let identifier: String?
    /// The identifier of the last report the client got for the document.
    public let previousResultId: String?
    /// Where to report progress.
    public let workDoneToken: ProgressToken?
    /// Where to send parts of the answer.
    public let partialResultToken: ProgressToken?

    /// Reads the parameters.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      textDocument = try fields.required("textDocument")
      identifier = fields.lenient("identifier")
      previousResultId = fields.lenient("previousResultId")
      workDoneToken = fields.lenient("workDoneToken")
      partialResultToken = fields.lenient("partialResultToken")
    }
  }

  /// The diagnostics of one document, or the news that they are as before.
  public enum DocumentDiagnosticReport: Hashable, Sendable, JSONReadable, JSONWritable {
    /// The whole set, with the identifier to send next time.
    case full(resultId: String?, items: [Diagnostic])
    /// The set of that identifier still holds.
    case unchanged(resultId: String)

    /// Reads a report of either kind.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      switch try fields.required("kind") as String {
      case "full": self = .full(resultId: try fields.optional("resultId"), items: try fields.required("items"))
      case "unchanged": self = .unchanged(resultId: try fields.required("resultId"))
      default: throw InvalidParams(expected: "“full” or “unchanged”", found: fields.value("kind")).inside("kind")
      }
    }

    /// Writes the report.
    public func write(to writer: inout JSONWriter) {
      writer.object { writeMembers(to: &$0) }
    }

    /// Writes the report into an object that holds more.
    func writeMembers(to writer: inout JSONWriter) {
      switch self {
      case .full(let resultId, let items):
        writer.member("kind", "full")
        writer.member("resultId", resultId)
        writer.member("items", items)
      case .unchanged(let resultId):
        writer.member("kind", "unchanged")
        writer.member("resultId", resultId)
      }
    }
  }

  /// The identifier of the last report a client got for a document.
  public struct PreviousResultId: Hashable, Sendable, JSONReadable {
    /// The document.
    public let uri: DocumentURI
    /// The identifier.
    public let value: String

    /// Reads document and identifier.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      uri = try fields.required("uri")
      self.value = try fields.required("value")
    }
  }

  /// The parameters of `workspace/diagnostic`.
  public struct WorkspaceDiagnosticParams: Hashable, Sendable, JSONReadable {
    /// The name the server registered under.
    public let identifier: String?
    /// What the client has got so far.
    public let previousResultIds: [PreviousResultId]
    /// Where to report progress.
    public let workDoneToken: ProgressToken?
    /// Where to send parts of the answer.
    public let partialResultToken: ProgressToken?

    /// Reads the parameters; entries of the list that do not fit are passed over.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      identifier = fields.lenient("identifier")
      previousResultIds = fields.elements("previousResultIds")
      workDoneToken = fields.lenient("workDoneToken")
      partialResultToken = fields.lenient("partialResultToken")
    }
  }

  /// The report of one document among several.
  public struct WorkspaceDocumentDiagnosticReport: Hashable, Sendable, JSONReadable, JSONWritable {
    /// The document.
    public var uri: DocumentURI
    /// The version the set was computed from; nil, written as `null`, for a document that is not open.
    public var version: Int?
    /// Its diagnostics.
    public var report: DocumentDiagnosticReport

    /// Makes a report.
    public init(uri: DocumentURI, version: Int?, report: DocumentDiagnosticReport) {
      self.uri = uri
      self.version = version
      self.report = report
    }

    /// Reads a report.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      uri = try fields.required("uri")
      version = try fields.optional("version")
      report = try DocumentDiagnosticReport(value)
    }

    /// Writes the report.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("uri", uri)
        object.key("version")
        if let version { object.int(version) } else { object.null() }
        report.writeMembers(to: &object)
      }
    }
  }

  /// The answer to `workspace/diagnostic`, or a part of it.
  public struct WorkspaceDiagnosticReport: Hashable, Sendable, JSONReadable, JSONWritable {
    /// One report for each document that has something to tell.
    public var items: [WorkspaceDocumentDiagnosticReport]

    /// Makes an answer.
    public init(items: [WorkspaceDocumentDiagnosticReport]) {
      self.items = items
    }

    /// Reads an answer.
    public init(_ value: JSONValue) throws(InvalidParams) {
      items = try Fields(value).required("items")
    }

    /// Writes the answer.
    public func write(to writer: inout JSONWriter) {
      writer.object { $0.member("items", items) }
    }
  }

  /// What goes with the error code `ServerCancelled`.
  public struct DiagnosticServerCancellationData: Hashable, Sendable, JSONWritable {
    /// The client should ask again.
    public var retriggerRequest: Bool

    /// Makes the data.
    public init(retriggerRequest: Bool) {
      self.retriggerRequest = retriggerRequest
    }

    /// Writes the data.
    public func write(to writer: inout JSONWriter) {
      writer.object { $0.member("retriggerRequest", retriggerRequest) }
    }
  }
}
