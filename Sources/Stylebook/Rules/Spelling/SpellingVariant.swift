import Linting
import Prose

extension Rule {
  static let spellingVariant = Rule(
    "spelling-variant", family: .spelling, severity: .warning, changes: .wording, isOn: false,
    summary: "A word is spelt the American way in a British house, or the other way round.",
    why: """
      Copy from agencies keeps the spelling of its country. Words with a capital may be names, which keep their own \
      (Pearl Harbor, the Labor Party), and words that mean two things (license, program, meter) are not listed.
      """,
    source: "House setting spelling: british or american; the BBC and The Economist write -ise.",
    wakes: [.hashes(SpellingPairs.hashes)],
    examples: [
      .bad(
        "The {center} is the {color} of sand.", fixed: "The centre is the colour of sand.", level: .safe,
        house: "spelling=british"),
      .bad(
        "They {apologised} for the {grey} paint.", fixed: "They apologized for the gray paint.", level: .safe,
        house: "spelling=american"),
      .good("The centre is the colour of sand.", house: "spelling=british"),
      .good("They flew from Pearl Harbor to the Kennedy Center.", house: "spelling=british"),
      .good("The center is the color of sand."),
      .good("A license to practice the program by the meter.", house: "spelling=british"),
    ]
  ) { draft, place, report in
    let token = draft.tokens[place.token]
    guard let setting = draft.style["spelling"], token.kind == .word, !token.shape.contains(.capitalised),
      let wanted = SpellingPairs.other(draft.string(place.token), in: setting),
      !draft.isMasked(place.token, in: place.block)
    else { return }
    report.add(
      "“\(draft.string(place.token))” is not the house’s spelling", at: token.range, fix: .replace(token.range, wanted))
  }
}

/// Words that America and Britain spell differently whatever they mean.
private enum SpellingPairs {
  /// The word in the spelling of a house, nil when it is in it already.
  static func other(_ word: String, in setting: String) -> String? {
    switch setting {
    case "british": british[word]
    case "american": american[word]
    default: nil
    }
  }

  static var hashes: [UInt64] { (Array(british.keys) + Array(american.keys)).sorted().map { WordHash.of($0) } }

  private static let british: [String: String] = pairs.reduce(into: [:]) { $0[$1.american] = $1.british }
  private static let american: [String: String] = pairs.reduce(into: [:]) { $0[$1.british] = $1.american }

  private static let pairs: [(american: String, british: String)] = list.split(separator: "\n").flatMap { line in
    line.split(separator: " ").compactMap { pair in
      let sides = pair.split(separator: "/").map(String.init)
      return sides.count == 2 ? (sides[0], sides[1]) : nil
    }
  }

  private static let list = """
    color/colour colors/colours colored/coloured coloring/colouring colorful/colourful labor/labour labors/labours
    honor/honour honors/honours honored/honoured honoring/honouring favor/favour favors/favours favored/favoured
    favorite/favourite favorites/favourites favorable/favourable neighbor/neighbour neighbors/neighbours
    neighboring/neighbouring neighborhood/neighbourhood neighborhoods/neighbourhoods harbor/harbour harbors/harbours
    behavior/behaviour behaviors/behaviours rumor/rumour rumors/rumours rumored/rumoured humor/humour armor/armour
    armored/armoured endeavor/endeavour endeavors/endeavours splendor/splendour vapor/vapour
    center/centre centers/centres centered/centred theater/theatre theaters/theatres liter/litre liters/litres
    fiber/fibre fibers/fibres somber/sombre defense/defence defenses/defences offense/offence offenses/offences
    traveled/travelled traveling/travelling traveler/traveller travelers/travellers canceled/cancelled
    canceling/cancelling labeled/labelled labeling/labelling modeled/modelled modeling/modelling fueled/fuelled
    fueling/fuelling signaled/signalled signaling/signalling counselor/counsellor counselors/counsellors
    jewelry/jewellery gray/grey pajamas/pyjamas aluminum/aluminium skeptical/sceptical skeptic/sceptic
    skeptics/sceptics skepticism/scepticism mold/mould moldy/mouldy mustache/moustache airplane/aeroplane
    airplanes/aeroplanes organize/organise organizes/organises organized/organised organizing/organising
    organizer/organiser organizers/organisers organization/organisation organizations/organisations
    realize/realise realizes/realises realized/realised realizing/realising recognize/recognise
    recognizes/recognises recognized/recognised recognizing/recognising apologize/apologise apologizes/apologises
    apologized/apologised apologizing/apologising criticize/criticise criticizes/criticises criticized/criticised
    criticizing/criticising emphasize/emphasise emphasized/emphasised analyze/analyse analyzed/analysed
    analyzing/analysing paralyzed/paralysed authorize/authorise authorized/authorised minimize/minimise
    prioritize/prioritise mobilize/mobilise mobilized/mobilised privatize/privatise legalize/legalise
    legalized/legalised summarize/summarise fulfill/fulfil skillful/skilful pediatric/paediatric maneuver/manoeuvre
    maneuvers/manoeuvres plow/plough plows/ploughs plowed/ploughed
    """
}
