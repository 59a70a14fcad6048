import Transcripts

/// Whether one session is as it was written.
struct VerifyReport: Encodable {
  /// The first part that does not fit its seal.
  struct Altered: Equatable, Encodable {
    /// `header`, `turn` or `end`.
    let part: String
    let turn: Int?

    init(_ place: Seal.Place) {
      switch place {
      case .header: (part, turn) = ("header", nil)
      case .turn(let number): (part, turn) = ("turn", number)
      case .end: (part, turn) = ("end", nil)
      }
    }
  }

  let path: String
  private(set) var holds = false
  private(set) var session: String?
  private(set) var turns: Int?
  /// The last seal, to be noted elsewhere.
  private(set) var seal: String?
  /// How many texts were removed after they had been saved.
  private(set) var removed: Int?
  private(set) var altered: Altered?
  /// Why the file could not be read.
  private(set) var problem: String?

  /// Reads a session; what is wrong with it is a part of the report.
  init(path: String) {
    self.path = path
    do throws(TranscriptError) {
      let read = try SessionFile.load(path)
      (holds, session, turns) = (true, read.header.session, read.turns.count)
      (seal, removed) = (read.seal, read.removedCount)
    } catch .altered(_, let place) {
      altered = Altered(place)
    } catch {
      problem = error.message
    }
  }
}
