import Glibc
import Support
import TerminalDriver
import Testing

@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct RandomWalkTests {
  private static let edits = number("FIRSTLINE_WALK_EDITS") ?? 120
  private static let seed = UInt64(number("FIRSTLINE_WALK_SEED") ?? 20_261_124)

  @Test(arguments: [(40, 12), (60, 15), (80, 24), (9, 4)])
  func `the screen shows the line after every edit`(columns: Int, rows: Int) throws {
    let prompt = "客服> "
    var random = SplitMix64(seed: Self.seed &+ UInt64(columns))
    var line = ReferenceLine()
    let terminal = try Tmux.walk(columns: columns, rows: rows, arguments: [prompt])
    var isRight = terminal.expect("the prompt") {
      $0 == line.screen(prompt: prompt, columns: columns, rows: rows)
    }
    var done = 0
    while isRight, done < Self.edits {
      let edit = ReferenceLine.Edit.random(using: &random)
      line.apply(edit)
      if case .insert(let scalar) = edit { terminal.type(String(Character(scalar))) }
      if let key = edit.key { terminal.press(key) }
      let expected = line.screen(prompt: prompt, columns: columns, rows: rows)
      isRight = terminal.expect("after \(edit)\n\(expected)\n") { $0 == expected }
      done += 1
    }
    print(
      "walk: \(done) of \(Self.edits) edits on \(columns)x\(rows), seed \(Self.seed),",
      "\(line.scalars.count) characters at the end")
  }

  @Test func `the screen shows the line after every change of width`() throws {
    let prompt = "客服> "
    let rows = 20
    var random = SplitMix64(seed: Self.seed)
    var line = ReferenceLine()
    var columns = 40
    let terminal = try Tmux.walk(columns: columns, rows: rows, arguments: [prompt])
    var isRight = terminal.expect("the prompt") { $0.row == 0 && $0.column == 6 }
    var done = 0
    while isRight, done < Self.edits / 8 {
      let edit = ReferenceLine.Edit.random(using: &random)
      line.apply(edit)
      if case .insert(let scalar) = edit { terminal.type(String(Character(scalar))) }
      if let key = edit.key { terminal.press(key) }
      let before = line.screen(prompt: prompt, columns: columns, rows: rows)
      isRight = terminal.expect("after \(edit)\n\(before)\n") { $0 == before }
      guard isRight else { break }
      columns = Int.random(in: 20...90, using: &random)
      terminal.resize(columns: columns, rows: rows)
      let expected = line.screen(prompt: prompt, columns: columns, rows: rows)
      isRight = terminal.expect("at \(columns) columns\n\(expected)\n") { $0 == expected }
      done += 1
    }
    print("walk: \(done) changes of width, \(line.scalars.count) characters at the end")
  }

  private static func number(_ name: String) -> Int? {
    getenv(name).flatMap { Int(String(cString: $0)) }
  }
}
