import Linting
import Prose

/// Puts notes into a draft that let findings stand, and makes sure that nothing else changes.
enum StetWriter {
  /// So many notes are tried one by one in a draft that does not take all of them together.
  private static let mostTries = 64

  /// The draft with notes for findings; nil when it takes none.
  ///
  /// A note at the end of a line may fall into a piece of code, a link or a tag that goes on in the next line. So what
  /// the draft says is compared, and notes that would change it are left out; their findings stay.
  static func noted(_ document: Document, _ findings: [Finding], reason: String) -> [UInt8]? {
    let source = document.manuscript.source
    let edits = StetNote(in: document).edits(for: findings, reason: reason)
    if edits.isEmpty { return nil }
    let whole = Fixer.apply(edits, to: source)
    if isSound(whole, after: edits, document) { return whole }
    let sound = edits.prefix(mostTries).filter { isSound(Fixer.apply([$0], to: source), after: [$0], document) }
    if sound.isEmpty { return nil }
    let text = Fixer.apply(sound, to: source)
    return isSound(text, after: sound, document) ? text : nil
  }

  /// Whether every note is read as one, and the draft says what it said.
  private static func isSound(_ text: [UInt8], after edits: [Edit], _ document: Document) -> Bool {
    let format = document.manuscript.format
    let noted = Document(text, format: format)
    let added = edits.count { $0.range.isEmpty }
    guard Stets(in: noted, families: [:]).all.count == Stets(in: document, families: [:]).all.count + added else {
      return false
    }
    return format == .text || format == .headlines || noted.text == document.text
  }
}
