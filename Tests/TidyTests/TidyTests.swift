import Testing

// The conventions of the house, so that a review may talk of ideas. Each message says what to do.

@Test func theTopLevelIsFixed() {
  let allowed = ["Package.swift", "Sources", "Tests", "Rules", "editors", "README.md", "LICENSE", "NOTICE"]
  for name in Repository.topLevel where !name.hasPrefix(".") && name != "Package.resolved" {
    #expect(
      allowed.contains(name), "\(name) does not belong at the top; move it below Sources, Tests, Rules or editors")
  }
}

@Test func aFileHoldsOneIdea() {
  for file in Repository.sources + Repository.tests where file.lines.count > 301 {
    Issue.record("\(file.path) has \(file.lines.count) lines; split it where its second idea begins")
  }
}

@Test func aFunctionFitsOnAScreen() {
  for file in Repository.shipped {
    var start: (line: Int, indent: Int)?
    for (number, line) in file.lines.enumerated() {
      let indent = line.prefix { $0 == " " }.count
      let words = line.dropFirst(indent)
      if start == nil, words.contains("func ") || words.hasPrefix("init("), words.hasSuffix("{") {
        start = (number, indent)
      } else if let open = start, indent == open.indent, words == "}" {
        if number - open.line > 61 {
          Issue.record(
            "\(file.path):\(open.line + 1): a function of \(number - open.line) lines; take a step out of it")
        }
        start = nil
      }
    }
  }
}

@Test func whatShipsGoesWithoutFoundation() {
  for file in Repository.shipped where file.lines.contains(where: { $0.contains("import Foundation") }) {
    Issue.record("\(file.path) imports Foundation; the program starts like true because nothing in it does")
  }
}

@Test func onlySystemTouchesTheOperatingSystem() {
  for file in Repository.shipped where file.module != "System" {
    for name in ["Glibc", "Musl", "Darwin"] where file.lines.contains(where: { $0.hasSuffix("import \(name)") }) {
      Issue.record("\(file.path) imports \(name); ask System for what it needs")
    }
  }
}

@Test func unsafePointersStayInTheScannerAndTheSystem() {
  let marks = ["UnsafePointer", "UnsafeMutablePointer", "UnsafeRawPointer", "UnsafeBufferPointer", "withUnsafe"]
  for file in Repository.shipped where file.module != "System" && file.module != "Prose" {
    for mark in marks where file.text.contains(mark) {
      Issue.record("\(file.path) uses \(mark); pointers live in the scanner of Prose and in System")
    }
  }
}

@Test func nothingShippedCanTrapOnPurpose() {
  let banned = ["try!", "fatalError(", "as! ", "@unchecked Sendable", "nonisolated(unsafe)"]
  for file in Repository.shipped {
    for (number, line) in file.lines.enumerated() where !line.drop(while: { $0 == " " }).hasPrefix("//") {
      for word in banned where line.contains(word) {
        Issue.record("\(file.path):\(number + 1): \(word) may end the program; give an answer or a typed error")
      }
    }
  }
}

@Test func onlyCommandsPrint() {
  for file in Repository.shipped where file.module != "System" {
    for (number, line) in file.lines.enumerated() where line.drop(while: { $0 == " " }).hasPrefix("print(") {
      Issue.record("\(file.path):\(number + 1): print ignores write errors; write through Surroundings")
    }
  }
}

@Test func aRuleIsNamedLikeItsFileAndItsFamilyLikeItsFolder() {
  for file in Repository.rules {
    let stem = file.name.dropLast(".swift".count)
    let member = stem.prefix(1).lowercased() + stem.dropFirst()
    let lines = file.lines
    guard let declaration = lines.firstIndex(of: "  static let \(member) = Rule(") else {
      Issue.record("\(file.path): declare `static let \(member) = Rule(`, named like the file")
      continue
    }
    let kebab = stem.reduce(into: "") { name, letter in
      if letter.isUppercase || letter.isNumber && name.last?.isNumber != true, !name.isEmpty { name += "-" }
      name += letter.lowercased()
    }
    let first = lines[declaration + 1]
    #expect(first.contains("\"\(kebab)\""), "\(file.path): the rule in this file is called \(kebab)")
    let folder = file.path.split(separator: "/")[3]
    let family = folder.prefix(1).lowercased() + folder.dropFirst()
    #expect(file.text.contains("family: .\(family)"), "\(file.path): a rule in \(folder) has the family .\(family)")
  }
}

@Test func aMarkdownPageHasOneTitle() {
  for file in Repository.files(in: "Sources", suffix: ".md") + Repository.files(in: "Rules", suffix: ".md") {
    var isCode = false
    var titles = 0
    for line in file.lines {
      if line.hasPrefix("```") { isCode.toggle() }
      if !isCode, line.hasPrefix("# ") { titles += 1 }
    }
    #expect(titles == 1, "\(file.path) has \(titles) titles; a page has one")
  }
}
