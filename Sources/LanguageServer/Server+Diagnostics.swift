import JSON
import JSONRPC
import LanguageServerProtocol
import Linting

extension Server {
  /// The diagnostics of an open document that the client is to see now.
  mutating func diagnostics(of uri: LSP.DocumentURI) -> [LSP.Diagnostic] {
    switch documents[uri]?.role {
    case .draft:
      let findings = shownFindings(of: uri)
      guard let document = documents[uri] else { return [] }
      var builder = DiagnosticBuilder(document, client, rules: workspace.desk(for: Workspace.path(of: uri)).rules)
      return builder.diagnostics(of: findings)
    case .configuration, .ruleFile: return documents[uri].map { mistakes(in: $0) } ?? []
    case nil: return []
    }
  }

  /// Pushes the diagnostics of the documents that changed, unless the client pulls them or files are still awaited.
  mutating func tellOfStaleDocuments() {
    guard !workspace.isWaiting else { return }
    defer { stale = [] }
    tellOfBrokenProjects()
    if client.pulls { return }
    let tellsVersion = client.capabilities.textDocument.publishDiagnostics.versionSupport
    for uri in stale {
      let diagnostics = diagnostics(of: uri)
      guard let version = documents[uri]?.version else { continue }
      notify(
        .publishDiagnostics,
        LSP.PublishDiagnosticsParams(uri: uri, version: tellsVersion ? version : nil, diagnostics: diagnostics))
    }
  }

  /// Answers a client that pulls.
  mutating func documentDiagnostics(_ params: LSP.DocumentDiagnosticParams) throws(ResponseError) -> Answer {
    let report = Self.report(diagnostics(of: params.textDocument.uri), previous: params.previousResultId)
    return .value(report)
  }

  /// A report of diagnostics, short if the client has the same ones.
  static func report(_ diagnostics: [LSP.Diagnostic], previous: String?) -> LSP.DocumentDiagnosticReport {
    var writer = JSONWriter()
    diagnostics.write(to: &writer)
    let id = ResultIdentifier.of(writer.bytes)
    return id == previous ? .unchanged(resultId: id) : .full(resultId: id, items: diagnostics)
  }
}

/// The identifier of a set of diagnostics: the same for the same set, whenever and by whom it was computed.
enum ResultIdentifier {
  /// The length and two 64-bit FNV-1a hashes of the bytes, in hexadecimal; their seeds differ.
  static func of(_ bytes: [UInt8]) -> String {
    var first: UInt64 = 0xCBF2_9CE4_8422_2325
    var second: UInt64 = 0x6C62_272E_07BB_0142
    let span = bytes.span
    for index in 0..<span.count {
      first = (first ^ UInt64(span[index])) &* 0x100_0000_01B3
      second = (second ^ UInt64(span[index])) &* 0x100_0000_01B3 &+ first >> 32
    }
    return String(bytes.count, radix: 16) + "-" + String(first, radix: 16) + "-" + String(second, radix: 16)
  }
}
