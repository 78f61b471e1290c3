import Linting
import Prose
import Stylebook

// Takes a text and edits of it. A broken promise traps, and the fuzzer keeps the input: a draft that is linted with the
// help of its last state has other findings than one that is linted anew.

private let linter = Linter(Stylebook.rules)

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRelint(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 14 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let format: Format = bytes[0] & 3 == 3 ? .headlines : .text
  // Three edits of four bytes each: where, how much goes, how much of the end of the input comes in.
  var text = Array(bytes[13...])
  let spare = text
  var linted = linter.linted(Document(text, format: format))
  for edit in 0..<3 {
    let numbers = bytes[1 + 4 * edit..<5 + 4 * edit].map(Int.init)
    let low = (numbers[0] << 8 | numbers[1]) % (text.count + 1)
    let high = min(text.count, low + numbers[2] % 32)
    let back = text.count - high
    text.replaceSubrange(low..<high, with: spare.suffix(numbers[3] % 32))
    let manuscript = Manuscript.read(text, format: format)
    linted = linter.linted(manuscript, after: LintFrame(linted), front: low, back: back)
    precondition(linted.findings == linter.findings(in: Document(text, format: format)), "a kept finding is stale")
  }
  return 0
}
