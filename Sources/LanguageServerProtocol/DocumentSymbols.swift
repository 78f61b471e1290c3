public import JSON

extension LSP {
  /// The parameters of requests about a whole document: `documentSymbol` and `codeLens`.
  public struct DocumentParams: Hashable, Sendable, JSONReadable {
    /// The document.
    public let textDocument: TextDocumentIdentifier
    /// Where to report progress.
    public let workDoneToken: ProgressToken?

    /// Reads the parameters.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      textDocument = try fields.required("textDocument")
      workDoneToken = fields.lenient("workDoneToken")
    }
  }

  /// The parameters of `textDocument/documentSymbol`.
  public typealias DocumentSymbolParams = DocumentParams

  /// What a symbol is; the protocol knows programs alone, so these stand for the parts of a draft.
  public enum SymbolKind: Int, Hashable, Sendable, JSONReadable, JSONWritable {
    /// A file.
    case file = 1
    /// A module; a whole article among several.
    case module = 2
    /// A namespace; a section.
    case namespace = 3
    /// A class; a headline.
    case `class` = 5
    /// A field; a byline or dateline.
    case field = 8
    /// A string, which editors show as text; a paragraph.
    case string = 15
    /// A key; an entry of front matter.
    case key = 20
  }

  /// A part of a document with the parts in it.
  public struct DocumentSymbol: Hashable, Sendable, JSONReadable, JSONWritable {
    /// What the list shows.
    public var name: String
    /// What it shows beside it.
    public var detail: String?
    /// What it is.
    public var kind: SymbolKind
    /// All of it.
    public var range: Range
    /// What is selected when it is chosen; lies inside `range`.
    public var selectionRange: Range
    /// The parts in it.
    public var children: [DocumentSymbol] = []

    /// Makes a symbol without parts.
    public init(name: String, detail: String?, kind: SymbolKind, range: Range, selectionRange: Range) {
      self.name = name
      self.detail = detail
      self.kind = kind
      self.range = range
      self.selectionRange = selectionRange
    }

    /// Reads a symbol.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      name = try fields.required("name")
      detail = fields.lenient("detail")
      kind = try fields.required("kind")
      range = try fields.required("range")
      selectionRange = try fields.required("selectionRange")
      children = try fields.optional("children") ?? []
    }

    /// Writes the symbol.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("name", name)
        object.member("detail", detail)
        object.member("kind", kind)
        object.member("range", range)
        object.member("selectionRange", selectionRange)
        object.member(unlessEmpty: "children", children)
      }
    }
  }

  /// A part of a document for clients that know no parts in parts.
  public struct SymbolInformation: Hashable, Sendable, JSONWritable {
    /// What the list shows.
    public var name: String
    /// What it is.
    public var kind: SymbolKind
    /// Where it is.
    public var location: Location
    /// The name of the part around it.
    public var containerName: String?

    /// Makes a symbol.
    public init(name: String, kind: SymbolKind, location: Location, containerName: String?) {
      self.name = name
      self.kind = kind
      self.location = location
      self.containerName = containerName
    }

    /// Writes the symbol.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("name", name)
        object.member("kind", kind)
        object.member("location", location)
        object.member("containerName", containerName)
      }
    }
  }
}
