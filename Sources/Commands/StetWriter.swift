import Linting
import Prose

/// Puts notes into a draft that let findings stand, and makes sure that nothing else changes.
enum StetWriter {
  /// So many notes are tried one by one in a draft that does not take all of them together.
  private static let mostTries = 64

  /// The edits that give findings their notes; none for what takes no note.
  ///
  /// A note at the end of a line may fall into a piece of code, a link or a tag that goes on in the next line. So what
  /// the draft says is compared, and notes that would change it are left out; their findings stay.
  static func edits(for findings: [Finding], in document: Document, reason: String) -> [Edit] {
    let edits = StetNote(in: document).edits(for: findings, reason: reason)
    if edits.isEmpty || isSound(edits, in: document) { return edits }
    let sound = edits.prefix(mostTries).filter { isSound([$0], in: document) }
    return isSound(sound, in: document) ? sound : []
  }

  /// Whether every note is read as one, and the draft says what it said.
  private static func isSound(_ edits: [Edit], in document: Document) -> Bool {
    let format = document.manuscript.format
    let noted = Document(Fixer.apply(edits, to: document.manuscript.source), format: format)
    let added = edits.count { $0.range.isEmpty }
    guard Stets(in: noted, families: [:]).all.count == Stets(in: document, families: [:]).all.count + added else {
      return false
    }
    return format == .text || format == .headlines || noted.text == document.text
  }
}
