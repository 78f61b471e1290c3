public import JSON

extension LSP {
  /// Which documents a feature is for.
  public struct DocumentFilter: Hashable, Sendable, JSONWritable {
    /// The client's name for the kind of text.
    public var language: String?
    /// The start of the URI before the colon.
    public var scheme: String?
    /// A pattern of paths.
    public var pattern: String?

    /// Makes a filter; at least one of the three has to be given.
    public init(language: String? = nil, scheme: String? = nil, pattern: String? = nil) {
      self.language = language
      self.scheme = scheme
      self.pattern = pattern
    }

    /// Writes the filter.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("language", language)
        object.member("scheme", scheme)
        object.member("pattern", pattern)
      }
    }
  }

  /// The files a server wants to hear of.
  public struct FileSystemWatcher: Hashable, Sendable, JSONWritable {
    /// A pattern of paths, such as `**/*.rule`.
    public var pattern: String
    /// The folder the pattern counts from; nil for every folder, and for clients that take no relative patterns.
    public var baseUri: DocumentURI?

    /// Makes a watcher for files that are made, written or deleted.
    public init(pattern: String, baseUri: DocumentURI? = nil) {
      self.pattern = pattern
      self.baseUri = baseUri
    }

    /// Writes the watcher.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        guard let baseUri else {
          object.member("globPattern", pattern)
          return
        }
        object.key("globPattern")
        object.object { relative in
          relative.member("baseUri", baseUri)
          relative.member("pattern", pattern)
        }
      }
    }
  }

  /// One feature that is announced after the start.
  public struct Registration: Hashable, Sendable, JSONWritable {
    /// What a registration says about its feature.
    public enum Options: Hashable, Sendable {
      /// Nothing.
      case none
      /// The documents it is for.
      case documents([DocumentFilter])
      /// The documents whose diagnostics may be asked for, and how.
      case diagnostics([DocumentFilter], DiagnosticOptions)
      /// The files to watch.
      case watchedFiles([FileSystemWatcher])
      /// The section of the settings to tell of.
      case configuration(section: String)
    }

    /// The name under which it can be taken back.
    public var id: String
    /// The request or notification it is about.
    public var method: String
    /// What it says about it.
    public var options: Options

    /// Makes a registration.
    public init(id: String, method: String, options: Options = .none) {
      self.id = id
      self.method = method
      self.options = options
    }

    /// Writes the registration.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("id", id)
        object.member("method", method)
        if options == .none { return }
        object.key("registerOptions")
        object.object { writeOptions(to: &$0) }
      }
    }

    private func writeOptions(to writer: inout JSONWriter) {
      switch options {
      case .none: break
      case .documents(let filters): writer.member("documentSelector", filters)
      case .diagnostics(let filters, let diagnostics):
        writer.member("documentSelector", filters)
        diagnostics.writeMembers(to: &writer)
      case .watchedFiles(let watchers): writer.member("watchers", watchers)
      case .configuration(let section): writer.member("section", section)
      }
    }
  }

  /// The parameters of `client/registerCapability`.
  public struct RegistrationParams: Hashable, Sendable, JSONWritable {
    /// What is announced.
    public var registrations: [Registration]

    /// Makes parameters.
    public init(registrations: [Registration]) {
      self.registrations = registrations
    }

    /// Writes the list.
    public func write(to writer: inout JSONWriter) {
      writer.object { $0.member("registrations", registrations) }
    }
  }

  /// One feature that is taken back.
  public struct Unregistration: Hashable, Sendable, JSONWritable {
    /// The name it was announced under.
    public var id: String
    /// The request or notification it is about.
    public var method: String

    /// Makes an entry.
    public init(id: String, method: String) {
      self.id = id
      self.method = method
    }

    /// Writes the entry.
    public func write(to writer: inout JSONWriter) {
      writer.object { object in
        object.member("id", id)
        object.member("method", method)
      }
    }
  }

  /// The parameters of `client/unregisterCapability`.
  public struct UnregistrationParams: Hashable, Sendable, JSONWritable {
    /// What is taken back.
    public var unregistrations: [Unregistration]

    /// Makes parameters.
    public init(unregistrations: [Unregistration]) {
      self.unregistrations = unregistrations
    }

    /// Writes the list under the name the specification misspells.
    public func write(to writer: inout JSONWriter) {
      writer.object { $0.member("unregisterations", unregistrations) }
    }
  }
}
