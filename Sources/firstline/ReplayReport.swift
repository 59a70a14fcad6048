import Transcripts

/// What came of one session's replay.
struct ReplayReport: Encodable {
  let path: String
  let differences: [Difference]
  /// Whether the session's record was made anew.
  var isUpdated = false

  var hasFailed: Bool { differences.contains(where: \.isFailure) }

  private enum CodingKeys: String, CodingKey {
    case path, differences
    case isUpdated = "updated"
  }
}
