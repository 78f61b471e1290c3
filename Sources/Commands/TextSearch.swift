/// Whether a text holds another, byte by byte.
///
/// `contains(_:)` of two texts would bring the regular expressions of the standard library into the program, which make
/// it a tenth larger.
func occurs(_ part: String, in text: some StringProtocol) -> Bool {
  let (part, text) = (Array(part.utf8), Array(text.utf8))
  guard part.count <= text.count else { return false }
  return (0...text.count - part.count).contains { text[$0...].starts(with: part) }
}
