import Lexicon
import Prose

/// Tells what is no prose: addresses, handles, hashtags, file names, paths, version numbers.
enum Identifiers {
  /// Whether the tokens of a cluster, which stand together without a blank, make an identifier.
  static func isIdentifier(_ cluster: Range<Int>, of draft: Draft) -> Bool {
    guard cluster.count > 1 else { return false }
    let tokens = draft.tokens
    for index in cluster {
      switch tokens[index].kind {
      case .at:
        if index + 1 < cluster.upperBound, tokens[index + 1].kind.isWordLike { return true }
      case .hash:
        if index + 1 < cluster.upperBound, tokens[index + 1].kind == .word { return true }
      case .underscore, .backslash, .equals:
        return true
      case .slash:
        // “://”, a path from the root, or a path of three parts; “and/or” is prose.
        if index + 1 < cluster.upperBound, tokens[index + 1].kind == .slash { return true }
        if index == cluster.lowerBound, index + 2 < cluster.upperBound { return true }
        if index > cluster.lowerBound, tokens[index - 1].kind == .fullStop { return true }
      case .fullStop:
        if isInsideName(index, of: cluster, draft: draft) { return true }
      case .angle:
        return true
      default:
        break
      }
    }
    return false
  }

  /// Whether a full stop stands inside a domain, a file name or a version: `bbc.co.uk`, `notes.txt`, `www.x.y`.
  private static func isInsideName(_ stop: Int, of cluster: Range<Int>, draft: Draft) -> Bool {
    guard stop > cluster.lowerBound, stop + 1 < cluster.upperBound else { return false }
    let before = draft.tokens[stop - 1]
    let after = draft.tokens[stop + 1]
    guard before.kind.isWordLike, after.kind == .word else { return false }
    if before.hash == www { return true }
    guard !after.shape.contains(.capitalised) || after.shape.isAllCapitals || before.shape.isAllCapitals else {
      return draft.lexicon.isPublicSuffix(draft.bytes(stop + 1)) && !before.shape.contains(.hasLower)
    }
    if knownExtensions.contains(after.hash) { return true }
    return draft.lexicon.isPublicSuffix(draft.bytes(stop + 1)) && after.count <= 6
      && !(after.shape.contains(.capitalised) && before.shape.contains(.hasLower))
  }

  private static let www = WordHash.of("www")
  private static let knownExtensions = WordSet(
    "txt md html htm php asp aspx jpg jpeg png gif svg pdf doc docx xls xlsx csv json xml js ts css py swift exe zip mp3 mp4 mov js"
  )
}
