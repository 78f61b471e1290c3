public import JSON

extension LSP {
  /// A file to make before it is edited; it stays as it is if it exists.
  public struct CreateFile: Hashable, Sendable {
    /// The file.
    public var uri: DocumentURI
    /// The annotation that explains it.
    public var annotationId: String?

    /// Makes an order for a file.
    public init(uri: DocumentURI, annotationId: String? = nil) {
      self.uri = uri
      self.annotationId = annotationId
    }
  }

  /// Why an edit is made, for the user to see.
  public struct ChangeAnnotation: Hashable, Sendable, JSONReadable, JSONWritable {
    /// A few words.
    public var label: String
    /// The user has to agree before it is made.
    public var needsConfirmation: Bool
    /// A sentence.
    public var description: String?

    /// Makes an annotation.
    public init(label: String, needsConfirmation: Bool, description: String? = nil) {
      self.label = label
      self.needsConfirmation = needsConfirmation
      self.description = description
    }

    /// Reads an annotation.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      label = try fields.required("label")
      needsConfirmation = fields.lenient("needsConfirmation") ?? false
      description = fields.lenient("description")
    }

    /// Writes the annotation.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("label", label)
        object.member(ifTrue: "needsConfirmation", needsConfirmation)
        object.member("description", description)
      }
    }
  }

  /// Edits of any number of documents, made all or not at all.
  public struct WorkspaceEdit: Hashable, Sendable, JSONReadable, JSONWritable {
    /// One step of an edit, for clients that take `documentChanges`.
    public enum DocumentChange: Hashable, Sendable {
      /// Text is replaced.
      case edit(TextDocumentEdit)
      /// A file is made.
      case create(CreateFile)
    }

    /// The steps, with versions; nil for clients that do not take them.
    public var documentChanges: [DocumentChange]?
    /// The edits of each document, without versions; nil where `documentChanges` says it.
    public var changes: [DocumentURI: [TextEdit]]?
    /// The annotations the edits name.
    public var changeAnnotations: [String: ChangeAnnotation] = [:]

    /// Makes an edit of steps with versions.
    public init(documentChanges: [DocumentChange]) {
      self.documentChanges = documentChanges
    }

    /// Makes an edit for clients that know no versions.
    public init(changes: [DocumentURI: [TextEdit]]) {
      self.changes = changes
    }

    /// Reads an edit.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      documentChanges = try fields.optional("documentChanges")
      if let object = fields.value("changes")?.object {
        var changes: [DocumentURI: [TextEdit]] = [:]
        for member in object.members {
          do {
            changes[DocumentURI(bytes: member.key)] = try [TextEdit](member.value)
          } catch {
            throw error.inside(member.name).inside("changes")
          }
        }
        self.changes = changes
      }
      for member in fields.value("changeAnnotations")?.object?.members ?? [] {
        changeAnnotations[member.name] = try? ChangeAnnotation(member.value)
      }
    }

    /// Writes the edit; documents and annotations come in the order of their names, so that the bytes are always the same.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("documentChanges", documentChanges)
        if let changes {
          object.key("changes")
          object.object { documents in
            for (uri, edits) in changes.sorted(by: { $0.key.bytes.lexicographicallyPrecedes($1.key.bytes) }) {
              documents.key(bytes: uri.bytes)
              edits.write(to: &documents)
            }
          }
        }
        if !changeAnnotations.isEmpty {
          object.key("changeAnnotations")
          object.object { annotations in
            for (name, annotation) in changeAnnotations.sorted(by: { $0.key < $1.key }) {
              annotations.member(name, annotation)
            }
          }
        }
      }
    }
  }

  /// The parameters of `workspace/applyEdit`.
  public struct ApplyWorkspaceEditParams: Hashable, Sendable, JSONReadable, JSONWritable {
    /// What the edit is called in the list of what can be undone.
    public var label: String?
    /// The edit.
    public var edit: WorkspaceEdit

    /// Makes parameters.
    public init(label: String?, edit: WorkspaceEdit) {
      self.label = label
      self.edit = edit
    }

    /// Reads label and edit.
    public init(_ value: JSONValue) throws(InvalidParams) {
      let fields = try Fields(value)
      label = fields.lenient("label")
      edit = try fields.required("edit")
    }

    /// Writes label and edit.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("label", label)
        object.member("edit", edit)
      }
    }
  }

  /// The answer to `workspace/applyEdit`.
  public struct ApplyWorkspaceEditResult: Hashable, Sendable, JSONReadable {
    /// The edit was made.
    public let applied: Bool
    /// Why it was not.
    public let failureReason: String?

    /// Reads an answer; one that says nothing means no.
    public init(_ value: JSONValue) throws(InvalidParams) {
      applied = value["applied"]?.bool ?? false
      failureReason = value["failureReason"]?.string
    }
  }
}

extension LSP.WorkspaceEdit.DocumentChange: JSONReadable, JSONWritable {
  /// Reads a step; files are only ever made, so other operations on files do not fit.
  public init(_ value: JSONValue) throws(LSP.InvalidParams) {
    let fields = try Fields(value)
    guard let kind = fields.value("kind") else {
      self = .edit(try LSP.TextDocumentEdit(value))
      return
    }
    guard kind.string == "create" else { throw LSP.InvalidParams(expected: "“create”", found: kind).inside("kind") }
    self = .create(LSP.CreateFile(uri: try fields.required("uri"), annotationId: try fields.optional("annotationId")))
  }

  /// Writes the step.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .edit(let edit): edit.write(to: &writer)
    case .create(let file):
      writer.object { object in
        object.member("kind", "create")
        object.member("uri", file.uri)
        object.key("options")
        object.object { $0.member("ignoreIfExists", true) }
        object.member("annotationId", file.annotationId)
      }
    }
  }
}
