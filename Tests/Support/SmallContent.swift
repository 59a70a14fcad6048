/// The smallest content without a finding, apart from what the chat says.
package enum SmallContent {
  /// The files by their path from the prompts folder.
  package static let files: [String: String] = [
    "slots.yaml": """
    slots:
      problem: {label: Problem, type: text, question: What happens?}
      colour:
        label: Colour
        question: Which colour?
        choices: {red: Red, blue: Blue}
      codes: {label: Codes, type: codes, question: Which code?}
      count: {label: Count, type: number, question: How many?}
    """,
    "handoff.yaml": """
    slot: reason
    label: Reason
    question: Why hand it over?
    categories:
      bug: {label: Bug}
      other: {label: Other}
    """,
    "severity.yaml": """
    inputs: [colour]
    rows:
      - when: {colour: red}
        severity: A
        reason: Red is bad.
    """,
    "replies.yaml": """
    non_answers:
      unknown: {label: not known}
      not_applicable: {label: does not apply}
      declined: {label: not given}
      later: {label: to follow}
    """,
    "time.yaml": "since: [since]",
    "codes/test.yaml": """
    table: test
    prefix: T
    codes:
      "1001": {meaning: broken, acts: admin, advice: Repair it.}
    """,
    "forms/portal.yaml": """
    form: portal
    title: Portal
    opening: Open it.
    fields:
      problem: {label: Problem, slot: problem}
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
    """,
    "case.yaml": """
    steps:
      - ask: problem
      - ask: colour
      - ask: codes
      - ask: count
      - follow: paint
        when: {colour: red}
      - ask: reason
      - end: handed_over
        outcome: escalated
        form: portal
        text: Hand it over.
    """,
  ]
}
