import Linting
import Prose
import Stylebook

// Reads, lints and fixes whatever bytes come, in all four formats. A broken promise traps, and the fuzzer keeps the
// input: findings out of bounds, edits off the character boundaries, a fixer that does not settle.

private let linter = Linter(Stylebook.defaultRules)

private func isBoundary(_ offset: Int, in text: [UInt8]) -> Bool {
  offset == text.count || (offset >= 0 && offset < text.count && text[offset] & 0xC0 != 0x80)
}

private func check(_ text: [UInt8], as format: Format) {
  let isText = String(validating: text, as: UTF8.self) != nil
  let document = Document(text, format: format)
  for finding in linter.findings(in: document) {
    precondition(finding.range.lowerBound >= 0 && finding.range.upperBound <= text.count, finding.rule)
    for fix in finding.fixes {
      var end = 0
      for edit in fix.edits {
        precondition(edit.range.lowerBound >= end && edit.range.upperBound <= text.count, finding.rule)
        if isText {
          precondition(isBoundary(edit.range.lowerBound, in: text), finding.rule)
          precondition(isBoundary(edit.range.upperBound, in: text), finding.rule)
        }
        end = edit.range.upperBound
      }
    }
  }
  for level in [Applicability.safe, .unsafe] {
    let fixer = Fixer(linter, level: level)
    let once = fixer.fix(text, format: format)
    precondition(once.unstableRules.isEmpty, "rules undo each other: \(once.unstableRules)")
    let twice = fixer.fix(once.text, format: format)
    precondition(twice.text == once.text, "a second fix changes the text: \(twice.applied.map(\.rule))")
  }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLint(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let formats = Format.allCases
  check(Array(bytes.dropFirst()), as: formats[Int(bytes[0]) % formats.count])
  return 0
}
