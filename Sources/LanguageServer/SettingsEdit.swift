import JSON
import Linting

/// Edits of project files that leave everything else in them as it is.
enum SettingsEdit {
  /// Switches a rule off in a project file; nil if the file cannot be read or has it off already.
  static func switchingOff(_ rule: String, in text: [UInt8]) -> Edit? {
    guard let document = try? JSONDocument(text, as: .json5), let root = document.root.object else { return nil }
    guard let member = root.member("rules") else {
      return insertion(of: "\"rules\": { \"\(rule)\": \"off\" }", into: document.root, indent: "  ", in: text)
    }
    guard let rules = member.value.object else { return nil }
    guard let setting = rules.member(rule) else {
      return insertion(of: "\"\(rule)\": \"off\"", into: member.value, indent: "    ", in: text)
    }
    if setting.value.string == "off" { return nil }
    if let severity = setting.value.object?.member("severity") { return Edit(severity.value.span, "\"off\"") }
    if setting.value.object != nil {
      return insertion(of: "\"severity\": \"off\"", into: setting.value, indent: "      ", in: text)
    }
    return Edit(setting.value.span, "\"off\"")
  }

  /// The text of a project file that does nothing but switch a rule off.
  static func newFile(switchingOff rule: String) -> [UInt8] {
    Array("{\n  \"rules\": {\n    \"\(rule)\": \"off\"\n  }\n}\n".utf8)
  }

  /// Puts a member in front of the others of an object, so that no comma has to be found.
  private static func insertion(of member: String, into object: JSONValue, indent: String, in text: [UInt8]) -> Edit {
    let place = object.span.lowerBound + 1
    let isEmpty = object.object?.members.isEmpty ?? true
    let isOnOneLine = !text[object.span].contains(0x0A)
    if isOnOneLine, !isEmpty { return Edit(place..<place, " \(member),") }
    if isOnOneLine { return Edit(place..<place, " \(member) ") }
    return Edit(place..<place, "\n\(indent)\(member)" + (isEmpty ? "" : ","))
  }
}
