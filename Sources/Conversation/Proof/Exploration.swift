/// A pass over all conversations that a content can have.
///
/// Answering every question in every way takes for ever. What can be told apart does not: at each step, only what a
/// later guard still tests matters. Cases that no later test can tell apart are merged, with the number of
/// conversations that lead to them, so that the cost grows with the steps and not with the conversations.
struct Exploration {
  /// What an exploration looks out for besides the route.
  struct Watch {
    /// Conditions whose outcome matters at the end.
    var conditions: Set<Condition> = []
    /// Slots of which it matters at the end whether they are settled.
    var slots: Set<Slot.ID> = []
  }

  /// All cases at one place that nothing can tell apart.
  struct Node {
    /// The number of conversations that lead here.
    var count: BigCount
    /// The number of answers on the way: the fewest, the most, and the sum over all conversations.
    var shortest: Int
    var longest: Int
    var total: BigCount
    /// The node before on the shortest way, and what was answered there.
    var before: Int?
    var answer: Answered?
  }

  /// One answer on the way to a node.
  struct Answered {
    let step: Step.ID
    let slot: Slot.ID
    let value: Value
  }

  /// Where conversations end.
  struct Arrival {
    let ending: Step.Ending
    let node: Int
    /// The value of each slot by its number in the domain, from 1; 0 for one that is not settled or not watched.
    let state: [UInt8]
  }

  private(set) var nodes: [Node] = []
  private(set) var arrivals: [Arrival] = []
  /// The places that some conversation comes to with the guard holding.
  private(set) var reached: Set<Int> = []
  private(set) var edges = 0
  /// Whether the exploration was given up at the bound, so that nothing is proved.
  private(set) var isCutShort = false

  private let space: StateSpace
  private var waiting: [[[UInt8]: Int]]

  init(_ space: StateSpace, maxStates: Int) {
    self.space = space
    waiting = Array(repeating: [:], count: space.order.entries.count + 1)
    nodes.append(Node(count: 1, shortest: 0, longest: 0, total: 0))
    waiting[0][Array(repeating: 0, count: space.domains.count)] = 0
    for position in space.order.entries.indices {
      guard nodes.count <= maxStates else {
        isCutShort = true
        return
      }
      let cases = waiting[position]
      waiting[position] = [:]
      // In the order of discovery, so that of several shortest ways the same one is reported every time.
      for (state, node) in cases.sorted(by: { $0.value < $1.value }) {
        pass(position, state, node)
      }
    }
  }

  /// The number of merged cases.
  var states: Int { nodes.count }

  /// The shortest way to a node.
  func path(to node: Int) -> [Answered] {
    var path: [Answered] = []
    var next: Int? = node
    while let current = next {
      if let answer = nodes[current].answer { path.append(answer) }
      next = nodes[current].before
    }
    return path.reversed()
  }

  private mutating func pass(_ position: Int, _ state: [UInt8], _ node: Int) {
    let entry = space.order.entries[position]
    guard space.guardHolds(at: position, state) else {
      return move(node, state, to: entry.skip, nil, times: 1)
    }
    reached.insert(position)
    switch entry.step.action {
    case .ending(let ending):
      arrivals.append(Arrival(ending: ending, node: node, state: state))
    case .follow:
      move(node, state, to: position + 1, nil, times: 1)
    case .question(let inquiry), .instruction(let inquiry), .lookUp(_, let inquiry):
      guard let slot = space.number(of: inquiry.slot.id) else { return }
      guard state[slot] == 0 else {
        return move(node, state, to: position + 1, nil, times: 1)
      }
      for (value, times) in space.answers(to: slot, at: position + 1) {
        var next = state
        next[slot] = UInt8(value + 1)
        let answer = Answered(
          step: entry.step.id, slot: inquiry.slot.id, value: space.domains[slot].values[value])
        move(node, next, to: position + 1, answer, times: times)
      }
    }
  }

  private mutating func move(
    _ from: Int, _ state: [UInt8], to position: Int, _ answer: Answered?, times: Int
  ) {
    edges += 1
    let steps = answer == nil ? 0 : 1
    let count = nodes[from].count * times
    var arrived = Node(
      count: count, shortest: nodes[from].shortest + steps, longest: nodes[from].longest + steps,
      total: nodes[from].total * times + (answer == nil ? 0 : count), before: from, answer: answer)
    let merged = space.merged(state, at: position)
    guard let index = waiting[position][merged] else {
      waiting[position][merged] = nodes.count
      nodes.append(arrived)
      return
    }
    let other = nodes[index]
    arrived.count += other.count
    arrived.total += other.total
    arrived.longest = max(arrived.longest, other.longest)
    if other.shortest <= arrived.shortest {
      (arrived.shortest, arrived.before, arrived.answer) =
        (other.shortest, other.before, other.answer)
    }
    nodes[index] = arrived
  }
}
