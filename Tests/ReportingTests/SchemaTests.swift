import JSON
import Testing

@testable import Reporting

/// SARIF and rdjson against their published schemas, which lie beside the repository.
@Suite struct SchemaTests {
  static let folder: String = {
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    return (Golden.environment("COPYDESK_SHARED") ?? root + "/../shared") + "/formats/"
  }()

  static var isThere: Bool { Golden.read(folder + "rdjson.schema.json") != nil }

  static let cases: [(String, String)] = [("sarif", "sarif-2.1.0.schema.json"), ("rdjson", "rdjson.schema.json")]

  @Test(.enabled(if: isThere, "the shared folder is not beside the clone"), arguments: cases)
  func reportsHoldToTheirSchema(format: String, file: String) throws {
    let text = try #require(Golden.read(Self.folder + file))
    let schema = try JSONDocument(Array(text.utf8)).root
    let reporter = try #require(Reporter.named(format))
    for report in [Sample.report, Sample.clean, Sample.failed] {
      let value = try JSONDocument(Array(Sample.render(reporter, report).utf8)).root
      #expect(Schema(root: schema).faults(of: value, under: schema, at: "") == [])
    }
  }

  @Test func aFaultIsFound() throws {
    func json(_ text: String) throws -> JSONValue { try JSONDocument(Array(text.utf8)).root }
    let schema = try json(
      """
      {"type": "object", "required": ["a"], "additionalProperties": false,
       "properties": {"a": {"$ref": "#/definitions/n"}, "b": {"type": "array", "items": {"enum": ["x"]}}},
       "definitions": {"n": {"type": ["integer", "null"], "minimum": 1}}}
      """)
    let checker = Schema(root: schema)
    for (text, count) in [
      ("{\"a\":1,\"b\":[\"x\"]}", 0), ("{}", 1), ("{\"a\":0}", 1), ("{\"a\":\"1\"}", 1), ("{\"a\":1,\"c\":1}", 1),
      ("{\"a\":null,\"b\":[\"y\"]}", 1), ("[]", 1), ("{\"a\":1,\"b\":{}}", 1),
    ] {
      #expect(checker.faults(of: try json(text), under: schema, at: "").count == count, "\(text)")
    }
  }
}

/// The part of JSON Schema that the two schemas use; an unknown keyword is itself a fault, so nothing goes unchecked.
struct Schema {
  let root: JSONValue

  private static let annotations: Set<String> = [
    "description", "title", "default", "$schema", "$id", "id", "format", "definitions", "examples",
    // Not checked: nothing of ours comes near them.
    "pattern", "uniqueItems",
  ]

  func faults(of value: JSONValue, under schema: JSONValue, at path: String) -> [String] {
    guard let keywords = schema.object else { return [] }
    var faults: [String] = []
    for member in keywords.members {
      switch member.name {
      case "$ref": faults += self.faults(of: value, under: resolved(member.value), at: path)
      case "type": if !isOfType(value, member.value) { faults.append("\(path): wrong type") }
      case "enum": if !(member.value.array ?? []).contains(value) { faults.append("\(path): not in the list") }
      case "const": if member.value != value { faults.append("\(path): not the constant") }
      case "required":
        guard let object = value.object else { break }
        for name in (member.value.array ?? []).compactMap(\.string) where object[name] == nil {
          faults.append("\(path): lacks \(name)")
        }
      case "properties", "additionalProperties": break
      case "items":
        for (index, element) in (value.array ?? []).enumerated() {
          faults += self.faults(of: element, under: member.value, at: "\(path)/\(index)")
        }
      case "minItems":
        if let array = value.array, array.count < member.value.int ?? 0 { faults.append("\(path): too few") }
      case "minimum":
        if let number = value.double, number < member.value.double ?? 0 { faults.append("\(path): too small") }
      case "maximum":
        if let number = value.double, number > member.value.double ?? 0 { faults.append("\(path): too large") }
      case "anyOf", "oneOf":
        let choices = member.value.array ?? []
        let fitting = choices.filter { self.faults(of: value, under: $0, at: path).isEmpty }
        if fitting.isEmpty { faults.append("\(path): fits none") }
      default:
        if !Self.annotations.contains(member.name) { faults.append("\(path): keyword \(member.name) is unknown") }
      }
    }
    return faults + faultsOfMembers(of: value, under: schema, at: path)
  }

  private func faultsOfMembers(of value: JSONValue, under schema: JSONValue, at path: String) -> [String] {
    guard let object = value.object else { return [] }
    var faults: [String] = []
    for member in object.members {
      let place = "\(path)/\(member.name)"
      if let known = schema["properties"]?[member.name] {
        faults += self.faults(of: member.value, under: known, at: place)
      } else if schema["additionalProperties"]?.bool == false {
        faults.append("\(place): not allowed")
      } else if let other = schema["additionalProperties"], other.object != nil {
        faults += self.faults(of: member.value, under: other, at: place)
      }
    }
    return faults
  }

  private func resolved(_ reference: JSONValue) -> JSONValue {
    var value = root
    for name in (reference.string ?? "").split(separator: "/").dropFirst() { value = value[String(name)] ?? value }
    return value
  }

  private func isOfType(_ value: JSONValue, _ type: JSONValue) -> Bool {
    let names = type.array?.compactMap(\.string) ?? [type.string ?? ""]
    return names.contains { name in
      switch name {
      case "object": value.object != nil
      case "array": value.array != nil
      case "string": value.string != nil
      case "integer": value.int != nil
      case "number": value.double != nil
      case "boolean": value.bool != nil
      case "null": value.isNull
      default: false
      }
    }
  }
}
