import Lexicon
import Linting
import Prose

extension Rule {
  static let missingSpaceAfterNumber = Rule(
    "missing-space-after-number", family: .spacing, severity: .error, changes: .spacing,
    summary: "A figure and the word behind it are run together.",
    why: """
      “20years” reads as a code or a unit. Units and endings that do join their figure (10km, 5pm, 21st, 1990s), names \
      that begin with figures, and words that would take a hyphen are left alone or only offered.
      """,
    source: "English typography.",
    wakes: [.shape([.hasDigit, .hasLetter, .hasLower])],
    examples: [
      .bad("It took {20years} to build.", fixed: "It took 20 years to build.", level: .safe),
      .bad("At least {29killed} in floods", fixed: "At least 29 killed in floods", level: .safe, as: .headline),
      .bad("They spent $1.{50million} on it.", fixed: "They spent $1.50 million on it.", level: .safe),
      .bad("Hold on for {1minute} more.", fixed: "Hold on for 1 minute more.", level: .unsafe),
      .bad("They met {45unique} artists.", fixed: "They met 45 unique artists.", level: .safe),
      .good("The 49ers ran 10km at 9pm on the 21st in the 1990s."),
      .good("The 20something bought a 4x4 and a 50ml bottle."),
      .good("Prices rose 10fold in 24hrs at 23andMe."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    let bytes = draft.bytes(place.token)
    let digits = bytes.prefix { $0 >= 48 && $0 <= 57 }.count
    guard digits > 0, bytes.count - digits >= 3, bytes.count <= 24 else { return }
    let word = bytes.dropFirst(digits)
    guard word.dropFirst().allSatisfy({ $0 >= 97 && $0 <= 122 }) else { return }
    let hash = WordHash.of(word)
    guard !units.contains(hash), draft.entry(place.token).flags.isEmpty else { return }
    guard let entry = draft.lexicon.entry(hash), entry.flags.contains(.common) || (entry.isOrdinary && word.count >= 6)
    else { return }
    if word.count == 3, !shortWords.contains(hash) { return }
    guard !draft.isMasked(place.token, in: place.block), !isCode(place.token, of: draft) else { return }
    guard draft.words(for: place.block).count(of: token.hash, limit: 3) < 3 else { return }
    // Names are made with a single figure: 5live, 6music.
    let isSure =
      entry.flags.contains(.function) || sureWords.contains(hash) || word.last == UInt8(ascii: "s")
      || (digits >= 2 && word.count >= 4 && entry.flags.contains(.common))
    report.add(
      "no space between figure and word in “\(draft.string(place.token))”", at: token.range,
      fix: .insert(" ", at: token.start + digits, isSure ? .safe : .unsafe))
  }
}

/// Whether a hyphen, a letter or a slash joins the figure to something before or behind it.
private func isCode(_ token: Int, of draft: Draft) -> Bool {
  if draft.touchesPrevious(token) {
    let kind = draft.tokens[token - 1].kind
    if kind == .hyphen || kind == .slash || kind == .enDash || kind.isSingle { return true }
  }
  if draft.touchesNext(token) {
    let kind = draft.tokens[token + 1].kind
    if kind == .hyphen || kind == .slash || kind == .plus { return true }
  }
  return false
}

private let units = WordSet(
  """
  mph kph kmh lbs hrs min mins sec secs rpm ppm bps fps kwh mwh gwh mah ghz mhz khz ers ish fold odd plus something \
  somethings pct per pound star way man rand mbps gbps kbps kcal kilo mile inch foot bit gen ball
  """)
private let shortWords = WordSet(
  """
  and are but can day days did die dies for had has her his how men new not now off old one out she the too two was who \
  win won yet you dead hurt held top more
  """)
private let sureWords = WordSet("million billion trillion thousand hundred dead killed injured held percent per cent")
