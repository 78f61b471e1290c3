extension LSP {
  /// The kind of a code action: names from the general to the special, with dots between them.
  public struct CodeActionKind: RawRepresentable, Hashable, Sendable, JSONReadable, JSONWritable {
    /// The name on the wire; the empty name is the kind of all kinds.
    public let rawValue: String

    /// Makes a kind of its name, known or not.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Every kind.
    public static let empty = CodeActionKind(rawValue: "")
    /// Corrections of diagnostics.
    public static let quickFix = CodeActionKind(rawValue: "quickfix")
    /// Changes of form that leave the meaning.
    public static let refactor = CodeActionKind(rawValue: "refactor")
    /// Changes of form that say the same in other words.
    public static let refactorRewrite = CodeActionKind(rawValue: "refactor.rewrite")
    /// Actions on the whole document.
    public static let source = CodeActionKind(rawValue: "source")
    /// All corrections that need no look; what editors run when a document is saved.
    public static let sourceFixAll = CodeActionKind(rawValue: "source.fixAll")

    /// The kind below this one with that name.
    public func appending(_ name: String) -> CodeActionKind {
      CodeActionKind(rawValue: rawValue.isEmpty ? name : rawValue + "." + name)
    }

    /// Whether the other kind is this one or below it; `source` contains `source.fixAll` but not `sourceful`.
    public func contains(_ other: CodeActionKind) -> Bool {
      if rawValue.isEmpty { return true }
      guard other.rawValue.utf8.starts(with: rawValue.utf8) else { return false }
      let rest = other.rawValue.utf8.dropFirst(rawValue.utf8.count)
      return rest.isEmpty || rest.first == 0x2E
    }
  }
}
