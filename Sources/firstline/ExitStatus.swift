/// How the program ends, for whoever called it.
enum ExitStatus: Equatable {
  case fine
  /// A check or a replay found something.
  case found
  case usage
  /// Content or a transcript is wrong.
  case badData
  case cannotSave
  /// A signal asked the program to leave.
  case stopped(signal: Int32)

  var code: Int32 {
    switch self {
    case .fine: 0
    case .found: 1
    case .usage: 2
    case .badData: 65
    case .cannotSave: 73
    case .stopped(let signal): 128 + signal
    }
  }
}
