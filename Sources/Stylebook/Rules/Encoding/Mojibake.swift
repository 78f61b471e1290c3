import Linting
import Prose

extension Rule {
  static let mojibake = Rule(
    "mojibake", family: .encoding, severity: .error, changes: .glyph,
    summary: "Characters were read in the wrong encoding.",
    why: """
      UTF-8 that passes through an older system shows each accent and quotation mark as two or three odd characters. \
      They are turned back where the bytes leave no doubt; capitals with accents, and marks behind them, are left alone.
      """,
    source: "The UTF-8 standard and the code pages of Windows and the Macintosh.",
    wakes: [.shape(.nonASCII), .marks([.symbol, .foreignSingle, .control, .oddSpace])],
    examples: [
      .bad("They don{â€™}t agree.", fixed: "They don’t agree.", level: .safe),
      .bad("The mayor of S{Ã£}o Paulo resigned.", fixed: "The mayor of São Paulo resigned.", level: .safe),
      .bad("It costs {Â£}40 a head.", fixed: "It costs £40 a head.", level: .safe),
      .bad("The {Ã¢â‚¬Å“}plan", fixed: "The “plan", level: .safe),
      .bad("Le r{√©}gime de Vichy", fixed: "Le régime de Vichy", level: .safe),
      .bad("He said {\u{93}}yes{\u{94}} twice.", fixed: "He said “yes” twice.", level: .safe),
      .bad("A {â€œ}plan{â€} he liked", fixed: "A “plan” he liked"),
      .bad("Et voil{Ã} le travail", fixed: "Et voilà le travail", level: .safe),
      .good("The mayor of São Paulo likes crème brûlée."),
      .good("A CANÇÃO DE SÃO JOÃO"),
      .good("“MINHA IRMÔ, disse ela."),
      .good("Her fiancé’s café…"),
      .good("He left the café…” she began."),
      .good("In Ålesund and Ängelholm."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    let lost = GarbledText.withLostByte(token, in: place.block, of: draft)
    var isCovered = false
    var offset = token.start
    while offset < token.end {
      guard draft.text[offset] >= 0x80 else {
        offset += 1
        continue
      }
      // One character alone, such as the apostrophe of “don’t” or the é of “café”, is what it is.
      if let end = draft.endOfLoneCharacter(at: offset) {
        offset = end
        continue
      }
      for found in GarbledText.places(around: offset, of: draft) where found.range.overlaps(token.range) {
        if let lost, found.range.overlaps(lost.range) { isCovered = true }
        // Where it begins it is reported.
        if token.range.contains(found.range.lowerBound) { report.add(found, in: draft) }
      }
      while offset < token.end, draft.text[offset] >= 0x80 { offset += 1 }
    }
    if let lost, !isCovered { report.add(lost, in: draft) }
  }
}

extension Report {
  fileprivate mutating func add(_ found: GarbledText, in draft: Draft) {
    let was = found.text.isEmpty || found.text == "\u{A0}" ? "a blank" : "“\(found.text)”"
    add(
      "“\(draft.string(found.range).prefix(20))” is \(was.prefix(20)) read in the wrong encoding", at: found.range,
      fix: .replace(found.range, found.text, found.isSure ? .safe : .unsafe))
  }
}
