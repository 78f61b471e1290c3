import Foundation
import Stylebook

// Writes Rules/packed/rules.bin from the rule files in Rules; a test fails when it is stale.
//
//     swift run pack-rules

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("pack-rules: \(message)\n".utf8))
  exit(1)
}

if let error = Stylebook.ruleFileErrors.first { fail("Rules/\(error)") }
let target = URL(fileURLWithPath: "Rules/packed/rules.bin")
let bytes = Stylebook.packRules().flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
do { try Data(bytes).write(to: target) } catch { fail("\(error)") }
print("\(target.path): \(bytes.count) bytes")
