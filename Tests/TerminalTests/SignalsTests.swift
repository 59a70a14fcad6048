import Glibc
import Terminal
import Testing

/// Signals belong to the whole process, so these tests take turns.
@Suite(.serialized)
struct SignalsTests {
  /// Sends a signal to this thread and returns after its handler has run.
  ///
  /// The threads that run tests block all signals.
  private static func raise(_ signal: Int32) {
    var one = sigset_t()
    var before = sigset_t()
    sigemptyset(&one)
    sigaddset(&one, signal)
    pthread_sigmask(SIG_UNBLOCK, &one, &before)
    Glibc.raise(signal)
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  /// The signals that have come, without those of programs that other tests run at the same time.
  private static func drain(_ signals: Signals) -> [Int32] {
    signals.drain().filter { $0 != SIGCHLD }
  }

  @Test func `signals wait in order until they are asked for`() throws {
    let signals = try #require(Signals())
    Self.raise(SIGINT)
    Self.raise(SIGTERM)
    Self.raise(SIGHUP)
    #expect(Self.drain(signals) == [SIGINT, SIGTERM, SIGHUP])
    #expect(Self.drain(signals) == [])
  }

  @Test func `there is one at a time, and the signals are given back`() throws {
    var before = sigaction()
    sigaction(SIGTERM, nil, &before)
    do {
      let first = try #require(Signals())
      #expect(Signals() == nil)
      Self.raise(SIGTERM)
      #expect(Self.drain(first) == [SIGTERM])
    }
    var after = sigaction()
    sigaction(SIGTERM, nil, &after)
    #expect(
      unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self)
        == unsafeBitCast(after.__sigaction_handler.sa_handler, to: Int.self))
    #expect(Signals() != nil)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a stream stops at a signal even when there is input`(signal: Int32) throws {
    let pipe = try Pipe()
    pipe.send("line\n".utf8)
    let signals = try #require(Signals())
    let reader = StreamReader(descriptor: pipe.readEnd, signals: signals)
    Self.raise(signal)
    #expect(reader.readLine(LineRequest(prompt: "")) == .stopped(signal: signal))
    #expect(reader.readLine(LineRequest(prompt: "")) == .line(LineInput(text: "line")))
  }

  @Test func `a change of size does not stop a stream`() throws {
    let pipe = try Pipe()
    pipe.send("line\n".utf8)
    let signals = try #require(Signals())
    Self.raise(SIGWINCH)
    let reader = StreamReader(descriptor: pipe.readEnd, signals: signals)
    #expect(reader.readLine(LineRequest(prompt: "")) == .line(LineInput(text: "line")))
  }
}
