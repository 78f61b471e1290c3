import Linting
import Prose

/// Rounds of edits, each made in the text that the round before left, as one set of edits of the first text.
struct ComposedEdits: Sendable {
  private enum Piece {
    /// Bytes of the first text.
    case kept(TextRange)
    /// Bytes that an edit brought.
    case new([UInt8])

    var count: Int {
      switch self {
      case .kept(let range): range.count
      case .new(let text): text.count
      }
    }

    func part(_ range: TextRange) -> Piece {
      switch self {
      case .kept(let kept): .kept(kept.lowerBound + range.lowerBound..<kept.lowerBound + range.upperBound)
      case .new(let text): .new(Array(text[range]))
      }
    }
  }

  private let size: Int
  private var pieces: [Piece]

  /// Starts with a text that nothing has changed, of this many bytes.
  init(size: Int) {
    self.size = size
    pieces = size > 0 ? [.kept(0..<size)] : []
  }

  /// Composes the rounds of a fixer.
  init(_ rounds: [[Edit]], size: Int) {
    self.init(size: size)
    for round in rounds { apply(round) }
  }

  /// Makes the edits of a round, which do not overlap.
  mutating func apply(_ edits: [Edit]) {
    let ordered = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var result: [Piece] = []
    var rest = pieces[...]
    var offset = 0
    func take(upTo end: Int, keep: Bool) {
      while offset < end, let piece = rest.first {
        let count = min(piece.count, end - offset)
        if keep { result.append(count == piece.count ? piece : piece.part(0..<count)) }
        if count == piece.count {
          rest.removeFirst()
        } else {
          rest[rest.startIndex] = piece.part(count..<piece.count)
        }
        offset += count
      }
    }
    for edit in ordered {
      take(upTo: edit.range.lowerBound, keep: true)
      take(upTo: edit.range.upperBound, keep: false)
      if !edit.text.isEmpty { result.append(.new(edit.text)) }
    }
    pieces = result + rest
  }

  /// The edits of the first text, ascending, none of which touch.
  var edits: [Edit] {
    var result: [Edit] = []
    var offset = 0
    var text: [UInt8] = []
    func close(at end: Int) {
      if end > offset || !text.isEmpty { result.append(Edit(offset..<end, text)) }
      text = []
    }
    for piece in pieces {
      switch piece {
      case .new(let bytes): text += bytes
      case .kept(let range):
        close(at: range.lowerBound)
        offset = range.upperBound
      }
    }
    close(at: size)
    return result
  }
}
