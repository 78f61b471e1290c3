import JSON
import JSONRPC
import LanguageServerProtocol

extension Server {
  /// The request that tells how the server is, for people who look for a fault.
  static let statusMethod = "copydesk/status"

  /// The kinds of actions the server makes.
  static let actionKinds: [LSP.CodeActionKind] = [.quickFix, .refactorRewrite, .fixAllSafe, .fixAllUnsafe]

  mutating func initialize(_ params: LSP.InitializeParams) -> LSP.InitializeResult {
    phase = .running
    client = Client(params)
    trace = params.trace
    workspace.open(params.folders)
    workspace.fallback = params.initializationOptions
    if let process = params.processId, process > 0 { effects.append(.watchProcess(process)) }
    return LSP.InitializeResult(
      capabilities: capabilities, serverInfo: LSP.Implementation(name: "copydesk", version: version))
  }

  private var capabilities: LSP.ServerCapabilities {
    let text = client.capabilities.textDocument
    var result = LSP.ServerCapabilities()
    result.positionEncoding = client.announcedEncoding
    result.textDocumentSync = LSP.TextDocumentSyncOptions(openClose: true, change: .incremental, save: true)
    if client.pulls {
      result.diagnosticProvider = LSP.DiagnosticOptions(
        identifier: "copydesk", interFileDependencies: false, workspaceDiagnostics: true)
    }
    result.codeActionProvider = LSP.CodeActionOptions(
      codeActionKinds: Self.actionKinds, resolveProvider: client.resolvesEdits)
    result.hoverProvider = true
    result.documentSymbolProvider = true
    result.codeLensProvider = LSP.ResolveOptions(resolveProvider: false)
    result.inlayHintProvider = text.inlayHint.isSupported ? LSP.ResolveOptions(resolveProvider: false) : nil
    result.documentFormattingProvider = true
    result.documentRangeFormattingProvider = LSP.DocumentRangeFormattingOptions(
      rangesSupport: text.rangesFormattingSupport)
    result.commands = ServerCommand.allCases.map(\.rawValue)
    result.workspaceFolders = LSP.WorkspaceFoldersServerCapabilities(supported: true, changeNotifications: true)
    return result
  }

  /// Takes nothing but `exit` from here on, and does not wait for it for ever: some editors never send it.
  mutating func beginToEnd() {
    phase = .ending
    endsAt = now &+ Self.patience
    cancelRuns()
  }

  /// How long the server waits for `exit` behind `shutdown`, in nanoseconds.
  static let patience: UInt64 = 5_000_000_000

  /// Registers what can be announced in no other way, once the client may be asked.
  mutating func initialized() {
    var registrations: [LSP.Registration] = []
    if client.capabilities.workspace.didChangeWatchedFiles.dynamicRegistration {
      let patterns = ["**/{copydesk,.copydesk}.json", "**/copydesk.{jsonc,json5}", "**/*.rule"]
      registrations.append(
        LSP.Registration(
          id: "copydesk.files", method: LSP.ClientNotification.didChangeWatchedFiles.rawValue,
          options: .watchedFiles(patterns.map { LSP.FileSystemWatcher(pattern: $0) })))
    }
    if client.capabilities.workspace.didChangeConfiguration.dynamicRegistration {
      registrations.append(
        LSP.Registration(
          id: "copydesk.settings", method: LSP.ClientNotification.didChangeConfiguration.rawValue,
          options: .configuration(section: "copydesk")))
    }
    if !registrations.isEmpty {
      ask(.registerCapability, for: .registration, LSP.RegistrationParams(registrations: registrations))
    }
    askForSettings()
  }

  /// Asks for the client's settings, if it can be asked.
  mutating func askForSettings() {
    guard client.capabilities.workspace.configuration else { return }
    let item = LSP.ConfigurationItem(scopeUri: nil, section: "copydesk")
    ask(.configuration, for: .settings, LSP.ConfigurationParams(items: [item]))
  }

  /// How the server is, as JSON: the answer to `copydesk/status`.
  func status() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.member("version", version)
      object.member("documents", documents.count)
      object.member("bytes", documents.values.reduce(0) { $0 + $1.text.bytes.count })
      object.member("projectFiles", workspace.projectFileCount)
      object.member("runs", runs.count)
      object.member("unanswered", asked.count)
    }
    return writer.bytes
  }
}

extension LSP.CodeActionKind {
  /// All safe fixes of a draft.
  static let fixAllSafe = LSP.CodeActionKind.sourceFixAll.appending("copydesk")
  /// All fixes of a draft that have one answer, the unsafe ones too.
  static let fixAllUnsafe = fixAllSafe.appending("unsafe")
}
