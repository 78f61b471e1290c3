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

/// The text of every data file, as literals that cost nothing at start, and the checksum of the rule files, by which
/// the program knows whether its packed rules are still theirs.
func texts(_ files: [String], root: String) -> String {
  var lines = ["extension RuleText {"]
  lines += list("rules", "Every rule file", files.filter { $0.hasSuffix(".rule") }, root)
  lines += list("houses", "Every house", files.filter { $0.hasSuffix(".json") }, root)
  lines += list("lists", "Every word list", files.filter { $0.hasSuffix(".list") }, root)
  var checksum: UInt64 = 0
  for file in files where file.hasSuffix(".rule") {
    for byte in [Array(file.dropFirst(root.count).utf8), Array(text(file).utf8)].joined(separator: [0]) {
      checksum = (checksum ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 &+ 1
    }
  }
  lines += [
    "", "  /// Of the paths and texts of the rule files.", "  public static let checksum: UInt64 = \(checksum)",
  ]
  return (lines + ["}", ""]).joined(separator: "\n")
}

func list(_ name: String, _ what: String, _ files: [String], _ root: String) -> [String] {
  var lines = ["", "  /// \(what), in the order of its paths.", "  public static let \(name): [RuleText] = ["]
  for file in files {
    let body = text(file)
    var hashes = "#"
    while body.contains("\"" + hashes) || body.contains("\\" + hashes) { hashes += "#" }
    let path = file.dropFirst(root.count)
    let stem = path.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? path
    lines.append(
      "    RuleText(path: \"\(path)\", name: \"\(stem)\", text: \(hashes)\"\"\"\n\(body)\n\"\"\"\(hashes)),")
  }
  return lines + ["  ]"]
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3 else { fail("usage: index-rules swift|texts OUTPUT ROOT FILE...") }
let root = arguments[2].hasSuffix("/") ? arguments[2] : arguments[2] + "/"
let files = Array(arguments.dropFirst(3))
let source = arguments[0] == "swift" ? swiftRules(files) : texts(files, root: root)
do { try source.write(toFile: arguments[1], atomically: true, encoding: .utf8) } catch {
  fail("\(arguments[1]): \(error)")
}
