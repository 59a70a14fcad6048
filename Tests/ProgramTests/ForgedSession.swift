import Foundation
import Support

@testable import Transcripts

/// A session file as somebody might make it who knows how.
enum ForgedSession {
  /// A session every text of which has escapes behind it, as far as it is a session then, with the keys that have.
  static func made(in sandbox: Sandbox) throws -> (session: Session, keys: Set<String>) {
    var replies = Script.escalated
    replies.insert("/note a note", at: 1)
    replies.insert("/change scope one user", at: 6)
    replies.insert("/back", at: 7)
    _ = try sandbox.chat(replies)
    let session = try sandbox.session()
    let start = try JSONSerialization.jsonObject(with: Data(session.json))
    var paths: Set<String> = []
    visit(start, "") { paths.insert($0) }
    var taken: Set<String> = []
    for path in paths.sorted() {
      var counts: [String: Int] = [:]
      let next = changed(start, "", keys: taken.union([path]), &counts)
      let bytes = [UInt8](try JSONSerialization.data(withJSONObject: next))
      if (try? JSONDecoder().decode(Session.self, from: Data(bytes))) != nil { taken.insert(path) }
    }
    var counts: [String: Int] = [:]
    let whole = changed(start, "", keys: taken, &counts)
    let data = try JSONSerialization.data(withJSONObject: whole)
    return (sealed(try JSONDecoder().decode(Session.self, from: data)), taken)
  }

  private static func visit(_ value: Any, _ path: String, _ found: (String) -> Void) {
    switch value {
    case let object as [String: Any]:
      for (key, value) in object { visit(value, path.isEmpty ? key : "\(path).\(key)", found) }
    case let list as [Any]: for value in list { visit(value, path, found) }
    case is String: found(path)
    default: break
    }
  }

  /// The value with escapes in the first two texts of each of these keys; more would only take longer.
  private static func changed(
    _ value: Any, _ path: String, keys: Set<String>, _ counts: inout [String: Int]
  ) -> Any {
    switch value {
    case let object as [String: Any]:
      var result: [String: Any] = [:]
      for member in object {
        let path = path.isEmpty ? member.key : "\(path).\(member.key)"
        result[member.key] = changed(member.value, path, keys: keys, &counts)
      }
      return result
    case let list as [Any]: return list.map { changed($0, path, keys: keys, &counts) }
    case let text as String:
      counts[path, default: 0] += 1
      return keys.contains(path) && counts[path, default: 0] <= 2 ? text + Escape.joined : text
    default: return value
    }
  }

  /// The session with its seals made anew, as somebody may do who changes it.
  private static func sealed(_ session: Session) -> Session {
    var session = session
    let header = Seal.link(of: session.header)
    var last = header
    for index in session.turns.indices {
      last = Seal.link(
        after: last, over: session.turns[index], at: index + 1, with: session.header.salts)
      session.turns[index].seal = last
    }
    session.seal = Seal.link(
      after: last, header: header, over: session.end, with: session.header.salts)
    return session
  }
}
