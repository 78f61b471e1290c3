import Linting
import RuleLanguage
import System

extension Flag {
  static let ruleOutput = Flag("output", .text("DIR"), group: "Output", "the folder to write to; else desk-rules")
}

extension Command {
  static let rulesImportVale = Command(
    "import-vale", "turn a style of Vale into rule files",
    details: """
      Each .yml file of the folder becomes a rule file, named for the style and the file, with examples that hold. What \
      cannot be a phrase is listed with its place and left out, never silently. Existing files are not written over.

      Exit status: 0 everything was taken over, 1 something was left out, 2 a file could not be read or written.
      """,
    operands: "STYLE_DIR",
    examples: [
      Example("copydesk rules import-vale styles/Brand --output desk-rules", "then: copydesk rules test desk-rules")
    ],
    flags: [.ruleOutput]
  ) { arguments, surroundings throws(CommandError) in
    guard arguments.operands.count == 1, let folder = arguments.operands.first else {
      throw CommandError("import-vale takes the folder of one style; write for example: styles/Brand")
    }
    var run = ValeRun(surroundings.files, output: arguments.value(of: .ruleOutput) ?? "desk-rules")
    try run.take(folder)
    try surroundings.print(run.lines.map { $0 + "\n" }.joined())
    surroundings.warn(run.summary)
    return run.status
  }
}

/// Takes over one Vale style and keeps what there is to say about it.
struct ValeRun {
  private let files: Surroundings.Files
  private let output: String
  /// A line for each file written and for each thing left out.
  private(set) var lines: [String] = []
  private(set) var status = ExitStatus.clean
  private var written = 0
  private var phrases = 0
  private var left = 0

  init(_ files: Surroundings.Files, output: String) {
    self.files = files
    self.output = output
  }

  /// What was done, in one line.
  var summary: String {
    "\(written) rule file\(written == 1 ? "" : "s") with \(phrases) phrase\(phrases == 1 ? "" : "s"), \(left) left out"
  }

  /// Takes over the files of a style's folder, in byte order.
  mutating func take(_ folder: String) throws(CommandError) {
    let entries = try orFail { () throws(SystemError) in try files.entries(folder).entries }
    let names = entries.filter { $0.kind == .file && ($0.name.hasSuffix(".yml") || $0.name.hasSuffix(".yaml")) }
      .map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if names.isEmpty { throw CommandError("\(folder) holds no .yml file; name the folder of one style") }
    let real = try orFail { () throws(SystemError) in try files.realPath(folder) }
    let style = real.split(separator: "/").last.map(String.init) ?? folder
    try orFail { () throws(SystemError) in try files.createFolder(output) }
    for name in names {
      let path = Folder.join(folder, name)
      var bytes: [UInt8] = []
      do throws(SystemError) { try files.read(path, &bytes) } catch {
        fail(error.description)
        continue
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        fail("\(path):1: the file is not UTF-8")
        continue
      }
      write(ValeImport(path: path, style: style, text: text))
    }
  }

  private mutating func write(_ rule: ValeImport) {
    if let text = rule.text {
      let path = Folder.join(output, rule.name + ".rule")
      if (try? files.status(path, false)) != nil {
        fail("\(path) exists already; remove it, or choose another folder with --output")
      } else {
        do throws(SystemError) {
          try files.write(path, Array(text.utf8))
          written += 1
          phrases += rule.phrases
          lines.append("\(path): \(rule.phrases) phrase\(rule.phrases == 1 ? "" : "s")")
        } catch { fail(error.description) }
      }
    }
    for note in rule.notes {
      left += 1
      lines.append("\(note.path):\(note.line): left out: \(note.sentence)")
      status = status.or(.findings)
    }
  }

  private mutating func fail(_ sentence: String) {
    lines.append(sentence)
    status = .cannotRun
  }
}
