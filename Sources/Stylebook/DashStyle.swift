import Linting
import Prose

/// How a house sets a dash between clauses: the setting `dash`.
enum DashStyle: String {
  case emSpaced = "em-spaced"
  case emClosed = "em-closed"
  case enSpaced = "en-spaced"

  /// The choice of the house, nil when it has made none.
  init?(_ style: HouseStyle) {
    guard let setting = style["dash"], let value = DashStyle(rawValue: setting) else { return nil }
    self = value
  }

  /// The dash with the blanks that belong to it.
  var text: String {
    switch self {
    case .emSpaced: " — "
    case .emClosed: "—"
    case .enSpaced: " – "
    }
  }

  /// Whether blanks stand beside the dash.
  var isSpaced: Bool { self != .emClosed }
}
