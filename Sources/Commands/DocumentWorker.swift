import JSON
import Configuration
import Linting
import Prose
import Reporting

/// Answers one line of a stream of documents.
struct DocumentWorker: Sendable {
  private let linter: Linter
  private let fixer: Fixer
  private let settings: LintSettings
  private let failOn: Severity?
  private let stets: StetPolicy
  private let writesFixed: Bool
  /// What each record says of the program, when asked for.
  private let tool: ToolReport?

  init(_ settings: LintSettings, _ draftLinter: DraftLinter, writesFixed: Bool, tool: ToolReport? = nil) {
    linter = draftLinter.linter.leavingOut(DraftLinter.rulesOfFiles)
    fixer = Fixer(linter, level: .safe, only: draftLinter.fixOnly)
    failOn = draftLinter.failOn
    stets = draftLinter.stets
    self.settings = settings
    self.writesFixed = writesFixed
    self.tool = tool
  }

  /// One document of the stream.
  private struct Message {
    let id: JSONValue?
    let text: [UInt8]
    let kind: DraftKind
    let format: Format
  }

  /// A line that is no document.
  private struct BadLine: Error {
    let sentence: String
  }

  /// Writes the answer to one line; its status is what the line alone would give.
  func answer(_ bytes: [UInt8], _ line: Range<Int>, number: Int, to writer: inout JSONWriter) -> ExitStatus {
    let message: Message
    do throws(BadLine) {
      message = try read(bytes, line)
    } catch {
      writer.object { writer in
        writer.key("id")
        writer.null()
        writer.member("line", number)
        writer.member("error", error.sentence)
        tool?.write(to: &writer)
      }
      writer.endLine()
      return .cannotRun
    }
    let document = Document(message.text, format: message.format, kind: message.kind)
    let kept = stets.applied(to: linter.findings(in: document), in: document, path: "-").kept
    let findings = kept.filter { $0.severity >= settings.minSeverity }
    writer.object { writer in
      writer.key("id")
      if let id = message.id { writer.value(id) } else { writer.null() }
      writer.key("findings")
      FindingJSON.write(findings, to: &writer)
      if writesFixed {
        let isSafe = findings.contains { $0.fixes.first?.applicability == .safe }
        writer.member("fixed", bytes: isSafe ? fixed(document, kind: message.kind, found: kept) : message.text)
      }
      tool?.write(to: &writer)
    }
    writer.endLine()
    guard let failOn else { return .clean }
    return findings.contains { $0.severity >= failOn } ? .findings : .clean
  }

  /// The text after all safe fixes.
  private func fixed(_ document: Document, kind: DraftKind, found: [Finding]) -> [UInt8] {
    fixer.fix(document, kind: kind, found: found) { findings, document in
      stets.applied(to: findings, in: document, path: "-").kept
    }.text
  }

  private func read(_ bytes: [UInt8], _ line: Range<Int>) throws(BadLine) -> Message {
    let root: JSONValue
    do throws(JSONError) {
      root = try JSONDocument(bytes, in: line).root
    } catch {
      throw BadLine(sentence: "column \(error.column): \(error.problem.explanation)")
    }
    guard let object = root.object else {
      throw BadLine(sentence: "a document must be an object, not \(root.kindName)")
    }
    guard let text = object["text"] else { throw BadLine(sentence: "a document needs a \"text\"") }
    guard let draft = text.bytes else { throw BadLine(sentence: "\"text\" must be a string, not \(text.kindName)") }
    let kind: DraftKind = try word(object, "kind") ?? .article
    let format: Format = try word(object, "format") ?? settings.format ?? .text
    return Message(id: object["id"], text: draft, kind: kind, format: format)
  }

  /// A member that holds one of a few words; absent or null counts as not given.
  private func word<Word: RawRepresentable & CaseIterable>(
    _ object: JSONObject, _ name: String
  ) throws(BadLine) -> Word? where Word.RawValue == String {
    guard let value = object[name], !value.isNull else { return nil }
    guard let text = value.string, let word = Word(rawValue: text) else {
      let words = Word.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      throw BadLine(sentence: "\"\(name)\" must be one of \(words)")
    }
    return word
  }
}
