internal import Glibc

/// The times in which the terminal belongs to others.
extension EditLineReader {
  /// Stops the job as the terminal would have done for Ctrl-Z, and comes back when resumed.
  func suspend() {
    show(libedit.line)
    screen.leave()
    lend()
    kill(0, SIGTSTP)
    resume()
    // Found later, the signal that resumed us would paint the line a second time.
    take(signals.drain())
  }

  /// Opens the user's editor with a text, and puts what comes of it in the place of the line.
  func edit(_ text: String) {
    screen.erase()
    lend()
    let result = editor.edit(text, signals: signals)
    resume()
    switch result {
    case .text(let input):
      isRepaired = isRepaired || input.repaired
      libedit.replace(with: EditedLine(shelf.place(input.text)))
    case .failed:
      screen.say(words.editorFailed.replacing("{editor}", with: editor.command))
      if libedit.line.scalars.isEmpty { libedit.insert(shelf.place(text)) }
    case .stopped(let signal): ending = .stopped(signal: signal)
    }
  }

  /// Takes the terminal over again and paints the line anew.
  func resume() {
    libedit.takeTerminal()
    screen.markPastes(true)
    screen.forget()
  }

  private func lend() {
    screen.markPastes(false)
    libedit.lendTerminal()
  }
}
