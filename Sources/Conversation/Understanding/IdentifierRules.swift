/// How the ids in a text are told apart: by their form, and by the label that is printed before them.
package struct IdentifierRules: Equatable, Sendable {
  /// What an id looks like.
  package enum Form: String, CaseIterable, Sendable {
    /// 32 hexadecimal digits in five groups.
    case guid
    /// What a mail's header has, such as `<a1@mail.contoso.example>`.
    case messageID = "message_id"
    /// The path of a resource of Azure, which begins with its subscription.
    case resourceID = "resource_id"
    /// An incident in service health (`EX226792`) or of Azure (`PLP3-1W8`).
    case incidentID = "incident_id"
    /// A date with a time, as machines print it.
    case timestamp

    /// Whether an id of this form says what it is without a label.
    package var needsLabel: Bool {
      switch self {
      case .guid, .messageID, .timestamp: true
      case .resourceID, .incidentID: false
      }
    }

    /// Whether a slot can be settled with an id of this form.
    package func fits(_ kind: Slot.Kind) -> Bool {
      kind == .text || self == .guid && kind == .guid
    }
  }

  /// Which ids settle one slot.
  package struct Rule: Equatable, Sendable {
    package let slot: Slot.ID
    package let form: Form
    package let labels: [String]
    /// Beginnings that an id of this form never has, such as `KB`.
    package let except: Set<String>

    package init(slot: Slot.ID, form: Form, labels: [String] = [], except: [String] = []) {
      self.slot = slot
      self.form = form
      self.labels = labels
      self.except = Set(except.map { $0.uppercased() })
    }
  }

  package let rules: [Rule]
  /// The labels of all rules and of ids that settle nothing, as they are compared, with the rule they belong to.
  let labels: [(bytes: [UInt8], rule: Int?)]

  /// Takes the rules up.
  ///
  /// - Parameters:
  ///   - rules: Which ids settle which slots.
  ///   - otherLabels: Labels of ids that settle no slot, so that these are not taken for something else.
  package init(_ rules: [Rule] = [], otherLabels: [String] = []) {
    self.rules = rules
    labels =
      rules.enumerated().flatMap { index, rule in
        rule.labels.map { (ByteText.squeezed($0), index) }
      } + otherLabels.map { (ByteText.squeezed($0), nil) }
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.rules == right.rules
      && left.labels.map(\.bytes) == right.labels.map(\.bytes)
      && left.labels.map(\.rule) == right.labels.map(\.rule)
  }

  /// The slots that ids settle.
  var slots: [Slot.ID] { rules.map(\.slot) }
}
