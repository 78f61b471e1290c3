import JSON
import LanguageServerProtocol
import Linting
import Prose

/// Turns findings of one draft into diagnostics, with what this client can show.
struct DiagnosticBuilder {
  private let client: Client
  private let uri: LSP.DocumentURI
  private let text: [UInt8]
  private let rules: [String: Rule]
  private var encoder: RangeEncoder

  /// Makes a builder for the findings of a document.
  init(_ document: OpenDocument, _ client: Client, rules: [String: Rule]) {
    self.init(uri: document.uri, text: document.text, client, rules: rules)
  }

  /// Makes a builder for the findings of a text.
  init(uri: LSP.DocumentURI, text: DraftText, _ client: Client, rules: [String: Rule]) {
    self.client = client
    self.uri = uri
    self.text = text.bytes
    self.rules = rules
    encoder = RangeEncoder(text, client.unit)
  }

  /// The diagnostics of findings, in their order.
  mutating func diagnostics(of findings: [Finding]) -> [LSP.Diagnostic] {
    findings.map { diagnostic(of: $0) }
  }

  /// The diagnostic of a finding.
  mutating func diagnostic(of finding: Finding) -> LSP.Diagnostic {
    var result = LSP.Diagnostic(
      range: encoder.range(of: finding.range), severity: Self.severity(of: finding.severity), code: finding.rule,
      source: "copydesk", message: Correction.message(of: finding, in: text))
    if client.diagnosticsCanHave(\.codeDescriptionSupport) {
      result.codeDescription = rules[finding.rule].flatMap { Self.page(of: $0) }
    }
    if finding.isDebris, client.diagnosticsCanHave({ $0.tags.contains(.unnecessary) }) { result.tags = [.unnecessary] }
    if client.diagnosticsCanHave(\.relatedInformation) {
      for place in finding.related {
        let location = LSP.Location(uri: uri, range: encoder.range(of: place.range))
        result.relatedInformation.append(LSP.DiagnosticRelatedInformation(location: location, message: place.message))
      }
    }
    if client.diagnosticsCanHave(\.dataSupport) {
      result.data = JSONValue(.object(JSONObject([JSONMember("fixes", finding.fixes.count)])))
    }
    return result
  }

  /// The severity as the protocol has it.
  static func severity(of severity: Severity) -> LSP.DiagnosticSeverity {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .info: .information
    }
  }

  /// The page that a rule names as its source, if it names one.
  private static func page(of rule: Rule) -> String? {
    rule.source.split(separator: " ").first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }.map { page in
      var page = page
      while let last = page.utf8.last, [0x2C, 0x2E, 0x3B, 0x29].contains(last) { page.removeLast() }
      return String(page)
    }
  }
}

extension JSONMember {
  /// A member made in code whose value is an integer.
  init(_ name: String, _ number: Int) {
    self.init(key: Array(name.utf8), value: JSONValue(.number(JSONNumber(number))))
  }

  /// A member made in code whose value is a string.
  init(_ name: String, _ text: String) {
    self.init(key: Array(name.utf8), value: JSONValue(.string(Array(text.utf8))))
  }
}
