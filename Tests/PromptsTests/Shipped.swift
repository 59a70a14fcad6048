import Conversation
import Foundation
import Prompts

/// The content that comes with the program.
enum Shipped {
  static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "prompts")
    .path(percentEncoded: false)

  /// Read once for all tests.
  static let reading = PromptsReader(PromptsFolder(path: path)).read()

  static func set() throws -> PromptSet { try reading.set() }

  static func content() throws -> Content { try set().content }
}
