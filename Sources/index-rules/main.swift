// Writes the two lists that make one new file one new rule. Run by the build plugins, never by hand:
//
//     index-rules swift OUTPUT ROOT FILE...    Swift rules:  `static let name = Rule(` in each file
//     index-rules texts OUTPUT ROOT FILE...    rule files, houses and word lists: their text as literals
import Foundation

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("error: \(message)\n".utf8))
  exit(1)
}

func text(_ path: String) -> String {
  guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
    fail("\(path) is not readable as UTF-8; save it as UTF-8 text")
  }
  return text
}

/// The list of every rule written in Swift. A file declares exactly one, named like the file.
func swiftRules(_ files: [String]) -> String {
  var lines = [
    "import Linting", "", "/// Every rule written in Swift, in the order of its files.",
    "let swiftRules: [Rule] = [",
  ]
  for file in files {
    let declarations = text(file).split(separator: "\n").compactMap { line -> Substring? in
      guard line.hasPrefix("  static let "), line.hasSuffix(" = Rule(") else { return nil }
      return line.dropFirst("  static let ".count).prefix { $0 != " " }
    }
    guard declarations.count == 1 else {
      fail(
        "\(file):1: a rule file declares one rule, `  static let name = Rule(`; this one declares \(declarations.count)"
      )
    }
    lines.append("  Rule.\(declarations[0]),")
  }
  return (lines + ["]", ""]).joined(separator: "\n")
}

/// The text of every data file, as literals that cost nothing at start.
func texts(_ files: [String], root: String) -> String {
  var lines = [
    "extension RuleText {", "  /// Every text of the folder, in the order of its paths.",
    "  public static let all: [RuleText] = [",
  ]
  for file in files {
    let body = text(file)
    var hashes = "#"
    while body.contains("\"" + hashes) || body.contains("\\" + hashes) { hashes += "#" }
    lines.append(
      "    RuleText(path: \"\(file.dropFirst(root.count))\", text: \(hashes)\"\"\"\n\(body)\n\"\"\"\(hashes)),")
  }
  return (lines + ["  ]", "}", ""]).joined(separator: "\n")
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3 else { fail("usage: index-rules swift|texts OUTPUT ROOT FILE...") }
let root = arguments[2].hasSuffix("/") ? arguments[2] : arguments[2] + "/"
let files = Array(arguments.dropFirst(3))
let source = arguments[0] == "swift" ? swiftRules(files) : texts(files, root: root)
do { try source.write(toFile: arguments[1], atomically: true, encoding: .utf8) } catch {
  fail("\(arguments[1]): \(error)")
}
