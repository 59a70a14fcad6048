import Conversation
import Prompts
import Transcripts

extension PromptSet {
  /// 5 January 2026, 09:00 UTC.
  private static let moment = Instant(seconds: 1_767_603_600)

  /// The header of a session that a command holds, at one moment, so that every run gives the same bytes.
  ///
  /// Nobody typed anything in it, so its salt has nothing to hide.
  func header(of session: String, by command: String) -> Session.Header {
    Session.Header(
      session: session, engine: Firstline.version, promptsDigest: sha256(fingerprint),
      locale: "en", agent: command, started: Self.moment, utcOffset: 0,
      salt: session)
  }
}
