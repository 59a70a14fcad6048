import Foundation
import Support

extension Sandbox {
  /// A small content with every kind of step and guard, whose lines the tests know; gives its folder.
  func paintContent() throws -> String {
    for (file, text) in Paint.files { try write(text.utf8, to: "paint/\(file)") }
    let wording = try Data(contentsOf: URL(filePath: Program.prompts + "/chat.yaml"))
    try write(wording, to: "paint/chat.yaml")
    return path(of: "paint")
  }

  /// Replaces a part of a file of the small content.
  func changePaint(_ file: String, _ part: String, to new: String) throws {
    try write(
      String(decoding: read("paint/\(file)"), as: UTF8.self)
        .split(separator: part, omittingEmptySubsequences: false).joined(separator: new).utf8,
      to: "paint/\(file)")
  }
}

/// The small content, and sessions that are held with it.
enum Paint {
  static let sessions = [
    "a": ["It drips", "blue"],
    "b": ["It drips", "red", "T1001", "it failed", "12", "rain", "bug"],
    "c": ["It drips", "red", "does not apply", "/back"],
    "d": ["It drips", "green", "T1001", "bug"],
  ]

  /// What it has otherwise than the smallest content, or besides.
  fileprivate static let files = SmallContent.files.merging([
    "slots.yaml": """
    slots:
      problem: {label: Problem, type: text, question: What happens?}
      colour: {label: Colour, question: Which colour?, choices: {red: Red, blue: Blue, green: Green}}
      codes: {label: Codes, type: codes, question: Which code?}
      count: {label: Count, type: number, question: How many?}
    """,
    "case.yaml": """
    steps:
      - ask: problem
      - ask: colour
      - end: blue_is_fine
        outcome: resolved
        when: {colour: blue}
        text: Blue is fine.
      - ask: codes
      - follow: paint
        when: {colour: {not: [green]}, codes: {acts: [admin, user]}}
      - ask: count
        when:
          - {colour: [red, unknown, not_applicable, declined, later]}
          - {codes: {known: false}}
      - look_up: weather
        from: forecast
        label: Weather
        text: Look outside.
        question: Does it rain?
        choices: {rain: "Yes", sun: "No"}
        when: {count: {at_least: 10}}
      - ask: reason
      - end: handed_over
        outcome: escalated
        form: portal
        text: Hand it over.
    """,
    "playbooks/paint.yaml": """
    playbook: paint
    title: Paint
    steps:
      - do: stir
        label: Stirred
        text: Stir it.
        question: Did it help?
        choices: {helped: It helped, failed: It failed}
      - end: stirred
        outcome: resolved
        when: {stir: helped}
        text: Stirring helped.
      - end: stir_first
        outcome: abandoned
        when: {stir: {not: [helped, failed]}}
        text: Stir first.
    """,
    "severity.yaml": """
    inputs: [colour]
    rows:
      - when: {colour: red}
        severity: A
        reason: Red is bad.
      - when: {colour: {not: [red]}}
        severity: C
        reason: The others are not.
    """,
    "forms/portal.yaml": """
    form: portal
    title: Portal
    opening: Open it.
    fields:
      problem: {label: Problem, slot: problem}
      colour: {label: Colour, slot: colour}
      checks: {label: Checks, from: checks}
    """,
  ]) { $1 }
}
