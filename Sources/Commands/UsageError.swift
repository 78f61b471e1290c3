import Linting

/// A command line that asks for something we do not have; the message is one sentence with its cure.
public struct UsageError: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }

  /// An unknown name, with the nearest known one, and all of them when there are few.
  public init(unknown thing: String, _ name: String, among names: [String], listing: String? = nil) {
    var sentence = "unknown \(thing) \"\(name)\""
    let nearest = NearestName.of(name, in: names)
    if let nearest { sentence += "; did you mean \"\(nearest)\"?" }
    if names.count <= 20 {
      let separator = sentence.last == "?" ? " " : "; "
      sentence += "\(separator)possible values: \(names.joined(separator: ", "))"
    } else if let listing {
      sentence += sentence.last == "?" ? "" : "; \(listing) lists them"
    }
    self.init(sentence)
  }
}
