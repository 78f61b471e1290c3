import Lexicon
import Linting
import Prose

extension Rule {
  static let mixedScriptWord = Rule(
    "mixed-script-word", family: .encoding, severity: .error, changes: .glyph,
    summary: "A Cyrillic or Greek letter stands in a Latin word.",
    why: """
      The letters look alike, but searches, links and read-aloud voices see another word; phishing lives on it. A word \
      with one such letter that is a word without it is repaired. Words wholly in another script, units such as µm and \
      names such as β-carotene are left alone.
      """,
    source: "The Unicode report on confusable characters.",
    wakes: [.shape(.nonASCII)],
    examples: [
      .bad("She flew to {P\u{430}ris} on Monday.", fixed: "She flew to Paris on Monday.", level: .safe),
      .bad("The {g\u{43E}vernm\u{435}nt} fell.", fixed: "The government fell."),
      .bad("{\u{39F}bama} spoke first.", fixed: "Obama spoke first."),
      .good("A layer of 5 µm of β-carotene changed Δx."),
      .good("Кремль is the word on the map."),
      .good("The café in Malmö is shut."),
      .good("α Arietis is a star."),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    // Greek and Cyrillic letters begin with these bytes.
    guard token.kind == .word, token.count <= 64,
      draft.bytes(place.token).contains(where: { (0xCD...0xD4).contains($0) })
    else { return }
    var skeleton = ""
    var foreign = 0
    var latin = 0
    for scalar in String(decoding: draft.bytes(place.token), as: UTF8.self).unicodeScalars {
      if let twin = latinTwins[scalar.value] {
        foreign += 1
        skeleton.unicodeScalars.append(twin)
      } else {
        // Any other Greek or Cyrillic letter makes it a word of that script.
        if (0x370...0x52F).contains(scalar.value) { return }
        if scalar.properties.isAlphabetic { latin += 1 }
        skeleton.unicodeScalars.append(scalar)
      }
    }
    guard foreign > 0, latin > foreign else { return }
    let isKnown = draft.lexicon.entry(skeleton) != nil
    guard isKnown || latin >= 3 else { return }
    report.add(
      "“\(draft.string(place.token))” mixes letters of two scripts", at: token.range,
      fix: .replace(token.range, skeleton, isKnown ? .safe : .unsafe))
  }
}

/// The Latin letters that Cyrillic and Greek letters look like.
private let latinTwins: [UInt32: Unicode.Scalar] = [
  0x430: "a", 0x435: "e", 0x43E: "o", 0x440: "p", 0x441: "c", 0x443: "y", 0x445: "x", 0x456: "i", 0x458: "j",
  0x455: "s", 0x4BB: "h", 0x501: "d", 0x4CF: "l", 0x410: "A", 0x412: "B", 0x415: "E", 0x41A: "K", 0x41C: "M",
  0x41D: "H", 0x41E: "O", 0x420: "P", 0x421: "C", 0x422: "T", 0x425: "X", 0x423: "Y", 0x406: "I", 0x408: "J",
  0x405: "S", 0x391: "A", 0x392: "B", 0x395: "E", 0x396: "Z", 0x397: "H", 0x399: "I", 0x39A: "K", 0x39C: "M",
  0x39D: "N", 0x39F: "O", 0x3A1: "P", 0x3A4: "T", 0x3A5: "Y", 0x3A7: "X", 0x3BF: "o", 0x3BD: "v",
]
