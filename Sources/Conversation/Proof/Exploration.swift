/// A pass over all conversations that a content can have.
///
/// Answering every question in every way takes for ever. What can be told apart does not: at each step, only what a
/// later guard still tests matters. Cases that no later test can tell apart are merged, with the number of
/// conversations that lead to them, so that the cost grows with the steps and not with the conversations.
struct Exploration {
  /// All cases at one place that nothing can tell apart.
  struct Node {
    /// The fewest and the most answers on the way.
    var shortest: Int32
    var longest: Int32
    /// The node before on the shortest way, and -1 at the start.
    var before: Int32
    /// The place and the value of the answer that led here, and -1 when nothing was asked.
    var position: Int32 = -1
    var value: Int32 = -1
  }

  /// How many conversations lead to a node, and how many answers they have together.
  struct Tally {
    var conversations: BigCount
    var answers: BigCount
  }

  /// Where conversations end.
  struct Arrival {
    let position: Int
    let node: Int
    let tally: Tally
  }

  private(set) var nodes: [Node] = []
  /// Where conversations end: all of them for the route, and those that are wrong for anything else.
  private(set) var arrivals: [Arrival] = []
  /// The places that some conversation comes to with the guard holding, with the nearest case that does.
  private(set) var reached: [Int: Int] = [:]
  /// The places that some conversation passes over because the guard fails, with the nearest case that does.
  private(set) var passedOver: [Int: Int] = [:]
  private(set) var edges = 0
  /// Whether the exploration was given up at the bound, so that nothing is proved.
  private(set) var isCutShort = false

  private let space: StateSpace
  private let isRoute: Bool
  /// The cases that have come to each place, in the order of discovery.
  ///
  /// So the same one of several shortest ways is found every time.
  private var waiting: [Frontier]

  private struct Frontier {
    var numbers: [BitSet: Int] = [:]
    var cases: [(state: BitSet, node: Int, tally: Tally)] = []
  }

  /// Explores until there are more merged cases than the bound allows.
  init(_ space: StateSpace, watching watch: Watch?, maxStates: Int) {
    self.space = space
    isRoute = watch == nil
    waiting = Array(repeating: Frontier(), count: space.places.count + 1)
    nodes.append(Node(shortest: 0, longest: 0, before: -1))
    guard let start = space.merged(space.start, at: 0) else { return }
    waiting[0].cases.append((start, 0, Tally(conversations: 1, answers: 0)))
    for position in space.places.indices {
      let frontier = waiting[position]
      waiting[position] = Frontier()
      for (state, node, tally) in frontier.cases {
        guard nodes.count <= maxStates else {
          isCutShort = true
          return
        }
        pass(position, state, node, tally)
      }
    }
  }

  /// The ending at which conversations arrive.
  func ending(of arrival: Arrival) -> Step.Ending? {
    if case .ending(let ending) = space.entries[arrival.position].step.action {
      ending
    } else {
      nil
    }
  }

  /// The number of merged cases.
  var states: Int { nodes.count }

  /// The shortest way to a node.
  func path(to node: Int) -> [Proof.PathStep] {
    var path: [Proof.PathStep] = []
    var next = node
    while next >= 0 {
      let node = nodes[next]
      if node.position >= 0, let slot = space.places[Int(node.position)].slot {
        let domain = space.domains[slot]
        path.append(
          Proof.PathStep(
            step: space.entries[Int(node.position)].step.id, slot: domain.slot.id,
            value: domain.values[Int(node.value)]))
      }
      next = Int(node.before)
    }
    return path.reversed()
  }

  private mutating func pass(_ position: Int, _ state: BitSet, _ node: Int, _ tally: Tally) {
    let place = space.places[position]
    guard space.guardHolds(at: position, state) else {
      passedOver[position] = nearer(node, passedOver[position])
      return move(node, tally, state, to: place.skip)
    }
    reached[position] = nearer(node, reached[position])
    if place.isEnding {
      if isRoute || space.isWrong(at: position, state) {
        arrivals.append(Arrival(position: position, node: node, tally: tally))
      }
    } else if place.slot != nil, !space.isSettled(at: position, state) {
      for answer in space.answers[position] {
        var next = state
        next.formUnion(answer.bits)
        move(node, tally, next, to: position + 1, answering: answer, at: position)
      }
    } else {
      move(node, tally, state, to: position + 1)
    }
  }

  /// The node with the fewer answers on the way; of two with as many, the earlier one.
  private func nearer(_ new: Int, _ old: Int?) -> Int {
    guard let old, nodes[old].shortest <= nodes[new].shortest else { return new }
    return old
  }

  private mutating func move(
    _ from: Int, _ tally: Tally, _ state: BitSet, to position: Int,
    answering answer: StateSpace.Answer? = nil, at asked: Int = -1
  ) {
    edges += 1
    guard let merged = space.merged(state, at: position) else { return }
    let steps: Int32 = answer == nil ? 0 : 1
    let arrived = Node(
      shortest: nodes[from].shortest + steps, longest: nodes[from].longest + steps,
      before: Int32(from), position: Int32(asked), value: answer.map { Int32($0.value) } ?? -1)
    let new = isRoute ? tally.after(answer) : tally
    guard let number = waiting[position].numbers[merged] else {
      waiting[position].numbers[merged] = waiting[position].cases.count
      waiting[position].cases.append((merged, nodes.count, new))
      nodes.append(arrived)
      return
    }
    if isRoute { waiting[position].cases[number].tally.add(new) }
    let index = waiting[position].cases[number].node
    let longest = max(nodes[index].longest, arrived.longest)
    if arrived.shortest < nodes[index].shortest { nodes[index] = arrived }
    nodes[index].longest = longest
  }
}

extension Exploration.Tally {
  /// The tally of what follows when something is answered in as many ways as the answer stands for.
  fileprivate func after(_ answer: StateSpace.Answer?) -> Self {
    guard let answer else { return self }
    let conversations = conversations * answer.times
    return Self(
      conversations: conversations, answers: answers * answer.times + conversations)
  }

  fileprivate mutating func add(_ other: Self) {
    conversations += other.conversations
    answers += other.answers
  }
}
