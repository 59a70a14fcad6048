import Terminal
import Testing

struct UndoLogTests {
  /// The log after the line went through these states.
  private func log(_ states: [EditedLine]) -> UndoLog {
    var log = UndoLog()
    for state in states { log.record(state) }
    return log
  }

  @Test func `letters of a word are one change, a space begins another`() {
    var log = log(["a", "ab", "ab ", "ab c", "ab cd"].map { EditedLine($0) })
    #expect(log.undo() == EditedLine("ab "))
    #expect(log.undo() == EditedLine("ab"))
    #expect(log.undo() == EditedLine(""))
    #expect(log.undo() == nil)
  }

  @Test func `a deletion is a change of its own`() {
    var log = log([EditedLine("abc"), EditedLine("ab"), EditedLine("a")])
    #expect(log.undo() == EditedLine("ab"))
    #expect(log.undo() == EditedLine("abc"))
  }

  @Test func `moving the cursor is no change, but is what undo goes back to`() {
    var log = log([EditedLine("ab"), EditedLine("ab", cursor: 0), EditedLine("Xab", cursor: 1)])
    #expect(log.undo() == EditedLine("ab", cursor: 0))
    #expect(log.undo() == EditedLine(""))
  }

  @Test func `what was undone is not recorded as a change`() throws {
    var log = log([EditedLine("ab"), EditedLine("")])
    let last = log.undo()
    let undone = try #require(last)
    log.record(undone)
    #expect(log.undo() == EditedLine(""))
    #expect(log.undo() == nil)
  }
}
