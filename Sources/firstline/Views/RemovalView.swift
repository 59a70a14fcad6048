import Terminal
import Transcripts

/// What was removed from a session, and where the same words still stand.
struct RemovalView {
  let path: String
  let removal: Session.Removal

  var lines: [Line] {
    let count = removal.places.count
    let values = count == 1 ? "1 value was" : "\(count) values were"
    var lines = [Line("\(values) removed from \(path); its seals still fit.", .success)]
    lines += removal.places.map { Line("  \($0)", .muted) }
    if !removal.turnsLeft.isEmpty {
      let turns = removal.turnsLeft.map(String.init).joined(separator: ", ")
      let noun = removal.turnsLeft.count == 1 ? "turn" : "turns"
      lines.append(Line("The same words still stand in \(noun) \(turns).", .warning))
    }
    return lines
  }
}
